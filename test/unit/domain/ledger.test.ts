import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CategoryType } from '../../../domain/category.ts';
import type { LedgerEntry } from '../../../domain/ledger.ts';
import { ledgerDeltas } from '../../../domain/ledger.ts';

const entry = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  month: '2025-01',
  currency: 'USD',
  category: 'groceries',
  amount: -87.42,
  isExcludedFromBudget: false,
  ...changes,
});

describe('what a write does to the totals', () => {
  it('adds a new transaction to its month, currency and category', () => {
    expect(ledgerDeltas([], [entry()])).toEqual([
      { month: '2025-01', sums: [{ currency: 'USD', category: 'groceries', amount: -87.42, count: 1 }], postings: [] },
    ]);
  });

  it('leaves them alone when money does not move', () => {
    expect(ledgerDeltas([entry()], [entry()])).toEqual([]);
    expect(ledgerDeltas([], [entry({ isExcludedFromBudget: true })])).toEqual([]);
  });

  it('counts a transaction of zero', () => {
    expect(ledgerDeltas([], [entry({ amount: 0 })])[0]!.sums).toEqual([
      { currency: 'USD', category: 'groceries', amount: 0, count: 1 },
    ]);
  });

  it('moves both months of a new date, each once', () => {
    const deltas = ledgerDeltas([entry()], [entry({ month: '2025-02' })]);
    expect(deltas.map(({ month, sums }) => [month, sums[0]!.amount, sums[0]!.count])).toEqual([
      ['2025-01', 87.42, -1],
      ['2025-02', -87.42, 1],
    ]);
  });

  it('takes an excluded transaction out and brings it back', () => {
    const excluded = entry({ isExcludedFromBudget: true });
    expect(ledgerDeltas([entry()], [excluded])[0]!.sums[0]).toMatchObject({ amount: 87.42, count: -1 });
    expect(ledgerDeltas([excluded], [entry()])[0]!.sums[0]).toMatchObject({ amount: -87.42, count: 1 });
  });

  it('keeps postings of templates apart, but not income and savings', () => {
    const posted = entry({ recurringId: 'rent', category: 'housing', amount: -2200 });
    expect(ledgerDeltas([], [posted])[0]!.postings).toEqual([{ currency: 'USD', amount: -2200 }]);
    expect(ledgerDeltas([], [{ ...posted, category: 'savings' }])[0]!.postings).toEqual([]);
    expect(ledgerDeltas([], [{ ...posted, category: 'income', amount: 2200 }])[0]!.postings).toEqual([]);
  });

  it('moves every sum by exactly the difference of plain sums', () => {
    const entries = fc.array(
      fc.record({
        month: fc.constantFrom('2025-01', '2025-02', '2025-03'),
        currency: fc.constantFrom('USD', 'EUR'),
        category: fc.constantFrom<CategoryType>('groceries', 'income', 'savings'),
        amount: fc.integer({ min: -1e7, max: 1e7 }).map((cents) => cents / 100),
        isExcludedFromBudget: fc.boolean(),
      }),
      { maxLength: 50 },
    );
    const plainSums = (all: LedgerEntry[], sign: bigint, sums: Map<string, [bigint, bigint]>) => {
      for (const each of all.filter((one) => !one.isExcludedFromBudget)) {
        const key = `${each.month} ${each.currency} ${each.category}`;
        const [cents, count] = sums.get(key) ?? [0n, 0n];
        sums.set(key, [cents + sign * BigInt(Math.round(each.amount * 100)), count + sign]);
      }
    };
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const expected = new Map<string, [bigint, bigint]>();
        plainSums(before, -1n, expected);
        plainSums(after, 1n, expected);
        const actual = ledgerDeltas(before, after).flatMap(({ month, sums }) =>
          sums.map(({ currency, category, amount, count }) => [
            `${month} ${currency} ${category}`,
            [BigInt(Math.round(amount * 100)), BigInt(count)],
          ]),
        );
        const moved = [...expected].filter(([, [cents, count]]) => cents !== 0n || count !== 0n);
        expect(new Map(actual as [string, [bigint, bigint]][])).toEqual(new Map(moved));
        expect(actual.length).toBe(moved.length);
      }),
    );
  });
});
