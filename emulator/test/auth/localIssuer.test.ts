import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { createLocalIssuer } from '../../src/auth/localIssuer.ts';
import { generateSigningKey, readSigningKey } from '../../src/auth/signingKey.ts';
import type { SigningKey } from '../../src/auth/signingKey.ts';
import { clientId, issuer, userPoolId } from './anApp.ts';

let key: SigningKey;
beforeAll(async () => {
  key = await generateSigningKey();
}, 60_000);

const user = { userPoolId, clientId, sub: 'user-1', issuedAt: 1_700_000_000 };

describe('A local issuer', () => {
  it('signs tokens that another JWT library verifies with its public keys', async () => {
    const local = createLocalIssuer(key);
    const jwks = createLocalJWKSet({ keys: local.jwks.keys.map((publicKey) => ({ ...publicKey })) });
    const token = local.issueToken({ ...user, issuedAt: undefined });
    const verified = await jwtVerify(token, jwks, { issuer, audience: clientId, algorithms: ['RS256'] });
    expect(verified.payload.sub).toBe('user-1');
  });

  it('publishes no private member of its key', () => {
    const published = Object.keys(createLocalIssuer(key).jwks.keys[0] ?? {});
    expect(published.sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('gives an id token the claims of Cognito', () => {
    const token = createLocalIssuer(key).issueToken({
      ...user,
      groups: ['admins'],
      claims: { 'custom:tenantId': 't1' },
    });
    expect(decodeJwt(token)).toEqual({
      sub: 'user-1',
      iss: issuer,
      aud: clientId,
      token_use: 'id',
      'cognito:username': 'user-1',
      'cognito:groups': ['admins'],
      'custom:tenantId': 't1',
      auth_time: 1_700_000_000,
      iat: 1_700_000_000,
      exp: 1_700_003_600,
      jti: expect.any(String),
    });
  });

  it('gives an access token client_id, username and scope, and neither aud nor groups that are not there', () => {
    const token = createLocalIssuer(key).issueToken({
      ...user,
      use: 'access',
      username: 'ann',
      claims: { 'custom:tenantId': 't1' },
    });
    expect(decodeJwt(token)).toEqual({
      sub: 'user-1',
      iss: issuer,
      client_id: clientId,
      token_use: 'access',
      username: 'ann',
      scope: 'aws.cognito.signin.user.admin',
      'custom:tenantId': 't1',
      auth_time: 1_700_000_000,
      iat: 1_700_000_000,
      exp: 1_700_003_600,
      jti: expect.any(String),
    });
  });

  it('lets no further claim replace one of its own', () => {
    const token = createLocalIssuer(key).issueToken({
      ...user,
      claims: { sub: 'somebody', iss: 'https://elsewhere', exp: 1 },
    });
    expect(decodeJwt(token)).toMatchObject({ sub: 'user-1', iss: issuer, exp: 1_700_003_600 });
  });

  it('goes on with a key that was stored as JSON', () => {
    const stored: unknown = JSON.parse(JSON.stringify(key));
    expect(createLocalIssuer(readSigningKey(stored)).jwks).toEqual(createLocalIssuer(key).jwks);
  });
});

describe('readSigningKey', () => {
  it.each([
    ['something else than an object', 'text', 'it is not a JSON object'],
    ['a key of another type', { kty: 'EC' }, '"kty" is not "RSA"'],
    ['a key of another algorithm', { kty: 'RSA', alg: 'PS256' }, '"alg" is not "RS256"'],
    ['a public key', { kty: 'RSA', alg: 'RS256', kid: 'k', n: 'AQ', e: 'AQAB' }, '"d" is missing'],
  ])('refuses %s and says how to make a key', (_case, value, reason) => {
    expect(() => readSigningKey(value)).toThrow(`${reason}. Make a new one with generateSigningKey().`);
  });
});
