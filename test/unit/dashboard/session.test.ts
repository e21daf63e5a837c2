import { describe, expect, it } from '@jest/globals';
import { loadConfig, readConfig, SessionProblem } from '../../../dashboard/src/session/config.ts';
import { claimsOf, isFresh } from '../../../dashboard/src/session/tokenClaims.ts';

const PAGE = 'http://localhost:4000/budget?month=2025-01';
const LOCAL = {
  endpoint: '/graphql',
  auth: { kind: 'local', tokens: '/session.json', person: { tenant: 't', user: 'u' } },
};
const COGNITO = {
  endpoint: 'https://abc.appsync-api.eu-central-1.amazonaws.com/graphql',
  auth: { kind: 'cognito', userPoolId: 'eu-central-1_x', clientId: 'c', region: 'eu-central-1' },
};

describe('the configuration', () => {
  it('may name addresses relative to the page, so that every name of the machine works', () => {
    expect(readConfig(LOCAL, PAGE)).toEqual({
      endpoint: 'http://localhost:4000/graphql',
      auth: { kind: 'local', tokens: 'http://localhost:4000/session.json', person: { tenant: 't', user: 'u' } },
    });
  });

  it('names the user pool on AWS', () => {
    expect(readConfig(COGNITO, PAGE)).toEqual(COGNITO);
  });

  it.each([
    [undefined, 'endpoint'],
    [{ ...LOCAL, endpoint: '' }, 'endpoint'],
    [{ endpoint: '/graphql' }, 'sign in'],
    [{ ...LOCAL, auth: { kind: 'local' } }, 'auth.tokens'],
    [{ ...COGNITO, auth: { ...COGNITO.auth, clientId: 7 } }, 'auth.clientId'],
  ])('%j is refused by name', (document, name) => {
    expect(() => readConfig(document, PAGE)).toThrow(new RegExp(name));
    expect(() => readConfig(document, PAGE)).toThrow(SessionProblem);
  });

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('fetch')), /does not answer/],
    ['it is not there', () => Promise.resolve({ ok: false, status: 404, json: async () => ({}) }), /status 404/],
    [
      'it is no JSON',
      () => Promise.resolve({ ok: true, status: 200, json: () => Promise.reject(new SyntaxError()) }),
      /not a JSON/,
    ],
  ])('says so when %s', async (_, fetchDocument, problem) => {
    await expect(loadConfig(PAGE, fetchDocument)).rejects.toThrow(problem);
  });
});

describe('a token', () => {
  const token = (claims: object): string => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;

  it('says its claims, in any script', () => {
    expect(claimsOf(token({ sub: 'Zoë', exp: 1 }))).toEqual({ sub: 'Zoë', exp: 1 });
    expect(claimsOf('nonsense')).toEqual({});
  });

  it('is fresh while it holds for another minute', () => {
    expect(isFresh(token({ exp: 1000 }), 939_000)).toBe(true);
    expect(isFresh(token({ exp: 1000 }), 941_000)).toBe(false);
    expect(isFresh(token({}), 0)).toBe(false);
  });
});
