import { describe, expect, it } from '@jest/globals';
import { closeMonths } from '../../../../lambdas/monthClose/closeMonths.ts';
import type { Ports } from '../../../../lambdas/monthClose/ports.ts';
import { FakeDynamoDB } from '../../../support/fakeDynamoDB/fakeDynamoDB.ts';
import type { Row } from '../../../support/monthCloseJob.ts';
import {
  analyse,
  analyticsOf,
  budgetFor,
  closePorts,
  record,
  somebody,
  tables,
} from '../../../support/monthCloseJob.ts';

const january: Row[] = [
  { id: 'rent', day: '2025-01-01', cents: -220000, category: 'housing', recurringId: 'rent' },
  { id: 'dinner', day: '2025-01-09', cents: -47852, category: 'dining' },
  { id: 'shop', day: '2025-01-31', cents: -54218, category: 'groceries' },
  { id: 'pay', day: '2025-01-15', cents: 850000, category: 'income' },
  { id: 'hidden', day: '2025-01-20', cents: -99999, category: 'dining', isExcludedFromBudget: true },
  { id: 'abroad', day: '2025-01-21', cents: -1000, category: 'dining', currency: 'EUR' },
];
const december: Row[] = [{ id: 'feast', day: '2024-12-24', cents: -30000, category: 'dining' }];
const february: Row[] = [{ id: 'lunch', day: '2025-02-03', cents: -1400, category: 'dining' }];

/** December and January are over, February runs, and April lies ahead. */
async function world(options: { pageSize?: number } = {}): Promise<FakeDynamoDB> {
  const database = new FakeDynamoDB(options);
  budgetFor(database, somebody, 'dining', 350);
  budgetFor(database, somebody, 'groceries', 600);
  record(database, somebody, ...december, ...january, ...february);
  await analyse(database, somebody, '2024-12', '2024-12-24');
  await analyse(database, somebody, '2025-01', '2025-01-31');
  await analyse(database, somebody, '2025-02', '2025-02-03');
  await analyse(database, somebody, '2025-04', '2025-02-03');
  return database;
}

async function run(database: FakeDynamoDB, today: string, month?: string, more: Partial<Ports> = {}) {
  const ports = closePorts(database.client, `${today}T03:45:00Z`, more);
  return closeMonths(ports, { today, ...(month !== undefined && { month }) });
}

const states = (database: FakeDynamoDB) =>
  ['2024-12', '2025-01', '2025-02', '2025-04'].map((month) => {
    const { isFinal, asOf } = analyticsOf(database, month);
    return [month, isFinal, asOf];
  });

describe('the nightly run', () => {
  it('closes what is over and calculates the others for its day', async () => {
    const database = await world();
    expect(await run(database, '2025-02-10')).toEqual({ closed: 2, renewed: 2, driftFound: 0, failed: 0, left: 0 });
    expect(states(database)).toEqual([
      ['2024-12', true, '2025-02-10'],
      ['2025-01', true, '2025-02-10'],
      ['2025-02', false, '2025-02-10'],
      ['2025-04', false, '2025-02-10'],
    ]);
  });

  it('closes with the figures of the whole month', async () => {
    const database = await world();
    await run(database, '2025-02-10');
    const closed = analyticsOf(database, '2025-01');
    expect(closed).toMatchObject({
      totalSpent: 3220.7,
      totalIncome: 8500,
      topCategories: ['housing', 'groceries', 'dining'],
      overspentCategories: ['dining'],
      underspentCategories: ['groceries'],
      // 3,220.70 ÷ 31
      averageDailySpending: 103.89,
      projectedMonthlySpending: 3220.7,
      comparisonToPreviousMonth: { spendingChange: 2920.7, percentageChange: 973.57 },
      recommendedCuts: [{ category: 'dining', recommendedSpending: 350, potentialSavings: 128.52 }],
      revision: 5,
    });
    expect(closed).not.toHaveProperty('GSI2PK');
    expect(closed).not.toHaveProperty('GSI2SK');
  });

  it('has nothing more to do on the same day, and only renews on the next', async () => {
    const database = await world();
    await run(database, '2025-02-10');
    const after = database.items(tables.analytics);
    expect(await run(database, '2025-02-10')).toMatchObject({ closed: 0, renewed: 0 });
    expect(database.items(tables.analytics)).toEqual(after);
    expect(await run(database, '2025-02-11')).toMatchObject({ closed: 0, renewed: 2 });
    // 14.00 ÷ 11
    expect(analyticsOf(database, '2025-02')).toMatchObject({ asOf: '2025-02-11', averageDailySpending: 1.27 });
  });

  it('leaves a month open until its last day is over in UTC', async () => {
    const database = await world();
    await run(database, '2025-02-28');
    expect(analyticsOf(database, '2025-02').isFinal).toBe(false);
    await run(database, '2025-03-01');
    expect(analyticsOf(database, '2025-02').isFinal).toBe(true);
  });

  it('that comes late does not take a month back to its own day', async () => {
    const database = await world();
    await run(database, '2025-02-12');
    expect(await run(database, '2025-02-10')).toMatchObject({ closed: 0, renewed: 0 });
    expect(analyticsOf(database, '2025-02').asOf).toBe('2025-02-12');
  });

  it('reads months and people a page at a time', async () => {
    const database = await world({ pageSize: 2 });
    const others = Array.from({ length: 7 }, (_, index) => ({ tenantId: 'abc123', userId: `user-${index}` }));
    for (const other of others) {
      record(database, other, ...january);
      await analyse(database, other, '2025-01', '2025-01-31');
    }
    expect(await run(database, '2025-02-10')).toMatchObject({ closed: 2 + 7, renewed: 2, driftFound: 0 });
    expect(others.map((other) => analyticsOf(database, '2025-01', other).totalSpent)).toEqual(others.map(() => 3220.7));
  });
});

