import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchAnswer } from '../../assistant/answers/search.ts';
import type { SpendingAnswer } from '../../assistant/answers/spendingByCategory.ts';
import type { TrendsAnswer } from '../../assistant/answers/trends.ts';
import type { UserContextAnswer } from '../../assistant/answers/userContext.ts';
import type { BudgetCategoryType } from '../../generated/operations.ts';
import {
  AnalyticsDocument,
  MonthTotalsDocument,
  RecalculateAnalyticsDocument,
  RecordTransactionDocument,
  TransactionsByCategoryDocument,
} from '../../generated/operations.ts';
import { readStatement } from '../../importer/readStatement.ts';
import { connectApi } from '../../local/graphqlClient.ts';
import { importStatement } from '../../local/importStatement.ts';
import type { Model } from '../support/assistant.ts';
import { modelOverHttp, startHttpAssistant, tokenOf } from '../support/assistant.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import type { LedgerRow, PlainSum } from '../support/plainSums.ts';
import { categoryMap, decimal, ledgerRows, ledgerText, plainSums } from '../support/plainSums.ts';

const person = { tenant: 'abc123', user: 'ledger' };
/** The ledger ends in May 2016. */
const now = () => new Date('2016-06-15T12:00:00Z');

let api: BudgetApi;
let client: Client;
let assistant: Awaited<ReturnType<typeof startHttpAssistant>>;
let model: Model;

const cents = ({ amount }: LedgerRow): bigint => BigInt(amount.replace('.', ''));
const total = (rows: readonly LedgerRow[]): bigint => rows.reduce((sum, row) => sum + cents(row), 0n);
const isSpending = (category: string): boolean => category !== 'income' && category !== 'savings';
const spentIn = (categories: Map<string, PlainSum>): bigint =>
  [...categories].reduce((sum, [category, one]) => (isSpending(category) ? sum - one.cents : sum), 0n);

/** A mean of cents, rounded half away from zero. */
function mean(amounts: readonly bigint[]): number {
  const sum = amounts.reduce((all, one) => all + one, 0n);
  const size = sum < 0n ? -sum : sum;
  const count = BigInt(amounts.length);
  const rounded = (2n * size + count) / (2n * count);
  return decimal(sum < 0n ? -rounded : rounded);
}

beforeAll(async () => {
  api = await startBudgetApi();
  client = api.as(person);
  const statement = await readStatement(ledgerText, { categoryMap: categoryMap as Record<string, BudgetCategoryType> });
  const token = tokenOf(api, person);
  const outcome = await importStatement(statement, connectApi(api.url, token), { dryRun: false, onProgress: () => {} });
  expect(outcome).toMatchObject({ created: 1420, rejected: [] });
  assistant = await startHttpAssistant(api.url, { now });
  model = await modelOverHttp(assistant.url, token);
}, 180_000);

afterAll(async () => {
  await model.close();
  await assistant.close();
  await api.stop();
});

