import { describe, expect, it } from '@jest/globals';
import { analytics } from '../../../domain/analytics.ts';
import { monthTotals } from '../../../domain/totals.ts';
import { analyticsItem, shownAnalytics, spendingRows } from '../../../table/analyticsItem.ts';

const owner = { tenantId: 'abc123', userId: 'user-456' };
const sums = [
  { currency: 'USD', category: 'dining' as const, amount: -5, count: 1 },
  { currency: 'USD', category: 'savings' as const, amount: -3, count: 1 },
];
const empty = monthTotals('2024-12', 'USD', [], 0);
const calculated = analytics({
  totals: monthTotals('2025-01', 'USD', sums, 3),
  previous: [empty, empty, empty],
  budgets: [{ category: 'savings', budgeted: 1, isEssential: true }],
  plannedExpenses: null,
  recurringSpent: 0,
  recurrings: [],
  largestTransactions: [],
  asOf: '2024-12-31',
});

const when = (at: string) => ({ at, epochMilliseconds: Date.parse(at) });
const first = analyticsItem(owner, calculated, false, null, when('2025-02-01T00:15:00.007Z'));

describe('a month with analytics', () => {
  it("has the document's keys, and stands open among its shard", () => {
    expect(first).toMatchObject({
      PK: 'TENANT#abc123#USER#user-456',
      SK: 'ANALYTICS#2025-01',
      GSI1PK: 'USER#user-456',
      GSI1SK: 'ANALYTICS#2025-01',
      GSI2PK: 'OPEN#7',
      GSI2SK: '2025-01#TENANT#abc123#USER#user-456',
      itemType: 'SPENDING_ANALYTICS',
      shard: 7,
      isFinal: false,
      version: 1,
    });
  });

  it('leaves the open ones when it is final, and keeps its creation and shard', () => {
    const second = analyticsItem(owner, calculated, true, first, when('2025-03-01T00:00:00.001Z'));
    expect(second).toMatchObject({
      id: first.id,
      version: 2,
      shard: 7,
      createdAt: '2025-02-01T00:15:00.007Z',
      calculatedAt: '2025-03-01T00:00:00.001Z',
      updatedAt: '2025-03-01T00:00:00.001Z',
    });
    expect(Object.keys(second)).not.toContain('GSI2PK');
    expect(Object.keys(second)).not.toContain('GSI2SK');
  });

  it('holds no null, and shows its map of categories as a list in the order of the enum', () => {
    expect(JSON.stringify(first)).not.toContain('null');
    expect(first.spendingByCategory.dining).toEqual({
      budgeted: 0,
      actual: 5,
      difference: -5,
      percentOfTotal: 100,
      transactionCount: 1,
    });
    expect(spendingRows(first).map(({ category }) => category)).toEqual(['dining', 'savings']);
    expect(shownAnalytics(first).spendingByCategory[1]).toMatchObject({ category: 'savings', percentOfBudget: 300 });
  });

  it.each([
    ['2025-02-01T00:15:00.000Z', '2027-02-01T00:15:00.000Z'],
    ['2024-02-29T12:00:00.000Z', '2026-03-01T12:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', '2028-12-31T23:59:59.000Z'],
  ])('calculated at %s expires at %s', (at, expiry) => {
    expect(analyticsItem(owner, calculated, false, null, when(at)).expiresAt).toBe(Date.parse(expiry) / 1000);
  });

  it('has an id of its own for every person of every tenant', () => {
    const ids = [
      { tenantId: 'a_b', userId: 'c' },
      { tenantId: 'a', userId: 'b_c' },
      { tenantId: 'a', userId: 'b' },
    ].map((person) => analyticsItem(person, calculated, false, null, when('2025-02-01T00:00:00.000Z')).id);
    expect(new Set(ids).size).toBe(3);
  });
});
