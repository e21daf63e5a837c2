import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AnalyticsSource } from '../../../domain/analytics.ts';
import { analytics, staysFinal } from '../../../domain/analytics.ts';
import type { Category, CategoryType } from '../../../domain/category.ts';
import { expensesAmong, largestExpenses } from '../../../domain/largestExpenses.ts';
import { categoryBudgets } from '../../../domain/spending.ts';
import type { CategorySum } from '../../../domain/totals.ts';
import { monthTotals } from '../../../domain/totals.ts';
import type { RecordTransactionInput } from '../../../generated/operations.ts';
import { readSampleData } from '../../../local/sampleData.ts';

let transactions: RecordTransactionInput[];
let categories: Category[];

beforeAll(async () => {
  const sample = await readSampleData();
  transactions = [...sample.transactions.map(({ input }) => input), sample.detailedTransaction];
  categories = (sample.budget.categories ?? []).map((category) => ({
    id: String(category.id),
    categoryType: category.categoryType,
    monthlyBudget: category.monthlyBudget ?? 0,
    isEssential: category.isEssential ?? false,
  }));
});

function of(month: string): RecordTransactionInput[] {
  return transactions.filter(({ date }) => date.startsWith(month)).sort((a, b) => a.date.localeCompare(b.date));
}

/** The totals of a month by plain addition in cents. */
function totalsOf(month: string) {
  const sums = new Map<string, CategorySum>();
  for (const { category, amount } of of(month)) {
    const before = sums.get(category!) ?? { amount: 0, count: 0 };
    const cents = Math.round(before.amount * 100) + Math.round(amount * 100);
    sums.set(category!, { currency: 'USD', category: category!, amount: cents / 100, count: before.count + 1 });
  }
  return monthTotals(month, 'USD', [...sums.values()], 61);
}

function january(changes: Partial<AnalyticsSource> = {}): AnalyticsSource {
  const recorded = of('2025-01').map(({ id, date, description, amount, category, currency }) => ({
    id: String(id),
    date,
    description,
    amount,
    category: category!,
    currency: currency!,
    isExcludedFromBudget: false,
  }));
  return {
    totals: totalsOf('2025-01'),
    previous: [totalsOf('2024-12'), totalsOf('2024-11'), totalsOf('2024-10')],
    budgets: categoryBudgets(categories, 'USD'),
    plannedExpenses: 6200,
    recurringSpent: 0,
    recurrings: [],
    largestTransactions: largestExpenses(expensesAmong(recorded, 'USD')),
    asOf: '2025-02-01',
    ...changes,
  };
}

describe("the document's January 2025", () => {
  it('has its totals', () => {
    expect(analytics(january())).toMatchObject({
      period: '2025-01',
      currency: 'USD',
      totalBudgeted: 6200,
      totalSpent: 5850.25,
      totalIncome: 8500,
      netIncome: 2649.75,
      asOf: '2025-02-01',
      revision: 61,
    });
  });

  it('has its spending by category', () => {
    const rows = analytics(january()).spendingByCategory;
    expect(rows).toContainEqual({
      category: 'groceries',
      budgeted: 600,
      actual: 542.18,
      difference: 57.82,
      percentOfBudget: 90.36,
      percentOfTotal: 9.27,
      transactionCount: 8,
    });
    expect(rows).toContainEqual({
      category: 'dining',
      budgeted: 400,
      actual: 478.52,
      difference: -78.52,
      percentOfBudget: 119.63,
      percentOfTotal: 8.18,
      transactionCount: 15,
    });
  });

  it('has its insights, in its order', () => {
    expect(analytics(january())).toMatchObject({
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
    });
  });

  it('has its largest transaction in front', () => {
    const { largestTransactions } = analytics(january());
    expect(largestTransactions).toHaveLength(10);
    expect(largestTransactions[0]).toEqual({
      id: 'txn-001',
      date: expect.stringMatching(/^2025-01-01/),
      description: 'Rent Payment',
      amount: -2200,
      category: 'housing',
    });
  });

  it('has its recommended cuts, and as potential savings what they add up to', () => {
    const { recommendedCuts, potentialSavings } = analytics(january());
    expect(recommendedCuts.map(({ reasoning, ...figures }) => figures)).toEqual([
      { category: 'dining', currentSpending: 478.52, recommendedSpending: 350, potentialSavings: 128.52 },
      { category: 'entertainment', currentSpending: 285, recommendedSpending: 200, potentialSavings: 85 },
    ]);
    expect(potentialSavings).toBe(213.52);
  });
});

describe('the analytics of a month', () => {
  it('take what the categories plan together where there is no budget', () => {
    // By hand from the sample: all categories but the 1,000 of savings.
    const planned = categories.filter(({ categoryType }) => categoryType !== 'savings');
    const cents = planned.reduce((sum, { monthlyBudget }) => sum + Math.round(monthlyBudget * 100), 0);
    expect(analytics(january({ plannedExpenses: null })).totalBudgeted).toBe(cents / 100);
    expect(analytics(january({ plannedExpenses: 0 })).totalBudgeted).toBe(0);
  });

  it('while it runs project the recurring expenses apart', () => {
    const rent = {
      frequency: 'monthly' as const,
      startDate: '2025-01-28',
      nextDue: '2025-01-28',
      amount: 100,
      currency: 'USD',
      category: 'housing' as CategoryType,
      isIncome: false,
      isActive: true,
    };
    const source = january({ asOf: '2025-01-25', recurringSpent: 2200, recurrings: [rent] });
    // 3,650.25 apart from the rent in 25 days is 146.01 a day: 5,850.25 + 100 + 6 × 146.01.
    expect(analytics(source)).toMatchObject({
      averageDailySpending: 234.01,
      projectedMonthlySpending: 6826.31,
    });
  });

  it('say nothing of a month without anything', () => {
    const nothing = monthTotals('2030-05', 'EUR', [], 0);
    const empty: AnalyticsSource = {
      ...january(),
      totals: nothing,
      previous: [nothing, nothing, nothing],
      budgets: [],
      plannedExpenses: null,
      largestTransactions: [],
    };
    expect(analytics(empty)).toEqual({
      period: '2030-05',
      currency: 'EUR',
      spendingByCategory: [],
      totalBudgeted: 0,
      totalSpent: 0,
      totalIncome: 0,
      netIncome: 0,
      topCategories: [],
      overspentCategories: [],
      underspentCategories: [],
      largestTransactions: [],
      averageDailySpending: null,
      projectedMonthlySpending: null,
      comparisonToPreviousMonth: {
        spendingChange: 0,
        percentageChange: null,
        categoriesIncreased: [],
        categoriesDecreased: [],
      },
      potentialSavings: 0,
      recommendedCuts: [],
      asOf: '2025-02-01',
      revision: 0,
    });
  });

  it('stay closed until the totals pass what they were calculated from', () => {
    const closed = { isFinal: true, revision: 7 };
    expect([staysFinal(closed, 7), staysFinal(closed, 8)]).toEqual([true, false]);
    expect([staysFinal({ isFinal: false, revision: 7 }, 7), staysFinal(null, 0)]).toEqual([false, false]);
  });
});
