import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CategoriesDocument,
  CreateMonthlyBudgetDocument,
  ImportTransactionsDocument,
  MonthlyBudgetDocument,
  MonthlyBudgetsDocument,
  RecordTransactionDocument,
  UpdateMonthlyBudgetDocument,
} from '../../generated/operations.ts';
import type { CreateMonthlyBudgetInput, MonthlyBudgetsQuery } from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let people = 0;

function somebody(): Client {
  people += 1;
  return api.as({ tenant: 'abc123', user: `planner-${people}` });
}

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

/** The customer's document, January 2025. */
const january: CreateMonthlyBudgetInput = {
  month: '2025-01',
  id: 'budget-uuid-123',
  incomeBreakdown: { salary: 7000, bonuses: 1000, sideIncome: 500 },
  totalPlannedExpenses: 6200,
  debtPaymentBudget: 800,
  savingsBudget: 1000,
  rolloverBalance: 150,
  categories: [
    {
      id: 'cat-uuid-789',
      categoryType: 'groceries',
      customName: 'Weekly Shopping',
      monthlyBudget: 600,
      color: '#10B981',
      icon: 'shopping-cart',
      isEssential: true,
      notes: "Includes weekly trips to Trader Joe's and Costco",
    },
  ],
};

describe('a budget', () => {
  it("is created with its categories and has the document's figures", async () => {
    const client = somebody();
    const { createMonthlyBudget } = await client.ask(CreateMonthlyBudgetDocument, { input: january });
    expect(createMonthlyBudget).toMatchObject({
      id: 'budget-uuid-123',
      tenantId: 'abc123',
      month: '2025-01',
      currency: 'USD',
      totalIncome: 8500,
      incomeBreakdown: { salary: 7000, bonuses: 1000, sideIncome: 500, investments: 0, other: 0 },
      totalPlannedExpenses: 6200,
      totalActualExpenses: 0,
      debtPaymentBudget: 800,
      savingsBudget: 1000,
      discretionaryIncome: 2300,
      availableForDebtPayoff: 1500,
      unassigned: 650,
      status: 'draft',
      rolloverBalance: 150,
      version: 1,
      revision: 1,
    });
    const { monthlyBudget } = await client.ask(MonthlyBudgetDocument, { month: '2025-01' });
    expect(monthlyBudget).toEqual(createMonthlyBudget);
    const { categories } = await client.ask(CategoriesDocument);
    expect(categories.items).toEqual([expect.objectContaining({ ...january.categories![0], version: 1 })]);
  });

  it('is created once, and nothing of another attempt is left', async () => {
    const client = somebody();
    const first = await client.ask(CreateMonthlyBudgetDocument, { input: january });
    expect(await client.ask(CreateMonthlyBudgetDocument, { input: january })).toEqual(first);
    const other = { ...january, savingsBudget: 1, categories: [{ id: 'cat-other', categoryType: 'travel' as const }] };
    const refused = await client.refused(CreateMonthlyBudgetDocument, { input: other });
    expect([refused.errorType, refused.errorInfo]).toEqual(['AlreadyExists', { field: 'month' }]);
    const taken = await client.refused(CreateMonthlyBudgetDocument, { input: { ...january, month: '2025-02' } });
    expect([taken.errorType, taken.errorInfo]).toEqual(['AlreadyExists', { field: 'categories[0].id' }]);
    expect((await client.ask(MonthlyBudgetDocument, { month: '2025-02' })).monthlyBudget).toBeNull();
    expect((await client.ask(CategoriesDocument)).categories.items).toHaveLength(1);
  });

  it('counts what was spent before it existed, and what is spent after', async () => {
    const client = somebody();
    const spend = (id: string, amount: number, category: 'dining' | 'income' | 'savings' = 'dining') =>
      client.ask(RecordTransactionDocument, {
        input: { id, date: '2025-01-10T12:00:00Z', description: id, amount, category },
      });
    await spend('before', -40.1);
    const { createMonthlyBudget } = await client.ask(CreateMonthlyBudgetDocument, { input: january });
    expect(createMonthlyBudget.totalActualExpenses).toBe(40.1);
    await spend('after', -9.95);
    await spend('refund', 5);
    await spend('salary', 3500, 'income');
    await spend('loss', -20.5, 'income');
    await spend('piggy', -100, 'savings');
    const { monthlyBudget } = await client.ask(MonthlyBudgetDocument, { month: '2025-01' });
    expect(monthlyBudget).toMatchObject({ totalActualExpenses: 45.05, totalActualIncome: 3479.5, version: 1 });
  });

  it('plans what all categories plan when it does not say, and again when asked', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: january });
    const february: CreateMonthlyBudgetInput = {
      month: '2025-02',
      categories: [
        { id: 'c-dining', categoryType: 'dining', monthlyBudget: 400.4 },
        { id: 'c-savings', categoryType: 'savings', monthlyBudget: 1000 },
      ],
    };
    const { createMonthlyBudget } = await client.ask(CreateMonthlyBudgetDocument, { input: february });
    expect(createMonthlyBudget).toMatchObject({ totalPlannedExpenses: 1000.4, discretionaryIncome: -1000.4 });
    const { updateMonthlyBudget } = await client.ask(UpdateMonthlyBudgetDocument, {
      input: { month: '2025-01', expectedVersion: 1, changes: { totalPlannedExpenses: null } },
    });
    expect(updateMonthlyBudget).toMatchObject({ totalPlannedExpenses: 1000.4, discretionaryIncome: 7499.6 });
  });

  it('has a currency of its own, which spending in another does not touch', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: { month: '2025-05', currency: 'EUR' } });
    const spend = { date: '2025-05-05T12:00:00Z', description: 'Bakery', amount: -7.5, category: 'dining' as const };
    await client.ask(RecordTransactionDocument, { input: { ...spend, id: 'eur', currency: 'EUR' } });
    await client.ask(RecordTransactionDocument, { input: { ...spend, id: 'usd' } });
    expect((await client.ask(MonthlyBudgetDocument, { month: '2025-05' })).monthlyBudget).toMatchObject({
      currency: 'EUR',
      totalActualExpenses: 7.5,
    });
  });

  it('is changed at the version it was read at, step by step', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: january });
    const update = (expectedVersion: number, changes: object) => ({
      input: { month: '2025-01', expectedVersion, changes },
    });
    const active = await client.ask(
      UpdateMonthlyBudgetDocument,
      update(1, { status: 'active', incomeBreakdown: { bonuses: null } }),
    );
    expect(active.updateMonthlyBudget).toMatchObject({
      status: 'active',
      version: 2,
      totalIncome: 7500,
      unassigned: -350,
    });
    const stale = await client.refused(UpdateMonthlyBudgetDocument, update(1, { savingsBudget: 0 }));
    expect(stale).toMatchObject({
      errorType: 'VersionConflict',
      errorInfo: { current: { version: 2, totalActualExpenses: 0 } },
    });
    const illegal = await client.refused(UpdateMonthlyBudgetDocument, update(2, { status: 'draft' }));
    expect(illegal).toMatchObject({ errorType: 'InvalidInput', errorInfo: { field: 'changes.status' } });
    const missing = { input: { month: '2030-01', expectedVersion: 1, changes: {} } };
    expect((await client.refused(UpdateMonthlyBudgetDocument, missing)).errorType).toBe('NotFound');
  });

  it('of many months is listed newest first, with the facts of each month', async () => {
    const client = somebody();
    const months = ['2024-11', '2025-03', '2024-12', '2025-01', '2025-02'];
    for (const month of months) {
      await client.ask(CreateMonthlyBudgetDocument, { input: { month, totalPlannedExpenses: 100 } });
    }
    const transactions = months.map((month, index) => ({
      id: `t-${index}`,
      date: `${month}-15T12:00:00Z`,
      description: 'x',
      amount: -(index + 1),
    }));
    await client.ask(ImportTransactionsDocument, { input: { transactions } });
    const seen: [string, number][] = [];
    let nextToken: string | null = null;
    do {
      const page: MonthlyBudgetsQuery = await client.ask(MonthlyBudgetsDocument, { limit: 2, nextToken });
      seen.push(...page.monthlyBudgets.items.map((item): [string, number] => [item.month, item.totalActualExpenses]));
      nextToken = page.monthlyBudgets.nextToken;
    } while (nextToken);
    expect(seen).toEqual([
      ['2025-03', 2],
      ['2025-02', 5],
      ['2025-01', 4],
      ['2024-12', 3],
      ['2024-11', 1],
    ]);
  });

  it('takes fifty new categories and refuses fifty-one, or two with one id', async () => {
    const client = somebody();
    const categories = Array.from({ length: 51 }, (_, index) => ({ id: `c-${index}`, categoryType: 'other' as const }));
    const tooMany = await client.refused(CreateMonthlyBudgetDocument, { input: { month: '2025-01', categories } });
    expect(tooMany.errorType).toBe('LimitExceeded');
    const twice = [categories[0]!, categories[0]!];
    const repeated = await client.refused(CreateMonthlyBudgetDocument, {
      input: { month: '2025-01', categories: twice },
    });
    expect(repeated.errorInfo).toMatchObject({ field: 'categories[1].id' });
    await client.ask(CreateMonthlyBudgetDocument, { input: { month: '2025-01', categories: categories.slice(0, 50) } });
    expect((await client.ask(CategoriesDocument, { limit: 100 })).categories.items).toHaveLength(50);
  });
});
