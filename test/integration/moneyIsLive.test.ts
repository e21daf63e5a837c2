import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CategoryType } from '../../domain/category.ts';
import * as operations from '../../generated/operations.ts';
import type { ImportRow } from '../../importer/importRow.ts';
import { readStatement } from '../../importer/readStatement.ts';
import { connectApi } from '../../local/graphqlClient.ts';
import { analyticsFromNothing } from '../support/analyticsFromNothing.ts';
import type { BudgetApi, Person } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import { categoryMap, ledgerText, plainMonths, spentIn } from '../support/plainSums.ts';
import type { Subscriber } from '../support/subscriber.ts';

const person: Person = { tenant: 'abc123', user: 'ledger' };
const strangers: Person[] = [
  { tenant: 'other', user: 'ledger' },
  { tenant: 'abc123', user: 'colleague' },
  { tenant: 'other', user: 'root', groups: ['admins'] },
];
const batch = 50;
/** A month with a budget, one that is watched alone. */
const month = '2014-02';

let api: BudgetApi;
let rows: readonly ImportRow[];
let heard: {
  budgets: Subscriber<operations.OnBudgetUpdatedSubscription>;
  otherMonth: Subscriber<operations.OnBudgetUpdatedSubscription>;
  analytics: Subscriber<operations.OnAnalyticsUpdatedSubscription>;
  transactions: Subscriber<operations.OnTransactionChangedSubscription>;
};
const overheard: Subscriber<unknown>[] = [];

beforeAll(async () => {
  api = await startBudgetApi({ isLive: true });
  const statement = await readStatement(ledgerText, { categoryMap: categoryMap as Record<string, CategoryType> });
  rows = statement.rows;
  const client = api.as(person);
  await client.ask(operations.CreateMonthlyBudgetDocument, { input: { month, totalPlannedExpenses: 5000 } });
  await api.emulator.settled();
  heard = {
    budgets: await client.subscribe(operations.OnBudgetUpdatedDocument),
    otherMonth: await client.subscribe(operations.OnBudgetUpdatedDocument, { month: '2014-03' }),
    analytics: await client.subscribe(operations.OnAnalyticsUpdatedDocument, { month: null }),
    transactions: await client.subscribe(operations.OnTransactionChangedDocument),
  };
  for (const stranger of strangers) {
    for (const document of [
      operations.OnBudgetUpdatedDocument,
      operations.OnAnalyticsUpdatedDocument,
      operations.OnTransactionChangedDocument,
      operations.OnGoalUpdatedDocument,
      operations.OnRecurringDueDocument,
    ]) {
      overheard.push(await api.as(stranger).subscribe(print(document)));
    }
  }
  for (let from = 0; from < rows.length; from += batch) {
    const transactions = rows.slice(from, from + batch).map(({ input }) => input);
    await client.ask(operations.ImportTransactionsDocument, { input: { transactions } });
  }
  await api.emulator.settled();
}, 300_000);

afterAll(async () => {
  await Promise.all([...Object.values(heard), ...overheard].map((subscriber) => subscriber.close()));
  await api.stop();
});

describe('a ledger is imported while its person watches', () => {
  it('every transaction is told of', () => {
    const told = heard.transactions.untaken().map(({ onTransactionChanged }) => onTransactionChanged!);
    expect(new Set(told.map(({ transaction }) => transaction.id)).size).toBe(1420);
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['recorded']));
  });

  it('the highest revision of the budget that was told carries the final totals', () => {
    const told = heard.budgets.untaken().map(({ onBudgetUpdated }) => onBudgetUpdated!);
    const last = told.reduce((best, next) => (next.revision > best.revision ? next : best));
    expect(last).toMatchObject({ month, totalActualExpenses: spentIn(month), version: 1 });
    expect(new Set(told.map((budget) => budget.month))).toEqual(new Set([month]));
  });

  it('the last analytics of every month that were told are the final ones', async () => {
    const told = heard.analytics.untaken().map(({ onAnalyticsUpdated }) => onAnalyticsUpdated!);
    for (const { month: period } of plainMonths()) {
      const ofMonth = told.filter((each) => each.period === period);
      const last = ofMonth.reduce((best, next) => (next.version > best.version ? next : best));
      expect([period, last.totalSpent]).toEqual([period, spentIn(period)]);
    }
  });

  it('a subscriber of another month, and nobody else, hears anything', () => {
    expect(heard.otherMonth.untaken()).toEqual([]);
    expect(overheard.flatMap((subscriber) => subscriber.untaken())).toEqual([]);
  });

  it('no record was given up', () => {
    expect(api.emulator.app.queues.flatMap(({ name }) => api.emulator.queue(name))).toEqual([]);
  });

  it('the analytics of every month are those that would be calculated from nothing', async () => {
    const client = connectApi(api.url, api.issuer.sign(api.claimsOf(person)));
    const endpoint = process.env['DYNAMODB_ENDPOINT']!;
    const found = await analyticsFromNothing({ api: client, endpoint, accessKeyId: api.accessKeyId }, person);
    expect(found.stored).toHaveLength(29);
    expect(found.stored).toEqual(found.recalculated);
  }, 120_000);
});

describe('a subscriber that drops and comes back', () => {
  it('has missed nothing once it has asked again', async () => {
    const client = api.as(person);
    const record = (id: string) =>
      client.ask(operations.RecordTransactionDocument, {
        input: { id, date: '2014-02-20T12:00:00Z', description: 'Coffee', amount: -1, category: 'dining' },
      });
    const first = await client.subscribe(operations.OnBudgetUpdatedDocument, { month });
    await record('before');
    await first.next();
    await first.close();
    await record('meanwhile');
    await api.emulator.settled();
    const again = await client.subscribe(operations.OnBudgetUpdatedDocument, { month });
    const asked = await client.ask(operations.MonthlyBudgetDocument, { month });
    await record('after');
    const told = await again.next();
    await again.close();
    const cents = (amount: number | undefined): number => Math.round((amount ?? NaN) * 100);
    expect(cents(asked.monthlyBudget?.totalActualExpenses)).toBe(cents(spentIn(month)) + 200);
    expect(cents(told.onBudgetUpdated?.totalActualExpenses)).toBe(cents(spentIn(month)) + 300);
    expect(told.onBudgetUpdated!.revision).toBeGreaterThan(asked.monthlyBudget!.revision);
  }, 60_000);
});
