import { JwtVerifier } from 'aws-jwt-verify';
import type { AuthProvider } from '../assembly/app.ts';
import { refused } from './authentication.ts';
import type { Authentication } from './caller.ts';
import { issuerOf } from './cognitoClaims.ts';
import type { JsonWebKeySet } from './signingKey.ts';

export type UserPoolProvider = Extract<AuthProvider, { mode: 'AMAZON_COGNITO_USER_POOLS' }>;

export interface CognitoVerifierOptions {
  readonly providers: readonly UserPoolProvider[];
  readonly jwks: JsonWebKeySet;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Checks signature (RS256, a known key), issuer, lifetime, use and app client of a token; never asks the network.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export function createCognitoVerifier({ providers, jwks, clock }: CognitoVerifierOptions) {
  const pools = providers.map((provider) => ({
    pool: { defaultAction: provider.defaultAction, clients: clientPattern(provider) },
    claimsOf: signatureChecker(provider, jwks),
  }));
  return (token: string, sourceIp: string): Authentication => {
    for (const { pool, claimsOf } of pools) {
      const claims = claimsOf(token);
      if (claims) return admit(claims, pool, { nowSeconds: clock() / 1000, sourceIp });
    }
    return refused(/^[^.]+\.[^.]+\.[^.]+$/.test(token) ? 'notAuthorized' : 'noCredentials');
  };
}

interface PoolRules {
  readonly defaultAction: UserPoolProvider['defaultAction'];
  /** Undefined: every app client of the pool is accepted. */
  readonly clients: RegExp | undefined;
}

/** The whole id of an app client must match. A pattern that is no regular expression stops the start. */
function clientPattern({ appIdClientRegex, userPoolId }: UserPoolProvider): RegExp | undefined {
  if (appIdClientRegex === undefined) return undefined;
  try {
    return new RegExp(`^(?:${appIdClientRegex})$`);
  } catch {
    throw new Error(`User pool ${userPoolId}: AppIdClientRegex "${appIdClientRegex}" is not a regular expression.`);
  }
}

function signatureChecker(provider: UserPoolProvider, jwks: JsonWebKeySet): (token: string) => Claims | undefined {
  const verifier = JwtVerifier.create({
    issuer: issuerOf(provider.userPoolId),
    audience: null,
    // The library reads the system's clock; lifetimes are checked in `admit`, by the clock of the emulator.
    graceSeconds: Infinity,
    customJwtCheck: ({ header }) => {
      if (header.alg !== 'RS256' || 'crit' in header) throw new Error('not a token of Amazon Cognito');
    },
  });
  verifier.cacheJwks({ keys: jwks.keys.map((key) => ({ ...key })) });
  return (token) => {
    try {
      // verifySync never fetches keys: a `kid` that is not in the cache is an error.
      return verifier.verifySync(token);
    } catch {
      return undefined;
    }
  };
}

function admit(claims: Claims, pool: PoolRules, at: { nowSeconds: number; sourceIp: string }): Authentication {
  const claim = (name: string): unknown => (Object.hasOwn(claims, name) ? claims[name] : undefined);
  const use = claim('token_use');
  const client = claim(use === 'id' ? 'aud' : 'client_id');
  const sub = claim('sub');
  const expiresAt = claim('exp');
  const notBefore = claim('nbf') ?? 0;
  if (typeof expiresAt !== 'number' || typeof notBefore !== 'number') return refused('notAuthorized');
  if (expiresAt <= at.nowSeconds) return refused('expired');
  if (notBefore > at.nowSeconds) return refused('notAuthorized');
  if (use !== 'id' && use !== 'access') return refused('notAuthorized');
  if (typeof sub !== 'string' || sub === '') return refused('notAuthorized');
  if (!isAccepted(client, pool.clients)) return refused('notAuthorized');

  const groups = groupsOf(claim('cognito:groups'));
  const identity = {
    sub,
    issuer: claim('iss'),
    username: claim('cognito:username') ?? claim('username') ?? null,
    claims,
    groups,
    sourceIp: [at.sourceIp],
    defaultAuthStrategy: pool.defaultAction,
  };
  return { ok: true, caller: { mode: 'AMAZON_COGNITO_USER_POOLS', identity, groups: groups ?? [], expiresAt } };
}

function isAccepted(client: unknown, clients: RegExp | undefined): boolean {
  return clients === undefined || (typeof client === 'string' && clients.test(client));
}

/** Only a list of strings is a list of groups: a bare string would match parts of group names. */
function groupsOf(claim: unknown): string[] | null {
  return Array.isArray(claim) && claim.every((group) => typeof group === 'string') ? claim : null;
}
