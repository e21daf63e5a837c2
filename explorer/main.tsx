import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '../dashboard/src/theme/tokens.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { SessionProblem } from '../dashboard/src/session/config.ts';
import { openSession } from '../dashboard/src/session/openSession.ts';
import { whenUnreachable } from './advice.ts';
import { ExplorerPage } from './explorerPage.tsx';
import { FailurePage } from './failurePage.tsx';
import { followTheme } from './followTheme.ts';
import { loadSchema } from './loadSchema.ts';
import { SignedOutPage } from './signedOutPage.tsx';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with id "root".');
const root = createRoot(element);

const PART_MISSING = 'A part of this page cannot be loaded.';

async function open(): Promise<void> {
  try {
    const [opened, schema] = await Promise.all([openSession(), loadSchema()]);
    root.render(
      'session' in opened ? (
        <ExplorerPage session={opened.session} schema={schema} />
      ) : (
        <SignedOutPage onReturn={() => void open()} />
      ),
    );
  } catch (error) {
    showFailure(error instanceof SessionProblem ? error.message : PART_MISSING);
  }
}

function showFailure(problem: string): void {
  root.render(<FailurePage problem={problem} advice={whenUnreachable(window.location.href)} />);
}

// The editor and the schema are loaded later: they could not be had, or the server has a newer page by now.
window.addEventListener('vite:preloadError', () => showFailure(PART_MISSING));
followTheme();
await open();
