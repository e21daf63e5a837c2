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

const open = { isFinal: false, isProvisional: false, essentialCategories: ['savings' as const] };
const when = (at: string, retentionMonths: number | null = 24) => ({
  at,
  epochMilliseconds: Date.parse(at),
  retentionMonths,
});
const first = analyticsItem(owner, calculated, open, null, when('2025-02-01T00:15:00.007Z'));

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
    const second = analyticsItem(
      owner,
      calculated,
      { ...open, isFinal: true },
      first,
      when('2025-03-01T00:00:00.001Z'),
    );
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
    ['2025-02-01T00:15:00.000Z', 24, '2027-02-01T00:15:00.000Z'],
    ['2024-02-29T12:00:00.000Z', 24, '2026-03-01T12:00:00.000Z'],
    ['2024-02-29T12:00:00.000Z', 48, '2028-02-29T12:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', 24, '2028-12-31T23:59:59.000Z'],
    ['2025-01-31T00:00:00.000Z', 1, '2025-03-03T00:00:00.000Z'],
    ['2025-11-15T06:00:00.000Z', 3, '2026-02-15T06:00:00.000Z'],
  ])('calculated at %s and kept for %i months expires at %s', (at, months, expiry) => {
    const item = analyticsItem(owner, calculated, open, null, when(at, months));
    expect(item.expiresAt).toBe(Date.parse(expiry) / 1000);
  });

  it('never expires where no months are set', () => {
    expect(analyticsItem(owner, calculated, open, first, when('2025-02-01T00:00:00.000Z', null))).not.toHaveProperty(
      'expiresAt',
    );
  });

  it('says that it is provisional only while it is', () => {
    const at = when('2025-02-01T00:00:00.000Z');
    const provisional = analyticsItem(owner, calculated, { ...open, isProvisional: true }, null, at);
    expect(provisional.isProvisional).toBe(true);
    expect(analyticsItem(owner, calculated, open, provisional, at)).not.toHaveProperty('isProvisional');
  });

  it('has an id of its own for every person of every tenant', () => {
    const ids = [
      { tenantId: 'a_b', userId: 'c' },
      { tenantId: 'a', userId: 'b_c' },
      { tenantId: 'a', userId: 'b' },
    ].map((person) => analyticsItem(person, calculated, open, null, when('2025-02-01T00:00:00.000Z')).id);
    expect(new Set(ids).size).toBe(3);
  });
});
