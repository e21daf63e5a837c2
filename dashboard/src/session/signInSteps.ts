import { confirmResetPassword, confirmSignIn, resetPassword, signIn } from 'aws-amplify/auth';
import type { TotpSecret } from './totpSecret.ts';
import { totpSecretOf } from './totpSecret.ts';

/** What the person is asked for next. */
export type SignInStep =
  | { readonly kind: 'password' | 'newPassword' | 'totp' | 'forgotten' | 'done' }
  /** The pool demands a second factor and the person has none yet. */
  | { readonly kind: 'totpSetup'; readonly secret: TotpSecret }
  /** A code was sent; `sentTo` is the address as Cognito masks it. */
  | { readonly kind: 'reset'; readonly username: string; readonly sentTo: string | undefined }
  /** A step that this page does not know, by Cognito's name. */
  | { readonly kind: 'unknown'; readonly name: string };

/** What was typed, by the name of the field. */
export type Answers = (field: 'username' | 'password' | 'code') => string;

type NextStep = Awaited<ReturnType<typeof signIn>>['nextStep'];

/** Answers a step, and tells the next. Rejects with Cognito's own sentence; the step can then be answered again. */
export function answerStep(step: SignInStep, answers: Answers): Promise<SignInStep> {
  switch (step.kind) {
    case 'password':
      return startSignIn(answers('username').trim(), answers('password'));
    case 'newPassword':
      return answerChallenge(answers('password'));
    case 'totp':
    case 'totpSetup':
      return answerChallenge(answers('code').trim());
    case 'forgotten':
      return sendResetCode(answers('username').trim());
    case 'reset':
      return choosePassword(step.username, answers('code').trim(), answers('password'));
    case 'unknown':
    case 'done':
      return Promise.resolve(step);
  }
}

/** By SRP: the password itself is never sent. */
async function startSignIn(username: string, password: string): Promise<SignInStep> {
  const { nextStep } = await signIn({ username, password, options: { authFlowType: 'USER_SRP_AUTH' } });
  return nextStep.signInStep === 'RESET_PASSWORD' ? sendResetCode(username) : stepOf(nextStep, username);
}

async function answerChallenge(challengeResponse: string): Promise<SignInStep> {
  const { nextStep } = await confirmSignIn({ challengeResponse });
  return stepOf(nextStep);
}

/** Sends a code to the address that the pool knows. For a name it does not know, Cognito answers as if it had sent one. */
async function sendResetCode(username: string): Promise<SignInStep> {
  const { nextStep } = await resetPassword({ username });
  return { kind: 'reset', username, sentTo: nextStep.codeDeliveryDetails?.destination };
}

async function choosePassword(username: string, confirmationCode: string, newPassword: string): Promise<SignInStep> {
  await confirmResetPassword({ username, confirmationCode, newPassword });
  return startSignIn(username, newPassword);
}

function stepOf(next: NextStep, username?: string): SignInStep {
  switch (next.signInStep) {
    case 'DONE':
      return { kind: 'done' };
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return { kind: 'newPassword' };
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return { kind: 'totp' };
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
      return { kind: 'totpSetup', secret: totpSecretOf(next.totpSetupDetails, username) };
    default:
      return { kind: 'unknown', name: next.signInStep };
  }
}
