import { describe, expect, it } from '@jest/globals';
import type { CategoryType } from '../../../domain/category.ts';
import {
  categoryBudgets,
  closedBudgets,
  essentialCategories,
  overspentCategories,
  plannedTogether,
  spendingByCategory,
  topCategories,
  underspentCategories,
} from '../../../domain/spending.ts';
import type { CategoryBudget } from '../../../domain/spending.ts';
import { monthTotals } from '../../../domain/totals.ts';

type Amounts = { [Type in CategoryType]?: number };

/** A month with one transaction in each category, signed as recorded. */
function recorded(amounts: Amounts, currency = 'USD') {
  const sums = Object.entries(amounts).map(([category, amount]) => ({
    currency,
    category: category as CategoryType,
    amount,
    count: 1,
  }));
  return monthTotals('2025-01', currency, sums, 1);
}

function budgets(amounts: Amounts): CategoryBudget[] {
  return Object.entries(amounts).map(([category, budgeted]) => ({
    category: category as CategoryType,
    budgeted,
    isEssential: false,
  }));
}

describe('the budget of a type', () => {
  const category = (id: string, categoryType: CategoryType, monthlyBudget: number, isEssential: boolean) => ({
    id,
    categoryType,
    monthlyBudget,
    isEssential,
  });
  const all = [
    category('a', 'dining', 0.1, false),
    category('b', 'groceries', 600, true),
    category('c', 'dining', 0.2, true),
    category('d', 'savings', 1000, true),
  ];

  it('is the exact sum of its categories, essential as soon as one of them is', () => {
    expect(categoryBudgets(all, 'USD')).toEqual([
      { category: 'groceries', budgeted: 600, isEssential: true },
      { category: 'dining', budgeted: 0.3, isEssential: true },
      { category: 'savings', budgeted: 1000, isEssential: true },
    ]);
  });

  it('counts towards what is planned together, savings and income apart', () => {
    expect(plannedTogether(budgets({ dining: 0.1, groceries: 0.2, savings: 1000, income: 5000 }), 'USD')).toBe(0.3);
  });

  it('stays as it was once the month is closed', () => {
    const rows = spendingByCategory(recorded({ dining: -5 }), budgets({ dining: 10, travel: 20 }));
    const essential = essentialCategories([{ category: 'dining', budgeted: 10, isEssential: true }]);
    expect(closedBudgets(rows, essential)).toEqual([
      { category: 'dining', budgeted: 10, isEssential: true },
      { category: 'travel', budgeted: 20, isEssential: false },
    ]);
  });
});

describe('spending by category', () => {
  it("has the document's figures", () => {
    const month = recorded({ groceries: -542.18, dining: -478.52, housing: -4829.55 });
    const [, groceries, dining] = spendingByCategory(month, budgets({ groceries: 600, dining: 400 }));
    expect(month.totalActualExpenses).toBe(5850.25);
    expect(groceries).toEqual({
      category: 'groceries',
      budgeted: 600,
      actual: 542.18,
      difference: 57.82,
      percentOfBudget: 90.36,
      percentOfTotal: 9.27,
      transactionCount: 1,
    });
    expect(dining).toMatchObject({ difference: -78.52, percentOfBudget: 119.63, percentOfTotal: 8.18 });
  });

  it('lists what has a budget or transactions, in the order of the enum', () => {
    const rows = spendingByCategory(recorded({ other: -1, housing: -1 }), budgets({ dining: 5, travel: 0 }));
    expect(rows.map(({ category }) => category)).toEqual(['housing', 'dining', 'other']);
    expect(rows[1]).toMatchObject({ actual: 0, difference: 5, percentOfBudget: 0, percentOfTotal: 0 });
  });

  it('has no percentage where there is nothing to divide by', () => {
    const rows = spendingByCategory(recorded({ dining: 30, travel: -20 }), []);
    expect(rows).toEqual([
      expect.objectContaining({ category: 'dining', actual: -30, percentOfBudget: null, percentOfTotal: null }),
      expect.objectContaining({ category: 'travel', actual: 20, percentOfBudget: null, percentOfTotal: null }),
    ]);
  });

  it('gives income and savings no part of the total', () => {
    const rows = spendingByCategory(recorded({ dining: -50, savings: -500, income: 4000 }), budgets({ savings: 400 }));
    expect(rows.map(({ category, actual, percentOfTotal }) => [category, actual, percentOfTotal])).toEqual([
      ['dining', 50, 100],
      ['savings', 500, null],
      ['income', 4000, null],
    ]);
    expect(rows[1]).toMatchObject({ difference: -100, percentOfBudget: 125 });
  });
});

describe('the categories that stand out', () => {
  it('are the three largest, by name where they are equal, never income, savings or what was paid back', () => {
    const month = recorded({ income: 9000, savings: -800, travel: -40, dining: -40, debt: -50, gifts: -40, fees: 70 });
    expect(topCategories(spendingByCategory(month, []))).toEqual(['debt', 'dining', 'gifts']);
    expect(topCategories(spendingByCategory(recorded({ fees: 70 }), []))).toEqual([]);
  });

  it('are over or under budget by how much, by name where it is equal', () => {
    const month = recorded({ dining: -110, travel: -130, gifts: -110, groceries: -90, utilities: -50, fees: -100 });
    const plan = { dining: 100, travel: 100, gifts: 100, groceries: 100, utilities: 100, fees: 100 };
    const rows = spendingByCategory(month, budgets({ ...plan, debt: 10 }));
    expect(overspentCategories(rows)).toEqual(['travel', 'dining', 'gifts']);
    expect(underspentCategories(rows)).toEqual(['utilities', 'debt', 'groceries']);
  });

  it('leave out income, savings and types without a budget', () => {
    const month = recorded({ income: 100, savings: -500, shopping: -70 });
    const rows = spendingByCategory(month, budgets({ income: 5000, savings: 100 }));
    expect([overspentCategories(rows), underspentCategories(rows)]).toEqual([[], []]);
  });
});
