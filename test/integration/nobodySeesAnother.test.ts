import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { buildASTSchema, isObjectType, Kind, parse } from 'graphql';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { CreateMonthlyBudgetDocument, ImportTransactionsDocument } from '../../generated/operations.ts';
import * as operations from '../../generated/operations.ts';
import type { DocumentNode } from 'graphql';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let victim: Client;
let victimsToken: string;

/** Stands in every text that the victim wrote. */
const canary = 'CANARY-7f3a';
const date = '2025-01-10T12:00:00Z';
const address = { id: 'secret', date };

/** Every operation of the catalogue, aimed at what the victim has. A new root field must find its place here. */
const attacks: Record<string, unknown> = {
  Categories: {},
  CategorySpending: { month: '2025-01', category: 'dining' },
  MonthTotals: { month: '2025-01' },
  MonthlyBudget: { month: '2025-01' },
  MonthlyBudgets: {},
  Transaction: address,
  Transactions: { month: '2025-01' },
  TransactionsBetween: { from: '2025-01-01', to: '2025-12-31' },
  TransactionsByCategory: { month: '2025-01', category: 'dining' },
  TransactionsByMerchant: { merchant: canary },
  CreateMonthlyBudget: { input: { month: '2025-01', totalPlannedExpenses: 1 } },
  UpdateMonthlyBudget: { input: { month: '2025-01', expectedVersion: 1, changes: { savingsBudget: 1 } } },
  RecordTransaction: { input: { ...address, description: 'mine', amount: -1 } },
  UpdateTransaction: { input: { ...address, expectedVersion: 1, changes: { amount: -1 } } },
  DeleteTransaction: { input: address },
  RestoreTransaction: { input: address },
  ImportTransactions: { input: { transactions: [{ ...address, description: 'mine', amount: -1 }] } },
};

function documentOf(name: string): DocumentNode {
  return (operations as unknown as Record<string, DocumentNode>)[`${name}Document`]!;
}

async function itemsOfVictim(): Promise<unknown[]> {
  const database = new DynamoDBClient({
    endpoint: process.env['DYNAMODB_ENDPOINT'],
    region: api.emulator.app.region,
    credentials: { accessKeyId: api.accessKeyId, secretAccessKey: 'local' },
  });
  const scans = await Promise.all(
    api.emulator.app.tables.map(({ name }) => database.send(new ScanCommand({ TableName: name }))),
  );
  database.destroy();
  return scans
    .flatMap(({ Items = [] }) => Items)
    .filter((item) => item['PK']?.S === 'TENANT#acme#USER#victim')
    .sort((a, b) => a['SK']!.S!.localeCompare(b['SK']!.S!));
}

beforeAll(async () => {
  api = await startBudgetApi();
  victim = api.as({ tenant: 'acme', user: 'victim' });
  await victim.ask(CreateMonthlyBudgetDocument, {
    input: { month: '2025-01', id: canary, categories: [{ id: canary, categoryType: 'dining', customName: canary }] },
  });
  const transactions = [1, 2, 3].map((number) => ({
    id: number === 1 ? 'secret' : `secret-${number}`,
    date,
    description: canary,
    amount: -4242.42,
    category: 'dining' as const,
  }));
  await victim.ask(ImportTransactionsDocument, { input: { transactions } });
  const page = await victim.send('{ transactions(month: "2025-01", limit: 1) { nextToken } }');
  victimsToken = (page.data as { transactions: { nextToken: string } }).transactions.nextToken;
}, 60_000);

afterAll(() => api.stop());

describe('the catalogue of attacks', () => {
  it('names every root field of the schema', () => {
    const schema = buildASTSchema(
      parse(`scalar AWSDate scalar AWSDateTime scalar AWSURL ${api.emulator.app.api.schema}`),
      {
        assumeValidSDL: true,
      },
    );
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()) : [],
    );
    const attacked = Object.keys(attacks).map((name) => name.charAt(0).toLowerCase() + name.slice(1));
    expect(attacked.sort()).toEqual(fields.sort());
  });
});

