import { describe, expect, it } from '@jest/globals';
import { dayTotal } from '../../../dashboard/src/pages/transactions/dayTotal.ts';
import type { Filters } from '../../../dashboard/src/pages/transactions/filters.ts';
import { isCounted, periodSums } from '../../../dashboard/src/pages/transactions/periodSums.ts';
import { analytics, budget, totals, transaction } from './samples.ts';

const JANUARY: Filters = { period: { kind: 'month', month: '2025-01' }, category: undefined, merchant: '', text: '' };

describe('what a day comes to', () => {
  it('is exact, in one currency, without what is excluded', () => {
    const day = [
      transaction({ amount: 0.1 }),
      transaction({ amount: 0.2 }),
      transaction({ amount: -80, currency: 'EUR' }),
      transaction({ amount: -412, isExcludedFromBudget: true }),
    ];
    expect(dayTotal(day, 'USD')).toBe(0.3);
    expect(dayTotal(day, 'EUR')).toBe(-80);
    expect(dayTotal(day, 'JPY')).toBeUndefined();
    expect(dayTotal([], 'USD')).toBeUndefined();
  });
});

describe('the sums of a month', () => {
  const dining = { category: 'dining', actual: 478.52, transactionCount: 9 } as const;
  const analysed = { budgeted: 400, difference: -88, percentOfBudget: 122, percentOfTotal: 8, transactionCount: 10 };
  const data = {
    monthTotals: totals({ totalActualExpenses: 100, totalActualIncome: 10, categories: [dining], revision: 5 }),
    monthlyBudget: budget({ totalActualExpenses: 200, totalActualIncome: 20, revision: 4 }),
    analytics: analytics({
      ...{ totalSpent: 300, totalIncome: 30, revision: 4 },
      spendingByCategory: [{ category: 'dining', actual: 488, ...analysed }],
    }),
  };

  it('are the newest of what the API has told', () => {
    expect(periodSums(data, undefined)).toEqual({ spent: 100, received: 10 });
    const counted = {
      ...data,
      monthlyBudget: budget({ totalActualExpenses: 200, totalActualIncome: 20, revision: 6 }),
    };
    expect(periodSums(counted, undefined)).toEqual({ spent: 200, received: 20 });
    const calculated = { ...counted, analytics: { ...data.analytics, revision: 7 } };
    expect(periodSums(calculated, undefined)).toEqual({ spent: 300, received: 30 });
    expect(periodSums({ ...data, monthlyBudget: null, analytics: null }, undefined)).toEqual({
      spent: 100,
      received: 10,
    });
  });

  it('are those of one category where one is asked for', () => {
    expect(periodSums(data, 'dining')).toEqual({ spent: 478.52, received: 0 });
    expect(periodSums({ ...data, analytics: { ...data.analytics, revision: 6 } }, 'dining').spent).toBe(488);
    expect(periodSums(data, 'travel')).toEqual({ spent: 0, received: 0 });
    const pay = totals({ categories: [{ category: 'income', actual: 7000, transactionCount: 2 }] });
    expect(periodSums({ ...data, monthTotals: pay, analytics: null }, 'income')).toEqual({ spent: 0, received: 7000 });
  });

  it('are counted by month and category only', () => {
    expect(isCounted(JANUARY)).toBe(true);
    expect(isCounted({ ...JANUARY, category: 'dining', text: '  ' })).toBe(true);
    expect(isCounted({ ...JANUARY, text: 'x' })).toBe(false);
    expect(isCounted({ ...JANUARY, merchant: 'Bakery' })).toBe(false);
    expect(isCounted({ ...JANUARY, period: { kind: 'days', from: '2025-01-01', to: '2025-01-31' } })).toBe(false);
  });
});
