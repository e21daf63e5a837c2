import type { ReactElement } from 'react';
import { useEffect } from 'react';

/** Where the API has a user pool, one signs in on the dashboard; whoever comes back to this tab then is let in. */
export function SignedOutPage({ onReturn }: { onReturn: () => void }): ReactElement {
  useEffect(() => {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') onReturn();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [onReturn]);
  return (
    <main className="notice">
      <img src="/icon.svg" width="40" height="40" alt="" />
      <h1>Sign in on the dashboard first</h1>
      <p>The explorer speaks for whoever is signed in there, and nobody is. Sign in, then come back to this tab.</p>
      <a className="action" href="/" target="_blank" rel="noreferrer">
        Open the dashboard <small>(new tab)</small>
      </a>
    </main>
  );
}
