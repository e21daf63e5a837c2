import { fetchMFAPreference, setUpTOTP, updateMFAPreference, verifyTOTPSetup } from 'aws-amplify/auth';
import type { TotpSecret } from './totpSecret.ts';
import { totpSecretOf } from './totpSecret.ts';

/** Whether signing in asks for a code, or what is missing until it does. */
export type SecondStep = { readonly kind: 'on' | 'off' } | { readonly kind: 'setUp'; readonly secret: TotpSecret };

/** As the user pool has it. */
export async function readSecondStep(): Promise<SecondStep> {
  const { enabled } = await fetchMFAPreference();
  return { kind: enabled?.includes('TOTP') ? 'on' : 'off' };
}

/**
 * Off leads to a secret, the secret and a right code to on, on to off. Rejects with Cognito's own sentence.
 * @param account what the authenticator app calls the entry
 */
export async function answerSecondStep(step: SecondStep, code: string, account: string): Promise<SecondStep> {
  switch (step.kind) {
    case 'off':
      return { kind: 'setUp', secret: totpSecretOf(await setUpTOTP(), account) };
    case 'setUp':
      await verifyTOTPSetup({ code });
      await updateMFAPreference({ totp: 'PREFERRED' });
      return { kind: 'on' };
    case 'on':
      await updateMFAPreference({ totp: 'DISABLED' });
      return { kind: 'off' };
  }
}
