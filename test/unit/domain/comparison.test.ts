import { describe, expect, it } from '@jest/globals';
import type { CategoryType } from '../../../domain/category.ts';
import { comparison } from '../../../domain/comparison.ts';
import { monthTotals } from '../../../domain/totals.ts';

function month(amounts: [CategoryType, number][], currency = 'USD') {
  const sums = amounts.map(([category, amount]) => ({ currency, category, amount, count: 1 }));
  return monthTotals('2025-01', 'USD', sums, 1);
}

describe('a month beside the one before', () => {
  it("has the document's change", () => {
    expect(comparison(month([['housing', -5850.25]]), month([['housing', -6065.75]]))).toEqual({
      spendingChange: -215.5,
      percentageChange: -3.55,
      categoriesIncreased: [],
      categoriesDecreased: ['housing'],
    });
  });

  it('names what went up and what went down, in the order of the enum, income and savings apart', () => {
    const before = month([
      ['travel', -10],
      ['dining', -10],
      ['fees', -10],
      ['income', 10],
      ['savings', -10],
    ]);
    const now = month([
      ['travel', -10],
      ['dining', -9.99],
      ['gifts', -1],
      ['healthcare', -2],
      ['income', 20],
      ['savings', -20],
    ]);
    const { categoriesIncreased, categoriesDecreased } = comparison(now, before);
    expect(categoriesIncreased).toEqual(['healthcare', 'gifts']);
    expect(categoriesDecreased).toEqual(['dining', 'fees']);
  });

  it('is a percentage of the size of the month before, which more was paid back than spent in', () => {
    const change = comparison(month([['dining', -30]]), month([['dining', 40]]));
    expect(change).toMatchObject({ spendingChange: 70, percentageChange: 175 });
  });

  it('is no percentage of nothing', () => {
    expect(comparison(month([['dining', -30]]), month([]))).toMatchObject({
      spendingChange: 30,
      percentageChange: null,
    });
    expect(comparison(month([]), month([]))).toMatchObject({ spendingChange: 0, percentageChange: null });
  });
});
