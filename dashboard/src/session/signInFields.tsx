import type { ReactElement } from 'react';
import { Field } from '../ui/field.tsx';
import type { SignInStep } from './signInSteps.ts';
import { TotpSecretView } from './totpSecretView.tsx';

/** What one step of signing in asks for. */
export function SignInFields({ step }: { step: SignInStep }): ReactElement | null {
  switch (step.kind) {
    case 'password':
      return (
        <>
          <EmailField />
          <Field label="Password" name="password" type="password" autoComplete="current-password" required />
        </>
      );
    case 'forgotten':
      return (
        <>
          <p>We send you a code with which you choose a new one.</p>
          <EmailField />
        </>
      );
    case 'reset':
      return (
        <>
          <p>If that account exists, a code is on its way to {step.sentTo ?? 'its address'}.</p>
          <Field
            label="Code from the message"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            autoFocus
          />
          <NewPasswordField />
        </>
      );
    case 'newPassword':
      return <NewPasswordField autoFocus />;
    case 'totpSetup':
      return (
        <>
          <p>Your account needs a second step. Scan this with an authenticator app, then enter the code it shows.</p>
          <TotpSecretView secret={step.secret} />
          <TotpCodeField />
        </>
      );
    case 'totp':
      return <TotpCodeField />;
    case 'unknown':
      return <p>Your account asks for a step that this page does not have ({step.name}). Ask your administrator.</p>;
    case 'done':
      return null;
  }
}

function EmailField(): ReactElement {
  return <Field label="Email" name="username" type="email" autoComplete="username" required autoFocus />;
}

function NewPasswordField({ autoFocus = false }: { autoFocus?: boolean }): ReactElement {
  return (
    <Field
      label="New password"
      name="password"
      type="password"
      autoComplete="new-password"
      required
      autoFocus={autoFocus}
    />
  );
}

/** The six digits of the moment. */
export function TotpCodeField(): ReactElement {
  return (
    <Field
      label="Six digits from your authenticator app"
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9]{6}"
      required
      autoFocus
    />
  );
}
