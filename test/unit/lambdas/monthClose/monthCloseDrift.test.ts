import { describe, expect, it } from '@jest/globals';
import { closeMonths } from '../../../../lambdas/monthClose/closeMonths.ts';
import type { Ports } from '../../../../lambdas/monthClose/ports.ts';
import { totalsKey } from '../../../../table/keys.ts';
import type { Turn } from '../../../support/fakeDynamoDB/inTurns.ts';
import { FakeDynamoDB } from '../../../support/fakeDynamoDB/fakeDynamoDB.ts';
import { clientInTurns } from '../../../support/fakeDynamoDB/inTurns.ts';
import type { Row } from '../../../support/monthCloseJob.ts';
import {
  addToTotals,
  analyse,
  analyticsOf,
  clockAt,
  closePorts,
  record,
  somebody,
  storeTransaction,
  tables,
  totalsOf,
} from '../../../support/monthCloseJob.ts';

const rows: Row[] = [
  { id: 'rent', day: '2025-01-01', cents: -220000, category: 'housing', recurringId: 'rent' },
  { id: 'dinner', day: '2025-01-09', cents: -1010, category: 'dining' },
  { id: 'lunch', day: '2025-01-10', cents: -20, category: 'dining' },
  { id: 'pay', day: '2025-01-15', cents: 850000, category: 'income', recurringId: 'pay' },
  { id: 'abroad', day: '2025-01-21', cents: -1000, category: 'dining', currency: 'EUR' },
];
const revision = rows.length;

async function world(): Promise<FakeDynamoDB> {
  const database = new FakeDynamoDB();
  record(database, somebody, ...rows);
  await analyse(database, somebody, '2025-01', '2025-01-31');
  return database;
}

function plant(database: FakeDynamoDB, figures: Record<string, unknown>): void {
  database.store(tables.budgets, { ...totalsOf(database, '2025-01'), ...figures });
}

interface Told {
  drifts: string[][];
  waited: number;
}

/** The run of 1 February, and what it told. */
async function run(database: FakeDynamoDB, more: Partial<Ports> = {}, turn: Turn = () => undefined) {
  const told: Told = { drifts: [], waited: 0 };
  const { now, sleep } = clockAt('2025-02-01T00:15:00Z');
  const ports = closePorts(clientInTurns(database, turn), '2025-02-01T00:15:00Z', {
    now,
    sleep: async (milliseconds) => {
      told.waited += milliseconds;
      await sleep(milliseconds);
    },
    onDrift: (_, attributes) => void told.drifts.push([...attributes]),
    ...more,
  });
  return { summary: await closeMonths(ports, { today: '2025-02-01' }), told };
}

describe('totals that are the sums', () => {
  it('are left alone, and nobody waits', async () => {
    const database = await world();
    const before = totalsOf(database, '2025-01');
    const { summary, told } = await run(database);
    expect(summary).toEqual({ closed: 1, renewed: 0, driftFound: 0, failed: 0, left: 0 });
    expect(told).toEqual({ drifts: [], waited: 0 });
    expect(totalsOf(database, '2025-01')).toEqual(before);
  });
});

describe('totals that are not the sums', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a sum that is a cent off', { sum_USD_dining: -10.31 }],
    ['a sum that is a fraction of a cent off', { sum_USD_dining: -10.300001 }],
    ['a count', { count_USD_housing: 2 }],
    ['the sum of postings', { posted_USD: 0 }],
    ['a sum in another currency', { sum_EUR_dining: 0 }],
    ['a category that nobody recorded', { sum_USD_travel: -5, count_USD_travel: 1 }],
    ['a sum without a count', { sum_JPY_gifts: -5 }],
  ])('are put right when two counts a minute apart agree: %s', async (_, figures) => {
    const database = await world();
    const right = totalsOf(database, '2025-01');
    plant(database, figures);
    const { summary, told } = await run(database);
    expect(summary).toEqual({ closed: 1, renewed: 0, driftFound: 1, failed: 0, left: 0 });
    expect(told).toEqual({ drifts: [Object.keys(figures).sort()], waited: 60_000 });
    const wrongBefore = Object.fromEntries(Object.keys(figures).map((name) => [name, right[name] ?? 0]));
    expect(totalsOf(database, '2025-01')).toEqual({
      ...right,
      ...wrongBefore,
      revision: revision + 1,
      updatedAt: '2025-02-01T00:16:00.000Z',
    });
    expect(analyticsOf(database, '2025-01')).toMatchObject({
      isFinal: true,
      revision: revision + 1,
      totalSpent: 2210.3,
      totalIncome: 8500,
    });
  });

  it('are made when there are none', async () => {
    const database = await world();
    const { PK, SK, itemType, tenantId, userId, month, ...right } = totalsOf(database, '2025-01');
    database.remove(tables.budgets, totalsKey(somebody, '2025-01'));
    expect((await run(database)).summary).toMatchObject({ closed: 1, driftFound: 1 });
    expect(totalsOf(database, '2025-01')).toEqual({
      ...{ PK, SK, itemType, tenantId, userId, month },
      ...right,
      revision: 1,
      updatedAt: '2025-02-01T00:16:00.000Z',
    });
  });

  it('are found right again by the next run', async () => {
    const database = await world();
    plant(database, { sum_USD_dining: -11 });
    await run(database);
    record(database, somebody, { id: 'late', day: '2025-01-30', cents: -5, category: 'dining' });
    await analyse(database, somebody, '2025-01', '2025-02-01');
    expect(await run(database)).toEqual({
      summary: { closed: 1, renewed: 0, driftFound: 0, failed: 0, left: 0 },
      told: { drifts: [], waited: 0 },
    });
  });

  it('stay as they are when there is no time for a second count: the next run does it', async () => {
    const database = await world();
    plant(database, { sum_USD_dining: -11 });
    const before = database.items(tables.budgets);
    const { summary } = await run(database, { timeLeft: () => 59_000 });
    expect(summary).toEqual({ closed: 0, renewed: 0, driftFound: 0, failed: 0, left: 1 });
    expect(database.items(tables.budgets)).toEqual(before);
    expect(analyticsOf(database, '2025-01').isFinal).toBe(false);
    expect((await run(database)).summary).toMatchObject({ closed: 1, driftFound: 1 });
  });
});

