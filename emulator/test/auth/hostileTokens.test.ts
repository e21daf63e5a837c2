import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac, createPrivateKey, createPublicKey, sign as signBytes } from 'node:crypto';
import { createAuthenticator } from '../../src/auth/authenticator.ts';
import { createLocalIssuer } from '../../src/auth/localIssuer.ts';
import { generateSigningKey } from '../../src/auth/signingKey.ts';
import type { SigningKey } from '../../src/auth/signingKey.ts';
import { anApp, clientId, issuer } from './anApp.ts';

const now = 1_700_000_000;
const good = { sub: 'user-1', iss: issuer, aud: clientId, token_use: 'id', exp: now + 3600, iat: now };
const noCredentials = 'Valid authorization header not provided.';
const expired = 'Token has expired.';
const notAuthorized = 'You are not authorized to make this call.';

let key: SigningKey;
let foreignKey: SigningKey;
beforeAll(async () => {
  [key, foreignKey] = await Promise.all([generateSigningKey(), generateSigningKey()]);
}, 60_000);

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token with this header and payload, objects or JSON text, signed by an RSA key with this digest. */
function forge(header: unknown, payload: unknown, signer = key, digest = 'sha256'): string {
  const input = `${encode(header)}.${encode(payload)}`;
  const privateKey = createPrivateKey({ key: { ...signer }, format: 'jwk' });
  return `${input}.${signBytes(digest, Buffer.from(input), privateKey).toString('base64url')}`;
}

const header = (): Record<string, unknown> => ({ alg: 'RS256', kid: key.kid });
const claims = (changes: Record<string, unknown>): string => forge(header(), { ...good, ...changes });

