import { describe, expect, it } from '@jest/globals';
import { monthTotals } from '../../../domain/totals.ts';

describe("a month's totals", () => {
  it('sum expenses and income of the own currency and list the others apart', () => {
    const totals = monthTotals(
      '2025-01',
      'USD',
      [
        { currency: 'USD', category: 'income', amount: 8400.1, count: 2 },
        { currency: 'USD', category: 'dining', amount: -478.52, count: 15 },
        { currency: 'USD', category: 'groceries', amount: -542.18, count: 8 },
        { currency: 'USD', category: 'shopping', amount: 20, count: 1 },
        { currency: 'USD', category: 'savings', amount: -1000, count: 1 },
        { currency: 'USD', category: 'travel', amount: 0, count: 0 },
        { currency: 'EUR', category: 'dining', amount: -30.5, count: 1 },
      ],
      7,
    );
    expect(totals).toEqual({
      month: '2025-01',
      currency: 'USD',
      totalActualExpenses: 1000.7,
      totalActualIncome: 8400.1,
      categories: [
        { category: 'groceries', actual: 542.18, transactionCount: 8 },
        { category: 'dining', actual: 478.52, transactionCount: 15 },
        { category: 'shopping', actual: -20, transactionCount: 1 },
        { category: 'savings', actual: 1000, transactionCount: 1 },
        { category: 'income', actual: 8400.1, transactionCount: 2 },
      ],
      unconverted: [{ currency: 'EUR', category: 'dining', amount: -30.5, transactionCount: 1 }],
      revision: 7,
    });
  });

  it('are zeros, never minus zero, where nothing was recorded', () => {
    const empty = monthTotals('2025-01', 'USD', [], 0);
    expect([empty.totalActualExpenses, empty.totalActualIncome]).toEqual([0, 0]);
    const zero = monthTotals('2025-01', 'USD', [{ currency: 'USD', category: 'fees', amount: 0, count: 1 }], 1);
    expect(Object.is(zero.categories[0]!.actual, 0)).toBe(true);
  });
});
