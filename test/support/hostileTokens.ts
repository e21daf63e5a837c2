import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { BudgetApi, Person } from './budgetApi.ts';

/** Makes the token of somebody who wants to pass for this person. */
type HostileToken = (api: BudgetApi, person: Person) => string | undefined;

const claims =
  (spoil: (claims: Record<string, unknown>) => void): HostileToken =>
  (api, person) => {
    const good = api.claimsOf(person);
    spoil(good);
    return api.issuer.sign(good);
  };

/** Genuine ones that say nothing usable. */
export const unusableTokens: [string, HostileToken][] = [
  ['has no tenant', claims((c) => delete c['custom:tenantId'])],
  ['has an empty tenant', claims((c) => (c['custom:tenantId'] = ''))],
  ['has a tenant with #', claims((c) => (c['custom:tenantId'] = 'acme#USER#victim'))],
  ['has a tenant of spaces', claims((c) => (c['custom:tenantId'] = ' acme'))],
  ['has a tenant of 65 characters', claims((c) => (c['custom:tenantId'] = 'a'.repeat(65)))],
  ['has a list of tenants', claims((c) => (c['custom:tenantId'] = ['acme']))],
  ['has a number for a tenant', claims((c) => (c['custom:tenantId'] = 7))],
  ['has an object for a tenant', claims((c) => (c['custom:tenantId'] = { toString: 'acme' }))],
  ['has a user with #', claims((c) => (c['sub'] = 'victim#'))],
  [
    'makes an administrator of nobody',
    claims((c) => {
      c['cognito:groups'] = ['admins'];
      delete c['custom:tenantId'];
    }),
  ],
  [
    'spells the claim otherwise',
    claims((c) => {
      c['custom:tenantid'] = c['custom:tenantId'];
      delete c['custom:tenantId'];
    }),
  ],
];

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function forged(api: BudgetApi, person: Person, header: object, signature: (input: string) => string): string {
  const input = `${encode(header)}.${encode(api.claimsOf(person))}`;
  return `${input}.${signature(input)}`;
}

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Those that the pool never made, or made for something else. */
export const fakeTokens: [string, HostileToken][] = [
  ['is absent', () => undefined],
  ['is empty', () => ''],
  ['is no token', () => 'let me in'],
  ['expired', claims((c) => (c['exp'] = 1_700_000_000))],
  ['has another issuer', claims((c) => (c['iss'] = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Evil12345'))],
  ['has another audience', claims((c) => (c['aud'] = 'another-app'))],
  ['is a refresh token', claims((c) => (c['token_use'] = 'refresh'))],
  ['has alg none', (api, person) => forged(api, person, { alg: 'none', typ: 'JWT' }, () => '')],
  ['has alg none and a signature', (api, person) => forged(api, person, { alg: 'none' }, () => 'AAAA')],
  [
    "is signed with a stranger's key",
    (api, person) =>
      forged(api, person, { alg: 'RS256', kid: api.issuer.jwks.keys[0]!.kid }, (input) =>
        sign('sha256', Buffer.from(input), stranger.privateKey).toString('base64url'),
      ),
  ],
  [
    'is signed with the public key as a secret',
    (api, person) =>
      forged(api, person, { alg: 'HS256', kid: api.issuer.jwks.keys[0]!.kid }, (input) =>
        createHmac('sha256', api.issuer.jwks.keys[0]!.n).update(input).digest('base64url'),
      ),
  ],
  [
    'was changed after it was signed',
    (api, person) => {
      const [header, , signature] = api.issuer.sign(api.claimsOf({ tenant: 'evil', user: 'mallory' })).split('.');
      return `${header}.${encode(api.claimsOf(person))}.${signature}`;
    },
  ],
];
