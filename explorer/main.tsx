import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { ExplorerPage } from './explorerPage.tsx';
import { FailurePage } from './failurePage.tsx';
import { loadSession } from './session.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with id "root".');
const root = createRoot(element);

// A part of the page that is loaded later, such as the editor, could not be had.
window.addEventListener('vite:preloadError', () =>
  root.render(
    <FailurePage
      problem="A part of this page cannot be loaded."
      advice="The local server was stopped or has a newer page. Start it with “npm start”, then reload."
    />,
  ),
);

const result = await loadSession(window.location.href);
root.render('failure' in result ? <FailurePage {...result.failure} /> : <ExplorerPage session={result.session} />);
