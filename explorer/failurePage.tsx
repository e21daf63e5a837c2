import type { ReactElement } from 'react';

/** What is shown instead of the explorer: what happened, what to do, and a way to try again. */
export function FailurePage({ problem, advice }: { problem: string; advice: string }): ReactElement {
  return (
    <main>
      <div className="notice" role="alert">
        <h1>The explorer cannot open</h1>
        <p>{problem}</p>
        <p>{advice}</p>
        <button type="button" className="action" onClick={() => window.location.reload()}>
          Reload
        </button>
      </div>
    </main>
  );
}
