import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let client: Client;

beforeAll(async () => {
  api = await startBudgetApi();
  client = api.as({ tenant: 'abc123', user: 'clumsy' });
}, 60_000);

afterAll(() => api.stop());

const record = (fields: string) => `mutation { recordTransaction(input: { ${fields} }) { id } }`;
const sound = 'date: "2025-01-15T12:00:00Z", description: "x", amount: -1';
const budget = (fields: string) => `mutation { createMonthlyBudget(input: { month: "2025-01", ${fields} }) { id } }`;
const update = (changes: string) =>
  `mutation { updateTransaction(input: { id: "x", date: "2025-01-15T12:00:00Z", expectedVersion: 1, changes: { ${changes} } }) { id } }`;

/** A document, and the field that its error must name. */
const refusals: [string, string][] = [
  ...['2025-1', '2025-13', '2025-00', '25-01', 'January', '', '2025-01-01', '2025-01#', '1969-12', '２０２５-01'].map(
    (month): [string, string] => [`{ monthTotals(month: "${month}") { revision } }`, 'month'],
  ),
  ['{ monthlyBudget(month: "2025-1") { id } }', 'month'],
  ['{ transactions(month: "2025-1") { nextToken } }', 'month'],
  ['{ transactionsByCategory(month: "x", category: dining) { nextToken } }', 'month'],
  ['{ categorySpending(month: "x", category: dining) { actual } }', 'month'],
  ...[
    'transactions(month: "2025-01"',
    'monthlyBudgets(',
    'categories(',
    'transactionsByMerchant(merchant: "m"',
  ].flatMap((field): [string, string][] =>
    [0, -1, 101, 1_000_000_000].map((limit) => [`{ ${field} limit: ${limit}) { nextToken } }`, 'limit']),
  ),
  ['{ transactionsBetween(from: "2025-02-01", to: "2025-01-31") { nextToken } }', 'to'],
  ['{ transactionsBetween(from: "2025-01-01Z", to: "2025-01-31") { nextToken } }', 'from'],
  ['{ transactionsByMerchant(merchant: "m", from: "2025-02-01", to: "2025-01-01") { nextToken } }', 'to'],
  ['{ transactionsByMerchant(merchant: " ") { nextToken } }', 'merchant'],
  ['{ transaction(id: "", date: "2025-01-15T12:00:00Z") { id } }', 'id'],
  ['{ transaction(id: "a#b", date: "2025-01-15T12:00:00Z") { id } }', 'id'],
  ['{ transaction(id: "a", date: "1950-01-15T12:00:00Z") { id } }', 'date'],
  ...[
    'transactions(month: "2025-01"',
    'monthlyBudgets(',
    'categories(',
    'transactionsByCategory(month: "2025-01", category: dining',
  ].flatMap((field): [string, string][] =>
    ['forged', 'eyJ2ZXJzaW9uIjozfQ==', '#', 'A'.repeat(500)].map((token) => [
      `{ ${field}, nextToken: "${token}") { nextToken } }`.replace('(,', '('),
      'nextToken',
    ]),
  ),
  [record('date: "2025-01-15T12:00:00Z", description: "x", amount: 12.345'), 'amount'],
  [record('date: "2025-01-15T12:00:00Z", description: "x", amount: 1e300'), 'amount'],
  [record('date: "2025-01-15T12:00:00Z", description: "x", amount: -1e13'), 'amount'],
  [record(`date: "2025-01-15T12:00:00Z", description: "${'x'.repeat(10_000)}", amount: -1`), 'description'],
  [record('date: "2025-01-15T12:00:00Z", description: "", amount: -1'), 'description'],
  [record(`${sound}, id: ""`), 'id'],
  [record(`${sound}, id: "a#b"`), 'id'],
  [record(`${sound}, id: "${'x'.repeat(51)}"`), 'id'],
  [record(`${sound}, currency: "EURO"`), 'currency'],
  [record(`${sound}, categoryId: "a#b"`), 'categoryId'],
  [record(`${sound}, tags: [""]`), 'tags'],
  [record(`${sound}, receiptUrl: "http://example.com/x"`), 'receiptUrl'],
  [budget('savingsBudget: -1'), 'savingsBudget'],
  [budget('totalPlannedExpenses: 0.001'), 'totalPlannedExpenses'],
  [budget('currency: "XXX"'), 'currency'],
  [budget('categories: [{ categoryType: dining, monthlyBudget: -1 }]'), 'categories[0].monthlyBudget'],
  [budget('categories: [{ categoryType: dining, id: "a#b" }]'), 'categories[0].id'],
  [budget('categories: [{ categoryType: dining, color: "green" }]'), 'categories[0].color'],
];

