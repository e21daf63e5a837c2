import type { Config, Identity } from './config.ts';
import { loadConfig } from './config.ts';
import { keptIdentity, openLocalSession } from './localSession.ts';
import type { Session } from './session.ts';

export type Opened = { readonly session: Session } | { readonly signIn: Config & { auth: { kind: 'cognito' } } };

/**
 * The session that this device has, or what is needed to sign in. On a local server one is the person of the sample data
 * until one chooses otherwise.
 * @param identity - who to be on a local server; null for the person of the sample data
 * @throws SessionProblem
 */
export async function openSession(identity: Identity | null = keptIdentity()): Promise<Opened> {
  const config = await loadConfig(window.location.href);
  const { auth } = config;
  if (auth.kind === 'local') {
    return { session: await openLocalSession(config, auth, identity ?? auth.person) };
  }
  const { openCognitoSession } = await import('./cognitoSession.ts');
  const session = await openCognitoSession(config, auth);
  return session === undefined ? { signIn: { ...config, auth } } : { session };
}
