import { sign as signBytes } from 'node:crypto';
import { cognitoClaims } from './cognitoClaims.ts';
import type { LocalUser } from './cognitoClaims.ts';
import { privateKeyObject, publicPart } from './signingKey.ts';
import type { JsonWebKeySet, SigningKey } from './signingKey.ts';

/** Signs tokens that stand in for Amazon Cognito's on one machine. */
export interface LocalIssuer {
  /** What a verifier needs; holds no secret. */
  readonly jwks: JsonWebKeySet;
  /** A token like Cognito's for this user: `cognitoClaims`, signed. */
  issueToken(user: LocalUser): string;
  /** Signs exactly these claims (RS256), whatever they are. */
  sign(claims: Readonly<Record<string, unknown>>): string;
}

/** An issuer with a key from `generateSigningKey`, or one that was stored and read back with `readSigningKey`. */
export function createLocalIssuer(key: SigningKey): LocalIssuer {
  const privateKey = privateKeyObject(key);
  const header = encode({ kid: key.kid, alg: 'RS256' });
  const sign = (claims: Readonly<Record<string, unknown>>): string => {
    const input = `${header}.${encode(claims)}`;
    return `${input}.${signBytes('sha256', Buffer.from(input), privateKey).toString('base64url')}`;
  };
  return { jwks: { keys: [publicPart(key)] }, sign, issueToken: (user) => sign(cognitoClaims(user)) };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
