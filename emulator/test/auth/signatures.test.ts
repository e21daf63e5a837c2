import { describe, expect, it } from '@jest/globals';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AuthProvider } from '../../src/assembly/app.ts';
import { createAuthenticator } from '../../src/auth/authenticator.ts';
import type { Authentication } from '../../src/auth/caller.ts';
import type { LocalCredentials } from '../../src/auth/signatureVerifier.ts';
import { anApp, cognito, iam } from './anApp.ts';
import { localUser, signRequest } from './signRequest.ts';

const at = new Date('2026-11-22T10:49:26Z');
const body = '{"query":"{ ping }"}';

function authenticate(
  headers: Readonly<Record<string, string>>,
  presented: { body?: string; path?: string } = {},
  options: { credentials?: readonly LocalCredentials[]; providers?: readonly AuthProvider[] } = {},
): Promise<Authentication> {
  const { authenticate } = createAuthenticator({
    app: anApp(options.providers ?? [cognito, iam]),
    jwks: { keys: [] },
    credentials: options.credentials ?? [localUser],
    clock: () => at.getTime(),
  });
  return authenticate({ method: 'POST', path: '/graphql', body, sourceIp: '127.0.0.1', headers, ...presented });
}

describe('A signature', () => {
  it('gives its caller the identity of the local IAM user', async () => {
    expect(await authenticate(signRequest({ body, at }))).toEqual({
      ok: true,
      caller: {
        mode: 'AWS_IAM',
        groups: [],
        identity: {
          accountId: '000000000000',
          userArn: 'arn:aws:iam::000000000000:user/publisher',
          username: 'publisher',
          sourceIp: ['127.0.0.1'],
          cognitoIdentityId: null,
          cognitoIdentityPoolId: null,
          cognitoIdentityAuthType: null,
          cognitoIdentityAuthProvider: null,
        },
      },
    });
  });

  it('of a role in session gives its caller what the role allows, and the name of the session', async () => {
    const permissions = [{ actions: ['appsync:GraphQL'], resources: ['*'] }];
    const userArn = 'arn:aws:sts::000000000000:assumed-role/Publisher/tellSubscribers';
    const session = { ...localUser, userArn, permissions, sessionToken: 'session' };
    const headers = signRequest({ body, at, headers: { 'x-amz-security-token': 'session' } });
    expect(await authenticate(headers, {}, { credentials: [session] })).toMatchObject({
      ok: true,
      caller: { identity: { userArn, username: 'tellSubscribers' }, permissions },
    });
  });

  it('of the AWS SDK, with its body hash, is accepted', async () => {
    const signer = new SignatureV4({ service: 'appsync', region: 'us-east-1', credentials: localUser, sha256: Sha256 });
    const headers = { host: 'localhost:4000', 'content-type': 'application/json' };
    const request = { method: 'POST', protocol: 'https:', hostname: 'localhost', path: '/graphql', headers, body };
    const signed = await signer.sign(request, { signingDate: at });
    expect(signed.headers['x-amz-content-sha256']).toBeDefined();
    expect(await authenticate(signed.headers)).toMatchObject({ ok: true });
  });

  it('covers what the client chose to sign, user agent included', async () => {
    const headers = signRequest({ body, at, headers: { 'user-agent': 'curl', 'content-encoding': 'amz-1.0' } });
    expect(await authenticate({ ...headers, 'x-forwarded-for': '10.0.0.1' })).toMatchObject({ ok: true });
    expect(await authenticate({ ...headers, 'user-agent': 'other' })).toMatchObject({ ok: false });
  });

  it('with a session token needs credentials that have the same one', async () => {
    const headers = signRequest({ body, at, headers: { 'x-amz-security-token': 'session' } });
    const withToken = { ...localUser, sessionToken: 'session' };
    expect(await authenticate(headers, {}, { credentials: [withToken] })).toMatchObject({ ok: true });
    expect(await authenticate(headers, {}, { credentials: [{ ...withToken, sessionToken: 'other' }] })).toMatchObject({
      ok: false,
    });
    expect(await authenticate(signRequest({ body, at }), {}, { credentials: [withToken] })).toMatchObject({
      ok: false,
    });
  });

  it.each([-300, 300])('may be %i seconds off', async (seconds) => {
    const signed = signRequest({ body, at: new Date(at.getTime() + seconds * 1000) });
    expect(await authenticate(signed)).toMatchObject({ ok: true });
  });
});