const late: Row = { id: 'late', day: '2025-01-30', cents: -700, category: 'dining' };

describe('a write that is seen by halves', () => {
  it.each(['its transaction first', 'its totals first'])('is no drift: %s', async (order) => {
    const database = await world();
    const [first, second] =
      order === 'its transaction first' ? [storeTransaction, addToTotals] : [addToTotals, storeTransaction];
    first(database, somebody, late);
    const sleep = async (): Promise<void> => second(database, somebody, late);
    const { summary, told } = await run(database, { sleep });
    expect(summary).toMatchObject({ closed: 1, driftFound: 0, left: 0 });
    expect(told.drifts).toEqual([]);
    expect(totalsOf(database, '2025-01')).toMatchObject({ sum_USD_dining: -17.3, revision: revision + 1 });
    expect(analyticsOf(database, '2025-01')).toMatchObject({
      isFinal: true,
      totalSpent: 2217.3,
      revision: revision + 1,
    });
  });
});

describe('writes that go on while drift is looked at', () => {
  it('between the counts: the new figures are counted twice as well', async () => {
    const database = await world();
    plant(database, { sum_USD_dining: -11 });
    const { now, sleep } = clockAt('2025-02-01T00:15:00Z');
    let waits = 0;
    const { summary, told } = await run(database, {
      now,
      sleep: async (milliseconds) => {
        waits += 1;
        if (waits === 1) record(database, somebody, late);
        await sleep(milliseconds);
      },
    });
    expect(summary).toMatchObject({ closed: 1, driftFound: 1, left: 0 });
    expect([waits, told.drifts]).toEqual([2, [['sum_USD_dining']]]);
    expect(totalsOf(database, '2025-01')).toMatchObject({ sum_USD_dining: -17.3, revision: revision + 2 });
  });

  it('between the second count and the repair: nothing of theirs is undone', async () => {
    const database = await world();
    plant(database, { sum_USD_dining: -11 });
    let isRecorded = false;
    const { summary } = await run(database, {}, ({ operation, moment }) => {
      if (operation !== 'Update' || moment !== 'before' || isRecorded) return;
      isRecorded = true;
      record(database, somebody, late);
    });
    expect(summary).toMatchObject({ closed: 1, left: 0, failed: 0 });
    expect(totalsOf(database, '2025-01')).toMatchObject({ sum_USD_dining: -17.3, count_USD_dining: 3 });
    expect(analyticsOf(database, '2025-01')).toMatchObject({ isFinal: true, totalSpent: 2217.3 });
  });

  it('in the midst of every count: the month is left to the next run', async () => {
    const database = await world();
    let rowsRecorded = 0;
    const { summary } = await run(database, {}, ({ operation, input, moment }) => {
      if (operation !== 'Query' || input['TableName'] !== tables.transactions || moment !== 'before') return;
      rowsRecorded += 1;
      record(database, somebody, { ...late, id: `late-${rowsRecorded}` });
    });
    expect(summary).toEqual({ closed: 0, renewed: 0, driftFound: 0, failed: 0, left: 1 });
    expect(analyticsOf(database, '2025-01').isFinal).toBe(false);
    expect((await run(database)).summary).toMatchObject({ closed: 1 });
  });

  it('in the midst of one count: it is counted again', async () => {
    const database = await world();
    let isRecorded = false;
    const { summary, told } = await run(database, {}, ({ operation, input, moment }) => {
      if (operation !== 'Query' || input['TableName'] !== tables.transactions || moment !== 'before') return;
      if (!isRecorded) record(database, somebody, late);
      isRecorded = true;
    });
    expect(summary).toMatchObject({ closed: 1, driftFound: 0, left: 0 });
    expect(told.waited).toBe(0);
    expect(analyticsOf(database, '2025-01')).toMatchObject({ isFinal: true, totalSpent: 2217.3 });
  });
});
