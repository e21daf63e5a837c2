import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expensesAmong, largestExpenses } from '../../../domain/largestExpenses.ts';

const transaction = {
  id: 'a',
  date: '2025-01-10T12:00:00Z',
  description: 'Shop',
  amount: -5,
  category: 'dining' as const,
  currency: 'USD',
  isExcludedFromBudget: false,
};

describe('expenses', () => {
  it('are kept with what the document shows of them', () => {
    const { currency, isExcludedFromBudget, ...shown } = transaction;
    expect(expensesAmong([transaction], currency)).toEqual([shown]);
    expect(isExcludedFromBudget).toBe(false);
  });

  it.each([
    ['a refund', { amount: 5 }],
    ['nothing', { amount: 0 }],
    ['income', { category: 'income' as const }],
    ['savings', { category: 'savings' as const }],
    ['what is excluded', { isExcludedFromBudget: true }],
    ['another currency', { currency: 'EUR' }],
  ])('are not: %s', (_, changes) => {
    expect(expensesAmong([{ ...transaction, ...changes }], 'USD')).toEqual([]);
  });
});

describe('the ten largest', () => {
  const amounts = fc.array(fc.integer({ min: -30, max: -1 }), { maxLength: 60 });
  const dated = (list: number[]) =>
    list.map((amount, index) => ({ ...transaction, id: String(index), amount: amount / 100 }));

  it('come by size, then in the order of time', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const expected = dated(list).sort((a, b) => a.amount - b.amount || Number(a.id) - Number(b.id));
        expect(largestExpenses(dated(list))).toEqual(expected.slice(0, 10));
      }),
    );
  });

  it('are the same when a month is read page by page', () => {
    fc.assert(
      fc.property(amounts, fc.nat(60), (list, cut) => {
        const all = dated(list);
        const first = largestExpenses(all.slice(0, cut));
        expect(largestExpenses([...first, ...all.slice(cut)])).toEqual(largestExpenses(all));
      }),
    );
  });
});
