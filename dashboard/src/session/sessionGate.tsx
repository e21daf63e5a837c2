import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { notify } from '../ui/notices.ts';
import { onIdentityChange } from './localSession.ts';
import { messageOf } from './messageOf.ts';
import styles from './session.module.css';
import type { Opened } from './openSession.ts';
import { openSession } from './openSession.ts';
import type { Session } from './session.ts';
import { SessionContext } from './sessionContext.ts';

const SignInPage = lazy(() => import('./signInPage.tsx').then((module) => ({ default: module.SignInPage })));

type State = Opened | { readonly problem: string } | undefined;

/** Shows the dashboard to whoever is signed in, and the way in to everybody else. */
export function SessionGate({ children }: { children: (session: Session) => ReactElement }): ReactElement | null {
  const [state, setState] = useState<State>();
  const open = useCallback(() => {
    openSession().then(setState, (error: unknown) => setState({ problem: messageOf(error) }));
  }, []);
  useEffect(open, [open]);
  const session = state !== undefined && 'session' in state ? state.session : undefined;
  useEffect(() => (session?.isLocal ? onIdentityChange(() => tellOfChange(session)) : undefined), [session]);
  const access = useMemo(() => session && { session, leave: () => void leave(session) }, [session]);

  if (state === undefined) return null;
  if ('problem' in state) return <ProblemPage problem={state.problem} />;
  if (access === undefined || session === undefined) {
    return (
      <Suspense>
        <SignInPage onDone={open} />
      </Suspense>
    );
  }
  return <SessionContext value={access}>{children(session)}</SessionContext>;
}

/** What is being typed here stays until the person says so. */
function tellOfChange({ name, detail }: Session): void {
  notify({
    title: 'Another tab is someone else now',
    message: `This one is still ${name} of ${detail}.`,
    action: { label: 'Change here, too', run: () => window.location.assign('/') },
  });
}

async function leave(session: Session): Promise<void> {
  await session.leave();
  window.location.assign('/');
}

function ProblemPage({ problem }: { problem: string }): ReactElement {
  return (
    <main>
      <div className={styles.page} role="alert">
        <h1>Tyche cannot open</h1>
        <p className={styles.lead}>{problem}</p>
        <Button variant="filled" size="md" onClick={() => window.location.reload()}>
          Try again
        </Button>
      </div>
    </main>
  );
}
