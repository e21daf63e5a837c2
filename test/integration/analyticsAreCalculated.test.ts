import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnalyticsDocument,
  AnalyticsTrendDocument,
  CreateMonthlyBudgetDocument,
  DeleteTransactionDocument,
  ImportTransactionsDocument,
  RecalculateAnalyticsDocument,
  RecordTransactionDocument,
  UpdateTransactionDocument,
} from '../../generated/operations.ts';
import type { RecordTransactionInput } from '../../generated/operations.ts';
import { readSampleData } from '../../local/sampleData.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let people = 0;

function somebody(): Client {
  people += 1;
  return api.as({ tenant: 'abc123', user: `analyst-${people}` });
}

async function calculate(client: Client, month = '2025-01') {
  return (await client.ask(RecalculateAnalyticsDocument, { input: { month } })).recalculateAnalytics;
}

async function recordAll(client: Client, transactions: readonly RecordTransactionInput[]): Promise<void> {
  for (let first = 0; first < transactions.length; first += 50) {
    await client.ask(ImportTransactionsDocument, { input: { transactions: transactions.slice(first, first + 50) } });
  }
}

/** Without how often and when they were calculated: others calculate too. */
function figuresOf<Calculated extends { version: number; updatedAt: string; calculatedAt: string }>(
  analytics: Calculated,
) {
  const { version, updatedAt, calculatedAt, ...figures } = analytics;
  return figures;
}

function spent(id: string, amount: number, more: Partial<RecordTransactionInput> = {}): RecordTransactionInput {
  return { id, date: '2025-01-10T12:00:00Z', description: id, amount, category: 'dining', ...more };
}

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

describe("the document's January 2025, recorded and calculated", () => {
  it('has every figure of the document', async () => {
    const client = somebody();
    const sample = await readSampleData();
    await client.ask(CreateMonthlyBudgetDocument, { input: sample.budget });
    await recordAll(client, [...sample.transactions.map(({ input }) => input), sample.detailedTransaction]);
    const january = await calculate(client);
    expect(january).toMatchObject({
      tenantId: 'abc123',
      period: '2025-01',
      currency: 'USD',
      totalBudgeted: 6200,
      totalSpent: 5850.25,
      totalIncome: 8500,
      netIncome: 2649.75,
      topCategories: ['housing', 'transportation', 'groceries'],
      overspentCategories: ['dining', 'entertainment'],
      underspentCategories: ['groceries', 'utilities'],
      averageDailySpending: 188.72,
      projectedMonthlySpending: 5850.25,
      comparisonToPreviousMonth: {
        spendingChange: -215.5,
        percentageChange: -3.55,
        categoriesIncreased: ['healthcare', 'entertainment'],
        categoriesDecreased: ['dining', 'shopping'],
      },
      potentialSavings: 213.52,
      recommendedCuts: [
        { category: 'dining', currentSpending: 478.52, recommendedSpending: 350, potentialSavings: 128.52 },
        { category: 'entertainment', currentSpending: 285, recommendedSpending: 200, potentialSavings: 85 },
      ],
      isFinal: false,
    });
    expect(january.spendingByCategory).toContainEqual({
      category: 'groceries',
      budgeted: 600,
      actual: 542.18,
      difference: 57.82,
      percentOfBudget: 90.36,
      percentOfTotal: 9.27,
      transactionCount: 8,
    });
    expect(january.largestTransactions).toHaveLength(10);
    expect(january.largestTransactions[0]).toMatchObject({ id: 'txn-001', description: 'Rent Payment', amount: -2200 });
    const { analytics } = await client.ask(AnalyticsDocument, { month: '2025-01' });
    expect(figuresOf(analytics!)).toEqual(figuresOf(january));
  });
});

