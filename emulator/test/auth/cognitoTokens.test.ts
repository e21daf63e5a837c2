import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuthProvider } from '../../src/assembly/app.ts';
import { createAuthenticator } from '../../src/auth/authenticator.ts';
import type { Authentication } from '../../src/auth/caller.ts';
import { createLocalIssuer } from '../../src/auth/localIssuer.ts';
import type { LocalIssuer } from '../../src/auth/localIssuer.ts';
import { generateSigningKey } from '../../src/auth/signingKey.ts';
import { anApp, clientId, cognito, iam, issuer, userPoolId } from './anApp.ts';

const now = 1_700_000_000;
const user = { userPoolId, clientId, sub: 'user-1', issuedAt: now };
let local: LocalIssuer;

beforeAll(async () => {
  local = createLocalIssuer(await generateSigningKey());
}, 60_000);

function authenticate(
  headers: Readonly<Record<string, string>>,
  { providers = [cognito, iam], at = now }: { providers?: readonly AuthProvider[]; at?: number } = {},
): Promise<Authentication> {
  const { authenticate } = createAuthenticator({
    app: anApp(providers),
    jwks: local.jwks,
    credentials: [],
    clock: () => at * 1000,
  });
  return authenticate({ method: 'POST', path: '/graphql', headers, body: '', sourceIp: '127.0.0.1' });
}

describe('A token of the user pool', () => {
  it("gives an id token's caller the identity that AppSync shows to resolvers", async () => {
    const token = local.issueToken({
      ...user,
      username: 'ann',
      groups: ['admins'],
      claims: { 'custom:tenantId': 't1' },
    });
    expect(await authenticate({ authorization: token })).toEqual({
      ok: true,
      caller: {
        mode: 'AMAZON_COGNITO_USER_POOLS',
        groups: ['admins'],
        expiresAt: now + 3600,
        identity: {
          sub: 'user-1',
          issuer,
          username: 'ann',
          claims: expect.objectContaining({ 'custom:tenantId': 't1', token_use: 'id', aud: clientId }),
          groups: ['admins'],
          sourceIp: ['127.0.0.1'],
          defaultAuthStrategy: 'ALLOW',
        },
      },
    });
  });

  it("takes the username of an access token, and null groups for nobody's group", async () => {
    const token = local.issueToken({ ...user, use: 'access', username: 'ann' });
    const caller = { groups: [], identity: { username: 'ann', groups: null, claims: { client_id: clientId } } };
    expect(await authenticate({ authorization: token })).toMatchObject({ ok: true, caller });
  });

  it('is accepted after the word Bearer', async () => {
    expect(await authenticate({ authorization: `Bearer ${local.issueToken(user)}` })).toMatchObject({ ok: true });
  });

  it('is accepted until the second it expires', async () => {
    const authorization = local.issueToken({ ...user, validFor: 60 });
    expect(await authenticate({ authorization }, { at: now + 59 })).toMatchObject({ ok: true });
    expect(await authenticate({ authorization }, { at: now + 60 })).toEqual({
      ok: false,
      message: 'Token has expired.',
    });
  });

  it('shows the default action of its pool', async () => {
    const providers = [{ ...cognito, defaultAction: 'DENY' } as const];
    const caller = { identity: { defaultAuthStrategy: 'DENY' } };
    expect(await authenticate({ authorization: local.issueToken(user) }, { providers })).toMatchObject({ caller });
  });

  it('may come from a second pool of the API', async () => {
    const second = { ...cognito, userPoolId: 'eu-west-1_Second' };
    const authorization = local.issueToken({ ...user, userPoolId: 'eu-west-1_Second' });
    const caller = { identity: { issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Second' } };
    expect(await authenticate({ authorization }, { providers: [cognito, second] })).toMatchObject({ ok: true, caller });
  });

  it('cannot pass a list of groups as a bare text', async () => {
    const authorization = local.sign({ ...basic(), 'cognito:groups': 'super-admins' });
    expect(await authenticate({ authorization })).toMatchObject({
      ok: true,
      caller: { groups: [], identity: { groups: null } },
    });
  });

  it('takes no claim from a prototype', async () => {
    const payload = JSON.stringify(basic()).replace(
      '}',
      ',"__proto__":{"cognito:groups":["admins"],"custom:tenantId":"t9"}}',
    );
    const authentication = await authenticate({ authorization: local.sign(JSON.parse(payload)) });
    if (!authentication.ok) throw new Error('refused');
    const claims = authentication.caller.identity.claims as Record<string, unknown>;
    expect(authentication.caller.groups).toEqual([]);
    expect(claims['custom:tenantId']).toBeUndefined();
  });
});

describe('A pattern for app clients', () => {
  const providers = [{ ...cognito, appIdClientRegex: 'Web.*' }];

  it.each([
    ['an id token', { use: 'id' }],
    ['an access token', { use: 'access' }],
  ] as const)('lets a matching client in with %s', async (_case, { use }) => {
    expect(await authenticate({ authorization: local.issueToken({ ...user, use }) }, { providers })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['another client of an id token', { use: 'id', clientId: 'Mobile' }],
    ['another client of an access token', { use: 'access', clientId: 'Mobile' }],
    ['a client of which only a part matches', { use: 'id', clientId: 'MyWebClient' }],
  ] as const)('keeps out %s', async (_case, change) => {
    const authorization = local.issueToken({ ...user, ...change });
    expect(await authenticate({ authorization }, { providers })).toEqual({
      ok: false,
      message: 'You are not authorized to make this call.',
    });
  });

  it('looks at aud in an id token, whatever client_id says', async () => {
    const authorization = local.sign({ ...basic(), aud: 'Mobile', client_id: 'WebClient' });
    expect(await authenticate({ authorization }, { providers })).toMatchObject({ ok: false });
  });
});

describe('A pattern that is no regular expression', () => {
  it('stops the start, naming the pool', () => {
    const app = anApp([{ ...cognito, appIdClientRegex: '(' }]);
    const options = { app, jwks: local.jwks, credentials: [], clock: Date.now };
    expect(() => createAuthenticator(options)).toThrow(
      `User pool ${userPoolId}: AppIdClientRegex "(" is not a regular expression.`,
    );
  });
});

describe('Credentials of a mode the API does not have', () => {
  const notAuthorized = { ok: false, message: 'You are not authorized to make this call.' };

  it('are refused: an API key', async () => {
    expect(await authenticate({ 'x-api-key': 'da2-123' })).toEqual(notAuthorized);
  });

  it('are refused: a token where there is no user pool', async () => {
    expect(await authenticate({ authorization: local.issueToken(user) }, { providers: [iam] })).toEqual(notAuthorized);
  });

  it('are refused when there are none', async () => {
    const noCredentials = { ok: false, message: 'Valid authorization header not provided.' };
    expect(await authenticate({})).toEqual(noCredentials);
    expect(await authenticate({ authorization: '  ' })).toEqual(noCredentials);
  });
});

function basic(): Record<string, unknown> {
  return { sub: 'user-1', iss: issuer, aud: clientId, token_use: 'id', exp: now + 3600, iat: now };
}