describe('bad input', () => {
  it.each(refusals.map(([document, field]) => [document.slice(0, 120), field, document]))(
    '%s is refused for %s',
    async (_, field, document) => {
      const error = await client.refused(document);
      expect([error.errorType, error.errorInfo?.['field']]).toEqual(['InvalidInput', field]);
      expect(error.message).toContain(field);
    },
  );

  it.each([
    ['a day that does not exist', record('date: "2025-02-30T12:00:00Z", description: "x", amount: -1')],
    [
      'a range of days that do not exist',
      '{ transactionsBetween(from: "2025-02-30", to: "2025-03-01") { nextToken } }',
    ],
    ['an amount that is not a number', record('date: "2025-01-15T12:00:00Z", description: "x", amount: "12"')],
    ['an unknown category', record(`${sound}, category: yachts`)],
    ['a missing field', record('description: "x", amount: -1')],
    ['an attribute that only the server writes', record(`${sound}, tenantId: "other"`)],
    ['a change of an id', update('id: "y"')],
  ])('%s is refused before any resolver runs', async (_, document) => {
    const { errors, data } = await client.send(document);
    expect(errors.length).toBeGreaterThan(0);
    expect(data).toBeNull();
    for (const error of errors) {
      expect(error.message).not.toMatch(/\n {4}at |arn:aws|ValidationException/);
    }
  });

  it('a token of another query, another argument or another person shows no row', async () => {
    const other = api.as({ tenant: 'abc123', user: 'neighbour' });
    for (const person of [client, other]) {
      const rows = [1, 2, 3].map(
        (day) => `{ id: "r${day}", date: "2025-06-0${day}T12:00:00Z", description: "canary", amount: -1 }`,
      );
      await person.send(`mutation { importTransactions(input: { transactions: [${rows.join()}] }) { created } }`);
    }
    const first = await other.send('{ transactions(month: "2025-06", limit: 1) { nextToken } }');
    const token = (first.data as { transactions: { nextToken: string } }).transactions.nextToken;
    expect(token).toEqual(expect.any(String));
    const misuses: [Client, string][] = [
      [client, `{ transactions(month: "2025-06", nextToken: "${token}") { items { userId } } }`],
      [other, `{ transactions(month: "2025-07", nextToken: "${token}") { items { userId } } }`],
      [
        other,
        `{ transactionsBetween(from: "2025-06-01", to: "2025-06-30", nextToken: "${token}") { items { userId } } }`,
      ],
      [other, `{ categories(nextToken: "${token}") { items { userId } } }`],
    ];
    for (const [person, document] of misuses) {
      const answer = await person.send(document);
      expect(answer.errors.every((error) => error.errorType === 'InvalidInput')).toBe(true);
      expect(answer.text).not.toContain('"neighbour"');
    }
    await client.send('mutation { deleteTransaction(input: { id: "r1", date: "2025-06-01T12:00:00Z" }) { id } }');
  });

  it('leaves nothing behind', async () => {
    const fresh = api.as({ tenant: 'abc123', user: 'clumsy-2' });
    for (const [document] of refusals) {
      await fresh.send(document);
    }
    const database = new DynamoDBClient({
      endpoint: process.env['DYNAMODB_ENDPOINT'],
      region: api.emulator.app.region,
      credentials: { accessKeyId: api.accessKeyId, secretAccessKey: 'local' },
    });
    for (const { name } of api.emulator.app.tables) {
      const { Items = [] } = await database.send(new ScanCommand({ TableName: name }));
      expect(Items.filter((item) => item['userId']?.S === 'clumsy-2')).toEqual([]);
    }
    database.destroy();
  });
});
