import { Button } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { sentence } from '../api/errorWords.ts';
import { Field } from '../ui/field.tsx';
import styles from './session.module.css';
import type { SignInStep } from './signInSteps.ts';
import { answerChallenge, startSignIn } from './signInSteps.ts';

/** Signs in with the stack's user pool, through the challenges it may pose. */
export function SignInPage({ onDone }: { onDone: () => void }): ReactElement {
  const [step, setStep] = useState<SignInStep>({ kind: 'password' });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '');
    setBusy(true);
    setProblem(undefined);
    try {
      const next =
        step.kind === 'password'
          ? await startSignIn(text('username').trim(), text('password'))
          : await answerChallenge(text('answer').trim());
      if (next.kind === 'done') onDone();
      else setStep(next);
    } catch (error) {
      setProblem(sentence(error instanceof Error ? error.message : String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className={styles.page}>
      <img src="/icon.svg" width="40" height="40" alt="" />
      <h1>{TITLES[step.kind]}</h1>
      <form className={styles.form} onSubmit={(event) => void submit(event)} key={step.kind}>
        <Fields step={step} />
        {problem !== undefined && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {step.kind !== 'unknown' && (
          <Button type="submit" variant="filled" loading={busy} fullWidth size="md">
            Continue
          </Button>
        )}
      </form>
    </main>
  );
}

const TITLES: Readonly<Record<SignInStep['kind'], string>> = {
  password: 'Sign in to Tyche',
  newPassword: 'Choose a new password',
  totp: 'Enter your code',
  done: 'Signed in',
  unknown: 'One more step',
};

function Fields({ step }: { step: SignInStep }): ReactElement | null {
  switch (step.kind) {
    case 'password':
      return (
        <>
          <Field label="Email" name="username" type="email" autoComplete="username" required autoFocus />
          <Field label="Password" name="password" type="password" autoComplete="current-password" required />
        </>
      );
    case 'newPassword':
      return (
        <Field label="New password" name="answer" type="password" autoComplete="new-password" required autoFocus />
      );
    case 'totp':
      return (
        <Field
          label="Six digits from your authenticator app"
          name="answer"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]{6}"
          required
          autoFocus
        />
      );
    case 'unknown':
      return <p>Your account asks for a step that this page does not have ({step.name}). Ask your administrator.</p>;
    case 'done':
      return null;
  }
}
