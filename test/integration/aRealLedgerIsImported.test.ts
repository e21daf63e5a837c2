import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CategorySpendingDocument,
  ImportTransactionsDocument,
  MonthTotalsDocument,
  TransactionsBetweenDocument,
} from '../../generated/operations.ts';
import type { BudgetCategoryType, TransactionsBetweenQuery } from '../../generated/operations.ts';
import type { ImportRow } from '../../importer/importRow.ts';
import { readStatement } from '../../importer/readStatement.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import { categoryMap, decimal, ledgerRows, ledgerText, plainSums } from '../support/plainSums.ts';

let api: BudgetApi;
let person: Client;
let rows: readonly ImportRow[];

async function importAll(client: Client, dryRun = false): Promise<{ created: number; duplicates: number }> {
  const total = { created: 0, duplicates: 0 };
  for (let start = 0; start < rows.length; start += 50) {
    const transactions = rows.slice(start, start + 50).map((row) => row.input);
    const { importTransactions } = await client.ask(ImportTransactionsDocument, { input: { transactions, dryRun } });
    total.created += importTransactions.created;
    total.duplicates += importTransactions.duplicates;
  }
  return total;
}

beforeAll(async () => {
  api = await startBudgetApi();
  person = api.as({ tenant: 'abc123', user: 'ledger' });
  const statement = await readStatement(ledgerText, { categoryMap: categoryMap as Record<string, BudgetCategoryType> });
  expect(statement.rejected).toEqual([]);
  rows = statement.rows;
}, 60_000);

afterAll(() => api.stop());

describe('a ledger of 1,420 rows', () => {
  it('is imported whole, after a dry run that writes nothing', async () => {
    expect(rows).toHaveLength(1420);
    expect(await importAll(person, true)).toEqual({ created: 1420, duplicates: 0 });
    expect(await importAll(person)).toEqual({ created: 1420, duplicates: 0 });
  }, 120_000);

  it.each([
    ['2014-01', 9532.46, 15719.1],
    ['2014-02', 7373.78, 10479.4],
    ['2014-07', 9477.83, 14869.1],
  ])('spent in %s %d and earned %d', async (month, spent, earned) => {
    const { monthTotals } = await person.ask(MonthTotalsDocument, { month });
    expect([monthTotals.totalActualExpenses, monthTotals.totalActualIncome]).toEqual([spent, earned]);
  });

  it('has in every category of every month the plain sum of the file, and counts every row', async () => {
    const months = plainSums();
    expect(months.size).toBe(29);
    for (const [month, categories] of months) {
      const { monthTotals } = await person.ask(MonthTotalsDocument, { month });
      const expected = [...categories].map(([category, { cents, count }]) => ({
        category,
        actual: decimal(category === 'income' ? cents : -cents),
        transactionCount: count,
      }));
      const byName = (a: { category: string }, b: { category: string }) => a.category.localeCompare(b.category);
      expect([month, ...[...monthTotals.categories].sort(byName)]).toEqual([month, ...expected.sort(byName)]);
      const spent = [...categories].filter(([category]) => category !== 'income' && category !== 'savings');
      expect(monthTotals.totalActualExpenses).toBe(decimal(-spent.reduce((sum, [, { cents }]) => sum + cents, 0n)));
    }
  });

  it('answers for one category, zeros where there is nothing', async () => {
    const groceries = plainSums().get('2014-02')!.get('groceries')!;
    const { categorySpending } = await person.ask(CategorySpendingDocument, {
      month: '2014-02',
      category: 'groceries',
    });
    expect(categorySpending).toEqual({
      month: '2014-02',
      category: 'groceries',
      actual: decimal(-groceries.cents),
      transactionCount: groceries.count,
    });
    const nothing = await person.ask(CategorySpendingDocument, { month: '2014-02', category: 'childcare' });
    expect(nothing.categorySpending).toMatchObject({ actual: 0, transactionCount: 0 });
  });

  it('keeps two equal coffees of one day two', async () => {
    const twins = ledgerRows.filter((row) => row.date === '2014-11-15' && row.amount === '-8.95');
    expect(twins.length).toBeGreaterThan(1);
    const day = { from: '2014-11-15', to: '2014-11-15' };
    const { transactionsBetween } = await person.ask(TransactionsBetweenDocument, day);
    expect(transactionsBetween.items.filter((item) => item.amount === -8.95)).toHaveLength(twins.length);
  });

  it('changes nothing when it is imported again', async () => {
    const before = await person.ask(MonthTotalsDocument, { month: '2014-02' });
    expect(await importAll(person)).toEqual({ created: 0, duplicates: 1420 });
    expect(await person.ask(MonthTotalsDocument, { month: '2014-02' })).toEqual(before);
  }, 120_000);

  it('is read to the last row page by page, newest first, each row once', async () => {
    const seen: { id: string; date: string }[] = [];
    let nextToken: string | null = null;
    do {
      const page: TransactionsBetweenQuery = await person.ask(TransactionsBetweenDocument, {
        from: '2014-01-01',
        to: '2016-12-31',
        limit: 100,
        nextToken,
      });
      seen.push(...page.transactionsBetween.items);
      nextToken = page.transactionsBetween.nextToken;
    } while (nextToken);
    expect(new Set(seen.map((item) => item.id)).size).toBe(1420);
    const days = seen.map((item) => item.date);
    expect(days).toEqual([...days].sort().reverse());
  });
});
