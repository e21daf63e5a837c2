import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectApi } from '../../local/graphqlClient.ts';
import { sampleUser, seed } from '../../local/seed.ts';
import type { BudgetApi } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const documents = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1]!);

let api: BudgetApi;

beforeAll(async () => {
  api = await startBudgetApi();
  const token = api.issuer.sign(api.claimsOf(sampleUser));
  await seed(connectApi(api.url, token), () => undefined);
}, 120_000);

afterAll(() => api.stop());

describe('what the README shows works when it is pasted, on the sample data', () => {
  it('has documents to paste', () => expect(documents.length).toBeGreaterThanOrEqual(5));

  it.each(documents)('%s', async (document) => {
    await api.as(sampleUser).ask(document);
  });

  it('puts the late coffee into January', async () => {
    const query = '{ transactions(month: "2025-01", limit: 1) { items { id } } }';
    const answer = await api.as(sampleUser).send(query);
    expect(answer.data).toEqual({ transactions: { items: [{ id: 'coffee-1' }] } });
  });

  it('names folders and files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      expect(() => readdirSync(join(root, link, '..'))).not.toThrow();
      expect([link, readdirSync(join(root, link, '..')).includes(link.split('/').at(-1)!)]).toEqual([link, true]);
    }
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the query catalogue', () => {
  const folder = join(root, 'operations');
  const operations = readdirSync(folder).map((file): [string, string] => [
    file,
    readFileSync(join(folder, file), 'utf8'),
  ]);

  it.each(operations.filter(([, text]) => /^query/m.test(text)))('%s answers on the sample data', async (_, text) => {
    const data = await api.as({ ...sampleUser, groups: ['admins'] }).ask(text);
    expect(Object.values(data as object)[0]).not.toBeNull();
  });

  it('has mutations that can be run one after another on the sample data, none left out', async () => {
    const order = [
      ...['createMonthlyBudget', 'updateMonthlyBudget', 'copyMonthlyBudget', 'deleteMonthlyBudget'],
      ...['createCategory', 'updateCategory', 'deleteCategory'],
      ...['createRecurring', 'updateRecurring', 'deleteRecurring', 'postRecurring', 'skipRecurring'],
      ...['recordTransaction', 'updateTransaction', 'deleteTransaction', 'restoreTransaction', 'importTransactions'],
      ...['createGoal', 'updateGoal', 'contributeToGoal', 'deleteGoal', 'recalculateAnalytics'],
    ];
    const mutations = operations.filter(([, text]) => /^mutation/m.test(text)).map(([file]) => file);
    expect(order.map((name) => `${name}.graphql`).sort()).toEqual(mutations.sort());
    for (const name of order) {
      await api.as(sampleUser).ask(operations.find(([file]) => file === `${name}.graphql`)![1]);
    }
  });
});