function hs256(): string {
  const input = `${encode({ alg: 'HS256', kid: key.kid })}.${encode(good)}`;
  const { kty, n, e } = key;
  const pem = createPublicKey({ key: { kty, n, e }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
}

function withoutClaim(name: string): string {
  return forge(header(), Object.fromEntries(Object.entries(good).filter(([claim]) => claim !== name)));
}

function resigned(change: (parts: string[]) => string[]): string {
  return change(forge(header(), good).split('.')).join('.');
}

const hostile: [string, () => string, string][] = [
  ['alg none without a signature', () => `${encode({ alg: 'none' })}.${encode(good)}.`, noCredentials],
  ['alg none with a signature', () => forge({ alg: 'none', kid: key.kid }, good), notAuthorized],
  ['alg None in another case', () => forge({ alg: 'nOnE', kid: key.kid }, good), notAuthorized],
  ['HS256 with the public key as the secret', hs256, notAuthorized],
  ['RS384, though properly signed', () => forge({ alg: 'RS384', kid: key.kid }, good, key, 'sha384'), notAuthorized],
  ['no alg', () => forge({ kid: key.kid }, good), notAuthorized],
  ['an alg that is not text', () => forge({ alg: ['RS256'], kid: key.kid }, good), notAuthorized],
  ['no kid', () => forge({ alg: 'RS256' }, good), notAuthorized],
  ['an unknown kid', () => forge({ alg: 'RS256', kid: 'unknown' }, good, foreignKey), notAuthorized],
  ['a foreign key under our kid', () => forge(header(), good, foreignKey), notAuthorized],
  ['a key brought along in the header', () => forge({ ...header(), jwk: foreignKey }, good, foreignKey), notAuthorized],
  ['a key URL in the header', () => forge({ ...header(), kid: 'x', jku: 'http://127.0.0.1/' }, good), notAuthorized],
  ['a critical header that nobody understands', () => forge({ ...header(), crit: ['x'], x: 1 }, good), notAuthorized],
  [
    'a payload of another token',
    () => resigned(([h, , s]) => [h ?? '', encode({ ...good, sub: 'admin' }), s ?? '']),
    notAuthorized,
  ],
  [
    'a header of another token',
    () => resigned(([, p, s]) => [encode({ ...header(), x: 1 }), p ?? '', s ?? '']),
    notAuthorized,
  ],
  ['a signature cut short', () => resigned(([h, p, s]) => [h ?? '', p ?? '', (s ?? '').slice(0, -8)]), notAuthorized],
  ['an empty signature', () => resigned(([h, p]) => [h ?? '', p ?? '', '']), noCredentials],
  ['a fourth part', () => `${forge(header(), good)}.x`, noCredentials],
  ['two parts', () => forge(header(), good).split('.').slice(0, 2).join('.'), noCredentials],
  ['plain text', () => 'let me in', noCredentials],
  ['basic authentication', () => 'Basic dXNlcjpwYXNz', noCredentials],
  ['a line break inside', () => forge(header(), good).replace('.', '.\n'), notAuthorized],
  ['an expiry in the past', () => claims({ exp: now - 1 }), expired],
  ['an expiry at this second', () => claims({ exp: now }), expired],
  ['no expiry', () => withoutClaim('exp'), notAuthorized],
  ['an expiry as text', () => claims({ exp: String(now + 3600) }), notAuthorized],
  [
    'an expiry beyond all numbers',
    () => forge(header(), JSON.stringify(good).replace(String(now + 3600), '1e999')),
    notAuthorized,
  ],
  ['a start in the future', () => claims({ nbf: now + 1 }), notAuthorized],
  ['a start as text', () => claims({ nbf: '0' }), notAuthorized],
  ['the issuer of another pool', () => claims({ iss: `${issuer}X` }), notAuthorized],
  [
    'the issuer of another host',
    () => claims({ iss: issuer.replace('amazonaws.com', 'amazonaws.com.example') }),
    notAuthorized,
  ],
  ['an issuer with a slash more', () => claims({ iss: `${issuer}/` }), notAuthorized],
  ['several issuers', () => claims({ iss: [issuer] }), notAuthorized],
  ['no issuer', () => withoutClaim('iss'), notAuthorized],
  ['another token_use', () => claims({ token_use: 'refresh' }), notAuthorized],
  ['no token_use', () => withoutClaim('token_use'), notAuthorized],
  ['several token_uses', () => claims({ token_use: ['id'] }), notAuthorized],
  ['no subject', () => withoutClaim('sub'), notAuthorized],
  ['an empty subject', () => claims({ sub: '' }), notAuthorized],
  ['a subject that is a number', () => claims({ sub: 1 }), notAuthorized],
  [
    'a subject from a prototype',
    () => forge(header(), JSON.stringify(good).replace('"sub"', '"__proto__":{"sub":"x"},"s"')),
    notAuthorized,
  ],
  ['a payload that is a list', () => forge(header(), [good]), notAuthorized],
  ['a payload that is no JSON', () => forge(header(), 'sub=user-1'), notAuthorized],
  ['a header that is no JSON', () => forge('RS256', good), notAuthorized],
];

describe('A forged or broken token is refused', () => {
  it.each(hostile)('with %s', async (_case, make, message) => {
    const { jwks } = createLocalIssuer(key);
    const { authenticate } = createAuthenticator({ app: anApp(), jwks, credentials: [], clock: () => now * 1000 });
    const presented = {
      method: 'POST',
      path: '/graphql',
      headers: { authorization: make() },
      body: '',
      sourceIp: '127.0.0.1',
    } as const;
    expect(await authenticate(presented)).toEqual({ ok: false, message });
  });

  it('while the token they were all made from is accepted', async () => {
    const { jwks } = createLocalIssuer(key);
    const { authenticate } = createAuthenticator({ app: anApp(), jwks, credentials: [], clock: () => now * 1000 });
    const headers = { authorization: forge(header(), good) };
    expect(await authenticate({ method: 'POST', path: '/graphql', headers, body: '', sourceIp: '::1' })).toMatchObject({
      ok: true,
    });
  });

  it('and the last of two equal names in the payload counts, as the issuer signed both', async () => {
    const { jwks } = createLocalIssuer(key);
    const { authenticate } = createAuthenticator({ app: anApp(), jwks, credentials: [], clock: () => now * 1000 });
    const twice = JSON.stringify(good).replace('{', '{"sub":"first",');
    const headers = { authorization: forge(header(), twice) };
    const authentication = await authenticate({ method: 'POST', path: '/graphql', headers, body: '', sourceIp: '::1' });
    expect(authentication).toMatchObject({
      ok: true,
      caller: { identity: { sub: 'user-1', claims: { sub: 'user-1' } } },
    });
  });
});
