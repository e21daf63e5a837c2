import type { App } from '../assembly/app.ts';
import { refused } from './authentication.ts';
import type { Authentication, PresentedCredentials } from './caller.ts';
import { createCognitoVerifier } from './cognitoVerifier.ts';
import { iamCaller } from './iamCaller.ts';
import { createSignatureVerifier } from './signatureVerifier.ts';
import type { LocalCredentials } from './signatureVerifier.ts';
import type { JsonWebKeySet } from './signingKey.ts';

export interface Authenticator {
  /** Never throws: whatever cannot be verified is refused. */
  authenticate(presented: PresentedCredentials): Promise<Authentication>;
}

export interface AuthenticatorOptions {
  readonly app: App;
  /** The keys of all user pools of the API. */
  readonly jwks: JsonWebKeySet;
  /** Who may call with AWS_IAM; everybody else's signature is refused. */
  readonly credentials: readonly LocalCredentials[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/**
 * Verifies credentials in the mode AppSync would choose: a Signature Version 4 is AWS_IAM, any other `Authorization` a
 * token of a user pool. A mode that the API does not have is refused, an API key therefore always.
 * https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html
 */
export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { app, jwks, credentials, clock } = options;
  const providers = app.api.authProviders;
  const pools = providers.filter((provider) => provider.mode === 'AMAZON_COGNITO_USER_POOLS');
  const verifyToken = createCognitoVerifier({ providers: pools, jwks, clock });
  const hasIam = providers.some((provider) => provider.mode === 'AWS_IAM');
  const verifySignature = createSignatureVerifier({
    region: app.region,
    service: 'appsync',
    credentials: hasIam ? credentials : [],
    clock,
  });

  async function authenticateSigned(presented: PresentedCredentials): Promise<Authentication> {
    const signer = await verifySignature(presented);
    return signer
      ? { ok: true, caller: iamCaller(signer, app.accountId, presented.sourceIp) }
      : refused('notAuthorized');
  }

  async function authenticate(presented: PresentedCredentials): Promise<Authentication> {
    const authorization = presented.headers.authorization?.trim() ?? '';
    if (authorization === '') return refused(presented.headers['x-api-key'] ? 'notAuthorized' : 'noCredentials');
    if (authorization.startsWith('AWS4-')) return authenticateSigned(presented);
    return verifyToken(authorization.replace(/^Bearer +/i, ''), presented.sourceIp);
  }

  return { authenticate: (presented) => authenticate(presented).catch(() => refused('notAuthorized')) };
}