describe('a late edit', () => {
  it('reopens a month, and the next run closes it again', async () => {
    const database = await world();
    await run(database, '2025-02-10');
    record(database, somebody, { id: 'late', day: '2025-01-30', cents: -2148, category: 'dining' });
    await analyse(database, somebody, '2025-01', '2025-02-10');
    expect(analyticsOf(database, '2025-01')).toMatchObject({
      isFinal: false,
      GSI2SK: expect.stringContaining('2025-01#'),
    });
    expect(await run(database, '2025-02-11')).toMatchObject({ closed: 1, renewed: 2 });
    expect(analyticsOf(database, '2025-01')).toMatchObject({ isFinal: true, revision: 6, totalSpent: 3242.18 });
  });

  it('that nobody has calculated yet is counted in', async () => {
    const database = await world();
    record(database, somebody, { id: 'late', day: '2025-01-30', cents: -2148, category: 'dining' });
    await run(database, '2025-02-10');
    expect(analyticsOf(database, '2025-01')).toMatchObject({ isFinal: true, revision: 6, totalSpent: 3242.18 });
  });
});

describe('a run for one month', () => {
  it('closes it alone, whoever has it open', async () => {
    const database = await world();
    const other = { tenantId: 'other', userId: 'user-456' };
    record(database, other, ...december);
    await analyse(database, other, '2024-12', '2024-12-24');
    expect(await run(database, '2025-02-10', '2024-12')).toMatchObject({ closed: 2, renewed: 0 });
    expect(states(database).map(([, isFinal]) => isFinal)).toEqual([true, false, false, false]);
    expect(analyticsOf(database, '2024-12', other).isFinal).toBe(true);
  });

  it('that runs calculates it, and so does one for a month ahead', async () => {
    const database = await world();
    await run(database, '2025-02-10');
    record(database, somebody, { id: 'snack', day: '2025-02-10', cents: -600, category: 'dining' });
    expect(await run(database, '2025-02-10', '2025-02')).toMatchObject({ closed: 0, renewed: 1 });
    expect(analyticsOf(database, '2025-02')).toMatchObject({ isFinal: false, totalSpent: 20 });
    expect(await run(database, '2025-02-10', '2025-04')).toMatchObject({ closed: 0, renewed: 1 });
  });

  it('that nobody has does nothing', async () => {
    const database = await world();
    const before = database.items(tables.analytics);
    expect(await run(database, '2025-02-10', '2014-02')).toEqual({
      closed: 0,
      renewed: 0,
      driftFound: 0,
      failed: 0,
      left: 0,
    });
    expect(database.items(tables.analytics)).toEqual(before);
  });
});
