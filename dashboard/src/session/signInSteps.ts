import { confirmSignIn, signIn } from 'aws-amplify/auth';

/** What Cognito asks for next. */
export type SignInStep =
  | { readonly kind: 'password' | 'newPassword' | 'totp' | 'done' }
  /** A step that this page does not know, by Cognito's name. */
  | { readonly kind: 'unknown'; readonly name: string };

type NextStep = Awaited<ReturnType<typeof signIn>>['nextStep'];

function stepOf({ signInStep }: NextStep): SignInStep {
  switch (signInStep) {
    case 'DONE':
      return { kind: 'done' };
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return { kind: 'newPassword' };
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return { kind: 'totp' };
    default:
      return { kind: 'unknown', name: signInStep };
  }
}

/** Signs in by SRP: the password itself is never sent. Rejects with Cognito's own sentence. */
export async function startSignIn(username: string, password: string): Promise<SignInStep> {
  const { nextStep } = await signIn({ username, password, options: { authFlowType: 'USER_SRP_AUTH' } });
  return stepOf(nextStep);
}

/** Answers a challenge: a new password, or the code of the authenticator app. */
export async function answerChallenge(challengeResponse: string): Promise<SignInStep> {
  const { nextStep } = await confirmSignIn({ challengeResponse });
  return stepOf(nextStep);
}
