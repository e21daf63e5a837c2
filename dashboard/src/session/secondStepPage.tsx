import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { sentence } from '../api/errorWords.ts';
import { messageOf } from './messageOf.ts';
import type { SecondStep } from './secondStep.ts';
import { answerSecondStep, readSecondStep } from './secondStep.ts';
import { Problem } from './problem.tsx';
import styles from './session.module.css';
import { useSession } from './sessionContext.ts';
import { TotpCodeField } from './signInFields.tsx';
import { TotpSecretView } from './totpSecretView.tsx';
import { useFormSteps } from './useFormSteps.ts';

/** With Cognito: turns the code of an authenticator app on and off. */
export default function SecondStepPage(): ReactElement | null {
  const [first, setFirst] = useState<SecondStep>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    readSecondStep().then(setFirst, (error: unknown) => setProblem(sentence(messageOf(error))));
  }, []);
  return (
    <div className={styles.page}>
      <h1>Second step at sign-in</h1>
      <Problem text={problem} />
      {first && <SecondStepForm first={first} />}
    </div>
  );
}

function SecondStepForm({ first }: { first: SecondStep }): ReactElement {
  const { session } = useSession();
  const { step, problem, busy, goTo, submit } = useFormSteps(first, (from, textOf) =>
    answerSecondStep(from, textOf('code').trim(), session.name),
  );
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} key={step.kind}>
      <p className={styles.lead} role="status">
        {LEADS[step.kind]}
      </p>
      {step.kind === 'setUp' && (
        <>
          <TotpSecretView secret={step.secret} />
          <TotpCodeField />
        </>
      )}
      <Problem text={problem} />
      <Button type="submit" variant={step.kind === 'on' ? 'default' : 'filled'} loading={busy} fullWidth size="md">
        {{ off: 'Turn it on', setUp: 'Confirm', on: 'Turn it off' }[step.kind]}
      </Button>
      {step.kind === 'setUp' && (
        <Button variant="subtle" onClick={() => goTo({ kind: 'off' })}>
          Not now
        </Button>
      )}
    </form>
  );
}

const LEADS: Readonly<Record<SecondStep['kind'], string>> = {
  off: 'It is off: your password alone signs you in. With it, a code from an authenticator app is asked for as well.',
  setUp: 'Scan this with an authenticator app, then enter the code it shows.',
  on: 'It is on: signing in asks for a code from your authenticator app.',
};
