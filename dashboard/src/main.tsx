import './theme/styles.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { directionOf } from './format/direction.ts';
import { locale } from './format/formats.ts';
import { preload } from './pages/pageRoutes.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with id "root".');

document.documentElement.dir = directionOf(locale);
preload(window.location.pathname);
createRoot(element).render(<App />);
