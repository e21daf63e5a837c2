import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CategoryType } from '../../../domain/category.ts';
import type { LedgerEntry } from '../../../domain/ledger.ts';
import { nothingRecorded, recounted } from '../../../domain/recount.ts';

const entry = (more: Partial<LedgerEntry>): LedgerEntry => ({
  month: '2025-01',
  currency: 'USD',
  category: 'dining',
  amount: -0.1,
  isExcludedFromBudget: false,
  ...more,
});

it('counts a month page by page, each category of each currency once', () => {
  const pages = [
    [entry({}), entry({ amount: -0.2, recurringId: 'r' }), entry({ category: 'income', amount: 5, recurringId: 'p' })],
    [entry({ amount: -7, isExcludedFromBudget: true })],
    [],
    [entry({ amount: 0.3, recurringId: 'r' }), entry({ currency: 'JPY', amount: -12, recurringId: 'j' })],
  ];
  expect(pages.reduce(recounted, nothingRecorded())).toEqual({
    sums: [
      { currency: 'USD', category: 'dining', amount: 0, count: 3 },
      { currency: 'USD', category: 'income', amount: 5, count: 1 },
      { currency: 'JPY', category: 'dining', amount: -12, count: 1 },
    ],
    postings: [
      { currency: 'USD', amount: 0.1 },
      { currency: 'JPY', amount: -12 },
    ],
  });
});

it('comes to the same figures, however the pages are cut', () => {
  const entries = fc.array(
    fc.record({
      cents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      category: fc.constantFrom<CategoryType>('dining', 'housing', 'income'),
      isPosted: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 7 }), (drawn, size) => {
      const all = drawn.map(({ cents, category, isPosted }) =>
        entry({ amount: cents / 100, category, ...(isPosted && { recurringId: 'r' }) }),
      );
      let figures = nothingRecorded();
      for (let start = 0; start < all.length; start += size)
        figures = recounted(figures, all.slice(start, start + size));
      for (const category of ['dining', 'housing', 'income']) {
        const own = drawn.filter((each) => each.category === category);
        const cents = own.reduce((sum, each) => sum + each.cents, 0);
        const found = figures.sums.find((sum) => sum.category === category);
        expect([found?.amount ?? 0, found?.count ?? 0]).toEqual([cents / 100 + 0, own.length]);
      }
      const posted = drawn.filter(({ category, isPosted }) => isPosted && category !== 'income');
      expect(figures.postings[0]?.amount ?? 0).toBe(posted.reduce((sum, { cents }) => sum + cents, 0) / 100 + 0);
    }),
  );
});
