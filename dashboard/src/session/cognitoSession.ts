import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signOut } from 'aws-amplify/auth';
import type { AuthConfig, Config } from './config.ts';
import type { Session } from './session.ts';

/** The session of whoever is signed in on this device, or undefined. Tokens are renewed as long as Cognito allows. */
export async function openCognitoSession(
  { endpoint }: Config,
  { userPoolId, clientId, region }: AuthConfig & { kind: 'cognito' },
): Promise<Session | undefined> {
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId } } });
  const { tokens } = await fetchAuthSession().catch(() => ({ tokens: undefined }));
  if (tokens?.idToken === undefined) return undefined;
  const { email, sub, ['custom:tenantId']: tenant } = tokens.idToken.payload;
  return {
    endpoint,
    region,
    name: String(email ?? sub),
    detail: String(tenant ?? ''),
    isLocal: false,
    // Another tab may have signed out, or signed someone else in: this page speaks for one person only.
    async token() {
      const idToken = (await fetchAuthSession()).tokens?.idToken;
      return idToken?.payload.sub === sub ? String(idToken) : '';
    },
    leave: () => signOut(),
  };
}
