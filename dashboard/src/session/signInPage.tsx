import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { Problem } from './problem.tsx';
import styles from './session.module.css';
import { SignInFields } from './signInFields.tsx';
import type { SignInStep } from './signInSteps.ts';
import { answerStep } from './signInSteps.ts';
import { useFormSteps } from './useFormSteps.ts';

const FIRST: SignInStep = { kind: 'password' };

/** Signs in with the stack's user pool, through the challenges it may pose. */
export function SignInPage({ onDone }: { onDone: () => void }): ReactElement {
  const { step, problem, busy, goTo, submit } = useFormSteps<SignInStep>(FIRST, answerStep);
  const isDone = step.kind === 'done';
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  return (
    <main className={styles.page}>
      <img src="/icon.svg" width="40" height="40" alt="" />
      <h1>{TITLES[step.kind]}</h1>
      <form className={styles.form} onSubmit={(event) => void submit(event)} key={step.kind}>
        <SignInFields step={step} />
        <Problem text={problem} />
        {step.kind !== 'unknown' && (
          <Button type="submit" variant="filled" loading={busy || isDone} fullWidth size="md">
            Continue
          </Button>
        )}
        {step.kind === 'password' ? (
          <Button variant="subtle" onClick={() => goTo({ kind: 'forgotten' })}>
            Forgot your password?
          </Button>
        ) : (
          <Button variant="subtle" onClick={() => goTo(FIRST)}>
            Back to sign-in
          </Button>
        )}
      </form>
    </main>
  );
}

const TITLES: Readonly<Record<SignInStep['kind'], string>> = {
  password: 'Sign in to Tyche',
  forgotten: 'Forgot your password?',
  reset: 'Choose a new password',
  newPassword: 'Choose a new password',
  totp: 'Enter your code',
  totpSetup: 'Set up your second step',
  done: 'Signed in',
  unknown: 'One more step',
};
