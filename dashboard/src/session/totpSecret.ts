/** What an authenticator app needs to know. */
export interface TotpSecret {
  /** Base32, to be typed. */
  readonly text: string;
  /** `otpauth://…`, to be scanned. https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
  readonly uri: string;
}

interface SetupDetails {
  readonly sharedSecret: string;
  getSetupUri(appName: string, accountName?: string): URL;
}

/** @param account what the app calls the entry besides “Tyche”: the person's address */
export function totpSecretOf(details: SetupDetails, account = ''): TotpSecret {
  return { text: details.sharedSecret, uri: details.getSetupUri('Tyche', account).href };
}