describe('a model that asks about a ledger of 1,420 rows', () => {
  it('is told of every month and category what the API says and the file adds up to', async () => {
    for (const [month, categories] of plainSums()) {
      const { answer } = await model.ask<SpendingAnswer>('spending_by_category', { month });
      const { monthTotals } = await client.ask(MonthTotalsDocument, { month });
      expect([month, answer.totals.actual, answer.totals.income]).toEqual([
        month,
        monthTotals.totalActualExpenses,
        monthTotals.totalActualIncome,
      ]);
      expect(answer.totals.actual).toBe(decimal(spentIn(categories)));
      expect(answer.source).toMatchObject({ budgetId: null, totalsRevision: monthTotals.revision });
      const told = answer.categories.map(({ category, actual, transactionCount }) => [
        category,
        actual,
        transactionCount,
      ]);
      const added = [...categories].map(([category, sum]) => {
        return [category, decimal(category === 'income' ? sum.cents : -sum.cents), sum.count];
      });
      expect(told.sort()).toEqual(added.sort());
    }
  }, 120_000);

  it('is shown the transactions behind a category, by the names under which the API knows them', async () => {
    const asked = { month: '2014-02', category: 'groceries', limit: 50 } as const;
    const { answer, text } = await model.ask<SpendingAnswer>('spending_by_category', asked);
    const { transactionsByCategory } = await client.ask(TransactionsByCategoryDocument, { ...asked, limit: 100 });
    const names = transactionsByCategory.items.map(({ id, date, amount }) => [id, date, amount]);
    expect(answer.transactions!.map(({ id, date, amount }) => [id, date, amount])).toEqual(names);
    expect(answer.hasMoreTransactions).toBe(false);
    const { cents: sum } = plainSums().get('2014-02')!.get('groceries')!;
    expect(answer.categories).toMatchObject([{ category: 'groceries', actual: decimal(-sum) }]);
    for (const [id, date] of names) expect(text).toMatch(new RegExp(`^- ${date} .*\\bid ${id} version 1`, 'm'));
    const few = await model.ask<SpendingAnswer>('spending_by_category', { ...asked, limit: 1 });
    expect([few.answer.transactions!.length, few.answer.hasMoreTransactions]).toEqual([1, true]);
  });

  it('is told the course of 24 months, with means that can be recomputed', async () => {
    const { answer } = await model.ask<TrendsAnswer>('spending_trends', {
      from: '2014-07',
      to: '2016-06',
      detail: 'full',
    });
    const sums = plainSums();
    const months = [...sums.keys()].filter((month) => month >= '2014-07').sort();
    expect(answer.months.map(({ month, monthState }) => [month, monthState])).toEqual([
      ...months.map((month) => [month, 'over']),
      ['2016-06', 'running'],
    ]);
    for (const month of months) {
      const { spent, income, net } = answer.months.find((row) => row.month === month)!;
      const earned = sums.get(month)!.get('income')!.cents;
      const out = spentIn(sums.get(month)!);
      expect([month, spent, income, net]).toEqual([month, decimal(out), decimal(earned), decimal(earned - out)]);
    }
    const [trend] = answer.trends;
    expect(trend).toMatchObject({ currency: 'USD', averagedMonths: months, latestMonth: '2016-05' });
    expect(trend!.averageSpent).toBe(mean(months.map((month) => spentIn(sums.get(month)!))));
    const before = months.slice(0, -1);
    const spentOn = (month: string, category: string): bigint => -(sums.get(month)!.get(category)?.cents ?? 0n);
    expect(trend!.movers.length).toBeGreaterThan(3);
    for (const { category, latest, averageBefore } of trend!.movers) {
      expect([category, latest]).toEqual([category, decimal(spentOn('2016-05', category))]);
      expect([category, averageBefore]).toEqual([category, mean(before.map((month) => spentOn(month, category)))]);
    }
    const sizes = trend!.movers.map(({ change }) => Math.abs(change));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it.each<[string, Record<string, unknown>, (row: LedgerRow) => boolean]>([
    ['words of the payee, without case', { text: 'goba goba' }, (row) => row.payee === 'Goba Goba'],
    ['words of the notes', { text: 'eating julie' }, (row) => /Eating .*Julie/.test(row.narration)],
    ['a merchant, exactly', { merchant: 'Chichipotle' }, (row) => row.payee === 'Chichipotle'],
    [
      'a size',
      { minAmount: 120, maxAmount: 2400 },
      (row) => Math.abs(+row.amount) >= 120 && Math.abs(+row.amount) <= 2400,
    ],
    ['what came in', { direction: 'in', minAmount: 1000 }, (row) => +row.amount >= 1000],
    ['a category', { category: 'dining', text: 'kin' }, (row) => row.payee === 'Kin Soy'],
  ])('finds by %s all that a plain search of the file finds, and adds it up', async (_, asked, isWanted) => {
    const range = { from: '2014-08-15', to: '2015-08-15' };
    const { answer } = await model.ask<SearchAnswer>('search_transactions', { ...asked, ...range, limit: 100 });
    const rows = ledgerRows.filter((row) => row.date >= range.from && row.date <= range.to && isWanted(row));
    const out = rows.filter((row) => cents(row) < 0n);
    const into = rows.filter((row) => cents(row) > 0n);
    expect(rows.length).toBeGreaterThan(3);
    expect([answer.matchCount, answer.stoppedEarly]).toEqual([rows.length, false]);
    expect(answer.sums).toEqual([
      {
        currency: 'USD',
        transactionCount: rows.length,
        moneyOut: decimal(-total(out)),
        moneyIn: decimal(total(into)),
        net: decimal(total(rows)),
      },
    ]);
    const days = answer.transactions.map(({ date }) => date);
    expect(days).toEqual([...days].sort().reverse());
    expect(days).toHaveLength(Math.min(100, rows.length));
  });

  it('searches the last three months when it names none', async () => {
    const { answer } = await model.ask<SearchAnswer>('search_transactions', {});
    const rows = ledgerRows.filter((row) => row.date >= '2016-03-16');
    expect(answer).toMatchObject({ from: '2016-03-16', to: '2016-06-16', matchCount: rows.length });
  });
});

describe('the context of a month', () => {
  it('says that it has no plan, and what was spent all the same', async () => {
    const { answer, text } = await model.ask<UserContextAnswer>('get_user_context', { month: '2014-02' });
    expect(answer.facts).toMatchObject({
      totalActualExpenses: 7373.78,
      totalActualIncome: 10479.4,
      totalPlannedExpenses: null,
    });
    expect(answer).toMatchObject({ debtPayoff: null, analytics: null, monthState: 'over' });
    expect(text).toContain('2014-02 has no plan: nothing can be said about extra debt payments');
    expect(text).toContain('The analytics of 2014-02 were never calculated.');
  });

  it('carries the analytics of the API, and says when they are behind the totals', async () => {
    const month = '2016-04';
    await client.ask(RecalculateAnalyticsDocument, { input: { month } });
    const { analytics } = await client.ask(AnalyticsDocument, { month });
    const fresh = await model.ask<UserContextAnswer>('get_user_context', { month, detail: 'full' });
    const { id, revision, totalSpent, comparisonToPreviousMonth, largestTransactions } = analytics!;
    expect(fresh.answer.analytics).toMatchObject({
      ...{ id, revision, totalSpent, comparisonToPreviousMonth, largestTransactions },
      isBehind: false,
    });
    const input = { id: 'late', date: '2016-04-30T12:00:00Z', description: 'Late', amount: -0.01 };
    await client.ask(RecordTransactionDocument, { input });
    const behind = await model.ask<UserContextAnswer>('get_user_context', { month });
    expect(behind.answer.analytics).toMatchObject({ revision, totalSpent, isBehind: true });
    expect(behind.answer.source.totalsRevision).toBe(revision + 1);
    expect(behind.answer.facts.totalActualExpenses).toBe(decimal(BigInt(Math.round(totalSpent * 100)) + 1n));
    expect(behind.text).toContain(`The analytics are of revision ${revision}, the totals of ${revision + 1}`);
  });
});
