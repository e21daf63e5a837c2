import { describe, expect, it } from '@jest/globals';
import type { BudgetCategoryType } from '../../../generated/dashboard.ts';
import { categoryRows } from '../../../dashboard/src/pages/overview/categoryRows.ts';
import { analytics, category, totals } from './samples.ts';

const actual = (type: BudgetCategoryType, amount: number, transactionCount = 1) => ({
  ...{ category: type, actual: amount, transactionCount },
});
const page = (...items: ReturnType<typeof category>[]) => ({ items, nextToken: null });

const monthTotals = totals({
  totalActualExpenses: 3284.7,
  categories: [
    actual('housing', 2200),
    actual('groceries', 542.18),
    actual('dining', 478.52),
    actual('travel', 64),
    actual('savings', 1000),
    actual('income', 8500),
  ],
});
const categories = page(
  category({ id: 'rent', categoryType: 'housing', customName: 'Rent', monthlyBudget: 2200, color: '#0E6BDC' }),
  category({ id: 'market', categoryType: 'groceries', customName: 'Market', monthlyBudget: 250 }),
  category({ id: 'shop', categoryType: 'groceries', customName: 'Shop', monthlyBudget: 350 }),
  category({ id: 'dining', monthlyBudget: 400 }),
  category({ id: 'fees', categoryType: 'fees', monthlyBudget: 15 }),
  category({ id: 'fund', categoryType: 'savings', monthlyBudget: 1000 }),
);

describe('the categories of a month', () => {
  const rows = categoryRows({ monthTotals, analytics: null, categories });

  it('show what is over first, then by the share that is used; income is none of them', () => {
    expect(rows.map(({ type, state }) => [type, state])).toEqual([
      ['dining', 'over'],
      ['housing', 'within'],
      ['groceries', 'within'],
      ['fees', 'within'],
      ['travel', 'unplanned'],
      ['savings', 'saved'],
    ]);
  });

  it('sum the budgets of a type', () => {
    expect(rows.find(({ type }) => type === 'groceries')).toMatchObject({
      ...{ name: 'Groceries', budgeted: 600, actual: 542.18, difference: 57.82 },
    });
  });

  it("bear the person's name and looks where one category has the type alone", () => {
    expect(rows.find(({ type }) => type === 'housing')).toMatchObject({ name: 'Rent', colour: '#0E6BDC' });
    expect(rows.find(({ type }) => type === 'dining')).toMatchObject({ name: 'Dining out', difference: -78.52 });
  });

  it('follow analytics that are newer than the totals', () => {
    const row = { category: 'dining' as const, budgeted: 400, actual: 390, difference: 10 };
    const newer = analytics({
      revision: 5,
      spendingByCategory: [{ ...row, percentOfBudget: 97.5, percentOfTotal: null, transactionCount: 2 }],
    });
    const dining = categoryRows({ monthTotals, analytics: newer, categories }).find(({ type }) => type === 'dining');
    expect(dining).toMatchObject({ actual: 390, state: 'within', transactionCount: 2 });
  });

  it('keep the budgets that a closed month closed with', () => {
    const row = { category: 'dining' as const, budgeted: 500, actual: 478.52, difference: 21.48 };
    const closed = analytics({
      isFinal: true,
      spendingByCategory: [{ ...row, percentOfBudget: 95.7, percentOfTotal: null, transactionCount: 9 }],
    });
    const dining = categoryRows({ monthTotals, analytics: closed, categories }).find(({ type }) => type === 'dining');
    expect(dining).toMatchObject({ budgeted: 500, state: 'within' });
  });
});