const good = (): Record<string, string> => signRequest({ body, at });
const later = (seconds: number): Date => new Date(at.getTime() + seconds * 1000);
const rewritten = (from: string | RegExp, to: string): Record<string, string> => {
  const headers = good();
  return { ...headers, authorization: headers.authorization?.replace(from, to) ?? '' };
};

describe('A signature is refused', () => {
  it.each([
    ['made with another secret', () => signRequest({ body, at, secretAccessKey: 'guess' })],
    ['of an unknown access key', () => signRequest({ body, at, accessKeyId: 'AKIAOTHER' })],
    ['under the access key of somebody else', () => rewritten('AKIALOCAL', 'AKIAOTHER')],
    ['for another region', () => signRequest({ body, at, region: 'eu-west-1' })],
    ['for another service', () => signRequest({ body, at, service: 'execute-api' })],
    ['more than five minutes old', () => signRequest({ body, at: later(-301) })],
    ['more than five minutes ahead', () => signRequest({ body, at: later(301) })],
    [
      'with a date put forward',
      () => ({ ...signRequest({ body, at: later(-3600) }), 'x-amz-date': '20261122T104926Z' }),
    ],
    ['with a date of no format', () => ({ ...good(), 'x-amz-date': at.toISOString() })],
    ['without a date', () => Object.fromEntries(Object.entries(good()).filter(([name]) => name !== 'x-amz-date'))],
    ['of another day than its date', () => rewritten('/20261122/', '/20261121/')],
    ['with another host', () => ({ ...good(), host: 'example.com' })],
    ['that does not sign the host', () => signRequest({ body, at, unsigned: ['host'] })],
    ['that does not sign the date', () => signRequest({ body, at, unsigned: ['x-amz-date'] })],
    ['that signs a header which is not there', () => rewritten('SignedHeaders=host;', 'SignedHeaders=accept;host;')],
    [
      'with an unsigned payload',
      () => signRequest({ body, at, headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } }),
    ],
    ['with a session token out of nowhere', () => signRequest({ body, at, headers: { 'x-amz-security-token': 'x' } })],
    ['with a digit changed', () => rewritten(/.$/, (good().authorization ?? '').endsWith('0') ? '1' : '0')],
    ['cut short', () => rewritten(/.{8}$/, '')],
    ['without a signature', () => rewritten(/, Signature=.*/, '')],
    ['given twice', () => rewritten(/(, Signature=.*)/, '$1$1')],
    ['of the asymmetric kind', () => rewritten('AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256')],
  ])('%s', async (_case, headers) => {
    expect(await authenticate(headers())).toEqual({ ok: false, message: 'You are not authorized to make this call.' });
  });

  it('for another body or path', async () => {
    expect(await authenticate(good(), { body: '{"query":"{ secrets }"}' })).toMatchObject({ ok: false });
    expect(await authenticate(good(), { path: '/graphql/connect' })).toMatchObject({ ok: false });
    expect(await authenticate(good(), { path: '/graphql?x=1' })).toMatchObject({ ok: false });
  });

  it('with the hash of another body', async () => {
    const signer = new SignatureV4({ service: 'appsync', region: 'us-east-1', credentials: localUser, sha256: Sha256 });
    const request = {
      method: 'POST',
      protocol: 'https:',
      hostname: 'localhost',
      path: '/graphql',
      headers: { host: 'localhost' },
      body,
    };
    const { headers } = await signer.sign(request, { signingDate: at });
    expect(await authenticate(headers, { body: '{"query":"{ secrets }"}' })).toMatchObject({ ok: false });
  });

  it('when the API has no IAM mode', async () => {
    expect(await authenticate(good(), {}, { providers: [cognito] })).toMatchObject({ ok: false });
  });
});