describe('analytics', () => {
  it('are nothing until they are calculated, and then also of a month without anything', async () => {
    const client = somebody();
    expect((await client.ask(AnalyticsDocument, { month: '2025-01' })).analytics).toBeNull();
    const empty = await calculate(client);
    expect(empty).toMatchObject({ totalSpent: 0, spendingByCategory: [], largestTransactions: [], revision: 0 });
    expect(empty.comparisonToPreviousMonth.percentageChange).toBeNull();
    expect((await client.ask(AnalyticsDocument, { month: '2025-01' })).analytics).toEqual(empty);
  });

  it('calculated again change nothing until something else has changed', async () => {
    const client = somebody();
    await client.ask(RecordTransactionDocument, { input: spent('one', -12.5) });
    const first = await calculate(client);
    expect(figuresOf(await calculate(client))).toEqual(figuresOf(first));
    await client.ask(RecordTransactionDocument, { input: spent('two', -7.5) });
    const second = await calculate(client);
    expect(second).toMatchObject({ id: first.id, totalSpent: 20, revision: 2, createdAt: first.createdAt });
  });

  it('hold for the day of today, while the month runs and before it begins', async () => {
    const client = somebody();
    const asOf = new Date().toISOString().slice(0, 10);
    const [year, month, day] = asOf.split('-').map(Number) as [number, number, number];
    await client.ask(RecordTransactionDocument, { input: spent('now', -31 * 30, { date: `${asOf}T00:00:00Z` }) });
    const running = await calculate(client, asOf.slice(0, 7));
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const average = Math.round((31 * 3000) / day) / 100;
    expect(running).toMatchObject({ asOf, totalSpent: 930, averageDailySpending: average });
    const toCome = Math.round((31 * 3000 * (days - day)) / day) / 100;
    expect(running.projectedMonthlySpending).toBeCloseTo(930 + toCome, 5);
    const future = await calculate(client, `${year + 1}-01`);
    expect([future.averageDailySpending, future.projectedMonthlySpending]).toEqual([null, null]);
  });

  it('list the ten largest expenses as they are now', async () => {
    const client = somebody();
    const rows = Array.from({ length: 12 }, (_, index) => spent(`t-${index}`, -(index + 1)));
    await recordAll(client, [
      ...rows,
      spent('refund', 500),
      spent('hidden', -400, { isExcludedFromBudget: true }),
      spent('piggy', -300, { category: 'savings' }),
      spent('abroad', -200, { currency: 'EUR' }),
      spent('early', -12, { date: '2025-01-02T12:00:00Z' }),
    ]);
    await client.ask(DeleteTransactionDocument, { input: { id: 't-10', date: '2025-01-10T12:00:00Z' } });
    await client.ask(UpdateTransactionDocument, {
      input: {
        id: 't-9',
        date: '2025-01-10T12:00:00Z',
        expectedVersion: 1,
        changes: { date: '2025-02-10T12:00:00Z' },
      },
    });
    const { largestTransactions, totalSpent } = await calculate(client);
    expect(largestTransactions.map(({ id }) => id)).toEqual([
      'early',
      't-11',
      ...[8, 7, 6, 5, 4, 3, 2, 1].map((index) => `t-${index}`),
    ]);
    // 1 to 12 without 10 and 11, the early 12, the refund.
    expect(totalSpent).toBe(78 - 21 + 12 - 500);
    expect((await calculate(client, '2025-02')).largestTransactions.map(({ id }) => id)).toEqual(['t-9']);
  });

  it('are in the currency of the month, beside what was spent in it before', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: { month: '2025-01', currency: 'EUR' } });
    await recordAll(client, [
      spent('eur', -30, { currency: 'EUR' }),
      spent('usd', -99),
      spent('before-eur', -20, { currency: 'EUR', date: '2024-12-10T12:00:00Z' }),
      spent('before-usd', -70, { date: '2024-12-10T12:00:00Z' }),
    ]);
    expect(await calculate(client)).toMatchObject({
      currency: 'EUR',
      totalSpent: 30,
      comparisonToPreviousMonth: { spendingChange: 10, percentageChange: 50 },
    });
  });
});

describe('the trend', () => {
  it('is the months between two, both included, oldest first', async () => {
    const client = somebody();
    const months = ['2024-07', '2024-08', '2024-11', '2025-01', '2025-02'];
    for (const month of months) await calculate(client, month);
    const trend = async (variables: object) =>
      (await client.ask(AnalyticsTrendDocument, variables)).analyticsTrend.items.map(({ period }) => period);
    expect(await trend({ from: '2024-08', to: '2025-01' })).toEqual(['2024-08', '2024-11', '2025-01']);
    expect(await trend({ from: null, to: '2025-01' })).toEqual(['2024-08', '2024-11', '2025-01']);
    expect(await trend({ from: '2025-01', to: null })).toEqual(['2025-01', '2025-02']);
    const page = await client.ask(AnalyticsTrendDocument, { from: '2024-08', to: '2025-02', limit: 1 });
    expect(page.analyticsTrend.items).toHaveLength(1);
    const { nextToken } = page.analyticsTrend;
    expect(await trend({ from: '2024-08', to: '2025-02', nextToken })).toEqual(['2024-11', '2025-01', '2025-02']);
  });

  it('is that of the last six months by default', async () => {
    const client = somebody();
    const now = new Date();
    const monthsAgo = (count: number) =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 1)).toISOString().slice(0, 7);
    for (const count of [6, 5, 0, -1]) await calculate(client, monthsAgo(count));
    const { analyticsTrend } = await client.ask(AnalyticsTrendDocument, { from: null, to: null });
    expect(analyticsTrend.items.map(({ period }) => period)).toEqual([monthsAgo(5), monthsAgo(0)]);
  });
});

describe('bad input is refused', () => {
  it.each([
    ['a month that is none', AnalyticsDocument, { month: '2025-13' }, 'month'],
    ['a day', RecalculateAnalyticsDocument, { input: { month: '2025-01-01' } }, 'month'],
    ['a trend that ends before it begins', AnalyticsTrendDocument, { from: '2025-02', to: '2025-01' }, 'to'],
    ['a trend from nowhere', AnalyticsTrendDocument, { from: '', to: '2025-01' }, 'from'],
    ['a trend to nowhere', AnalyticsTrendDocument, { from: null, to: '1969-12' }, 'to'],
    ['a page of nothing', AnalyticsTrendDocument, { from: null, to: null, limit: 0 }, 'limit'],
  ] as const)('%s', async (_, document, variables, field) => {
    const refused = await somebody().refused(document as typeof AnalyticsDocument, variables as never);
    expect([refused.errorType, refused.errorInfo?.['field']]).toEqual(['InvalidInput', field]);
  });
});
