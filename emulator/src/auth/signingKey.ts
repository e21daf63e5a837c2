import { createPrivateKey, generateKeyPair, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** A private RSA key as a JSON Web Key (RFC 7517): plain JSON, so that it can be kept in a file. Guard it like a password. */
export interface SigningKey {
  readonly kty: 'RSA';
  readonly kid: string;
  readonly alg: 'RS256';
  readonly use: 'sig';
  readonly n: string;
  readonly e: string;
  readonly d: string;
  readonly p: string;
  readonly q: string;
  readonly dp: string;
  readonly dq: string;
  readonly qi: string;
}

/** What may be shown to everybody of a SigningKey. */
export type PublicSigningKey = Pick<SigningKey, 'kty' | 'kid' | 'alg' | 'use' | 'n' | 'e'>;

export interface JsonWebKeySet {
  readonly keys: readonly PublicSigningKey[];
}

const numbers = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

/** A new 2048-bit key with a random `kid`. */
export async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return readSigningKey({ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' });
}

/**
 * Checks that a value, usually parsed from a file, is a SigningKey, and returns it without members of its own.
 * @throws Error naming the member that is missing or wrong.
 */
export function readSigningKey(value: unknown): SigningKey {
  if (typeof value !== 'object' || value === null) throw new Error(faulty('it is not a JSON object'));
  const jwk: Record<string, unknown> = { ...value };
  if (jwk.kty !== 'RSA') throw new Error(faulty('"kty" is not "RSA"'));
  if (jwk.alg !== 'RS256') throw new Error(faulty('"alg" is not "RS256"'));
  const text = (name: string): string => {
    const member = jwk[name];
    if (typeof member !== 'string' || member === '') throw new Error(faulty(`"${name}" is missing`));
    return member;
  };
  const [n, e, d, p, q, dp, dq, qi] = numbers.map(text) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { kty: 'RSA', kid: text('kid'), alg: 'RS256', use: 'sig', n, e, d, p, q, dp, dq, qi };
}

export function publicPart({ kty, kid, alg, use, n, e }: SigningKey): PublicSigningKey {
  return { kty, kid, alg, use, n, e };
}

export function privateKeyObject(key: SigningKey): KeyObject {
  return createPrivateKey({ key: { ...key }, format: 'jwk' });
}

function faulty(reason: string): string {
  return `This is not a signing key of the local issuer: ${reason}. Make a new one with generateSigningKey().`;
}
