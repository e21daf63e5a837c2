import type { AuthConfig, Config, Identity } from './config.ts';
import { fetchJson, SessionProblem } from './config.ts';
import type { Session } from './session.ts';
import { isFresh } from './tokenClaims.ts';

const KEPT_AS = 'tyche-identity';

/** Who was chosen on this device; null at the first visit. */
export function keptIdentity(): Identity | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') as Identity | null;
    return kept?.tenant && kept.user ? kept : null;
  } catch {
    return null;
  }
}

/** For all pages of this origin; null goes back to the person of the sample data. */
export function keepIdentity(identity: Identity | null): void {
  if (identity === null) localStorage.removeItem(KEPT_AS);
  else localStorage.setItem(KEPT_AS, JSON.stringify(identity));
}

/** Tells when another tab of this browser chooses whom one is. Returns the function that ends it. */
export function onIdentityChange(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === KEPT_AS || key === null) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

/** @throws SessionProblem when the local server makes no token for this identity */
export async function openLocalSession(
  config: Config,
  auth: AuthConfig & { kind: 'local' },
  identity: Identity,
): Promise<Session> {
  let current = await makeToken(auth.tokens, identity);
  return {
    endpoint: config.endpoint,
    region: 'us-east-1',
    name: identity.user,
    detail: identity.isAdmin ? `${identity.tenant}, in the group admins` : identity.tenant,
    isLocal: true,
    async token() {
      if (!isFresh(current, Date.now())) current = await makeToken(auth.tokens, identity);
      return current;
    },
    leave: async () => keepIdentity(null),
  };
}

async function makeToken(tokens: string, { tenant, user, isAdmin }: Identity): Promise<string> {
  const query = new URLSearchParams({ tenant, user, ...(isAdmin ? { group: 'admins' } : {}) });
  const document = (await fetchJson(`${tokens}?${query}`)) as { token?: unknown; problem?: unknown };
  if (typeof document.token === 'string') return document.token;
  throw new SessionProblem(typeof document.problem === 'string' ? document.problem : 'The server made no token.');
}
