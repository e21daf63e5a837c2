import type { ReactElement } from 'react';
import type { SessionFailure } from './session.ts';

/** What is shown instead of the explorer: what happened, what to do, and a way to try again. */
export function FailurePage({ problem, advice }: SessionFailure): ReactElement {
  return (
    <main className="failure" role="alert">
      <h1>The explorer cannot open</h1>
      <p>{problem}</p>
      <p>{advice}</p>
      <button type="button" onClick={() => window.location.reload()}>
        Reload
      </button>
    </main>
  );
}