describe.each([
  ['the same user id in another tenant', { tenant: 'evil', user: 'victim' }],
  ['another user of the tenant', { tenant: 'acme', user: 'colleague' }],
  ["another tenant's user", { tenant: 'evil', user: 'mallory' }],
  ['an administrator of another tenant', { tenant: 'evil', user: 'root', groups: ['admins'] }],
  ['a tenant whose name begins alike', { tenant: 'acm', user: 'victim' }],
])('%s', (_, person) => {
  it.each(Object.keys(attacks))('sees and changes nothing by %s', async (name) => {
    const before = await itemsOfVictim();
    const answer = await api.as(person).send(documentOf(name) as never, attacks[name]);
    expect(answer.text).not.toContain(canary);
    expect(answer.text).not.toContain('4242.42');
    expect(await itemsOfVictim()).toEqual(before);
  });

  it('gets no row for a token of the victim', async () => {
    const query =
      'query ($token: String) { transactions(month: "2025-01", nextToken: $token) { items { description } } }';
    const answer = await api.as(person).send(query, { token: victimsToken });
    expect(answer.text).not.toContain(canary);
    expect(answer.errors.every((error) => error.errorType === 'InvalidInput')).toBe(true);
  });

  it('is answered as if there were nothing', async () => {
    const attacker = api.as({ ...person, user: `${person.user}-2`, tenant: person.tenant });
    const missing = { ...address, id: 'never-recorded' };
    for (const name of ['DeleteTransaction', 'RestoreTransaction']) {
      const secret = await attacker.refused(documentOf(name) as never, { input: address });
      const nothing = await attacker.refused(documentOf(name) as never, { input: missing });
      expect({ ...secret, message: secret.message.replace('secret', 'never-recorded') }).toEqual(nothing);
    }
  });
});

const claims = (spoil: (claims: Record<string, unknown>) => void) => () => {
  const good = api.claimsOf({ tenant: 'acme', user: 'victim' });
  spoil(good);
  return api.issuer.sign(good);
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function forged(header: object, signature: (input: string) => string): string {
  const input = `${encode(header)}.${encode(api.claimsOf({ tenant: 'acme', user: 'victim' }))}`;
  return `${input}.${signature(input)}`;
}

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

describe('a token that is genuine but says nothing usable', () => {
  it.each<[string, () => string]>([
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
      'spells the claim otherwise',
      claims((c) => {
        c['custom:tenantid'] = c['custom:tenantId'];
        delete c['custom:tenantId'];
      }),
    ],
  ])('%s', async (_, token) => {
    const before = await itemsOfVictim();
    for (const name of Object.keys(attacks)) {
      const answer = await api.withAuthorization(token()).send(documentOf(name) as never, attacks[name]);
      expect([name, answer.status, answer.errors.map((error) => error.errorType)]).toEqual([
        name,
        200,
        ['Unauthorized'],
      ]);
      expect(answer.text).not.toContain(canary);
    }
    expect(await itemsOfVictim()).toEqual(before);
  });
});

describe('a token that is not genuine', () => {
  it.each<[string, () => string | undefined]>([
    ['is absent', () => undefined],
    ['is empty', () => ''],
    ['is no token', () => 'let me in'],
    ['expired', claims((c) => (c['exp'] = 1_700_000_000))],
    [
      'has another issuer',
      claims((c) => (c['iss'] = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Evil12345')),
    ],
    ['has another audience', claims((c) => (c['aud'] = 'another-app'))],
    ['is a refresh token', claims((c) => (c['token_use'] = 'refresh'))],
    ['has alg none', () => forged({ alg: 'none', typ: 'JWT' }, () => '')],
    ['has alg none and a signature', () => forged({ alg: 'none' }, () => 'AAAA')],
    [
      "is signed with a stranger's key",
      () =>
        forged({ alg: 'RS256', kid: api.issuer.jwks.keys[0]!.kid }, (input) =>
          sign('sha256', Buffer.from(input), stranger.privateKey).toString('base64url'),
        ),
    ],
    [
      'is signed with the public key as a secret',
      () =>
        forged({ alg: 'HS256', kid: api.issuer.jwks.keys[0]!.kid }, (input) =>
          createHmac('sha256', api.issuer.jwks.keys[0]!.n).update(input).digest('base64url'),
        ),
    ],
    [
      'was changed after it was signed',
      () => {
        const [header, , signature] = api.issuer.sign(api.claimsOf({ tenant: 'evil', user: 'mallory' })).split('.');
        return `${header}.${encode(api.claimsOf({ tenant: 'acme', user: 'victim' }))}.${signature}`;
      },
    ],
  ])('%s', async (_, token) => {
    const before = await itemsOfVictim();
    for (const name of Object.keys(attacks)) {
      const answer = await api.withAuthorization(token()).send(documentOf(name) as never, attacks[name]);
      expect([name, answer.status, answer.errors.map((error) => error.errorType)]).toEqual([
        name,
        401,
        ['UnauthorizedException'],
      ]);
      expect(answer.text).not.toContain('"data"');
    }
    expect(await itemsOfVictim()).toEqual(before);
  });
});

it('the scalar and enum kinds of the schema stay plain SDL', () => {
  const kinds = new Set(parse(api.emulator.app.api.schema).definitions.map((definition) => definition.kind));
  expect(kinds.has(Kind.OBJECT_TYPE_EXTENSION)).toBe(false);
});
