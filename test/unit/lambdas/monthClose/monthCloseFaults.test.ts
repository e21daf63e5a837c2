import { describe, expect, it } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { closeMonths } from '../../../../lambdas/monthClose/closeMonths.ts';
import type { Ports } from '../../../../lambdas/monthClose/ports.ts';
import { recalculate } from '../../../../lambdas/shared/analytics/recalculate.ts';
import { crashAt, momentsOf } from '../../../support/fakeDynamoDB/crash.ts';
import type { Turn } from '../../../support/fakeDynamoDB/inTurns.ts';
import { FakeDynamoDB } from '../../../support/fakeDynamoDB/fakeDynamoDB.ts';
import { clientInTurns } from '../../../support/fakeDynamoDB/inTurns.ts';
import type { Row } from '../../../support/monthCloseJob.ts';
import {
  analyse,
  analyticsOf,
  closePorts,
  record,
  somebody,
  tables,
  totalsOf,
} from '../../../support/monthCloseJob.ts';

const other = { tenantId: 'other', userId: 'user-456' };
const night = '2025-02-01T03:45:00Z';
const dinner: Row = { id: 'dinner', day: '2025-01-09', cents: -1010, category: 'dining' };
const lunch: Row = { id: 'lunch', day: '2025-02-01', cents: -20, category: 'dining' };

/** Two people's January, one of them with wrong totals, and a running February. */
async function world(): Promise<FakeDynamoDB> {
  const database = new FakeDynamoDB({ pageSize: 2 });
  for (const owner of [somebody, other]) {
    record(database, owner, dinner, { ...dinner, id: 'again' }, { ...dinner, id: 'andAgain' });
    await analyse(database, owner, '2025-01', '2025-01-31');
  }
  record(database, somebody, lunch);
  await analyse(database, somebody, '2025-02', '2025-01-31');
  database.store(tables.budgets, { ...totalsOf(database, '2025-01', other), sum_USD_dining: 1 });
  return database;
}

const quiet: Partial<Ports> = { onDrift: () => undefined, onFailure: () => undefined };

function run(client: DynamoDBDocumentClient, more: Partial<Ports> = {}) {
  return closeMonths(closePorts(client, night, { ...quiet, ...more }), { today: '2025-02-01' });
}

/** Everything that is stored, but when it was written and how often. */
function state(database: FakeDynamoDB) {
  return Object.values(tables).map((table) =>
    database.items(table).map(({ version, updatedAt, calculatedAt, ...item }) => item),
  );
}

async function cleanState() {
  const database = await world();
  expect(await run(database.client)).toEqual({ closed: 2, renewed: 1, driftFound: 1, failed: 0, left: 0 });
  return state(database);
}

describe('a run that dies', () => {
  it('at any moment leaves a state from which the next run comes to the same end', async () => {
    const clean = await cleanState();
    const start = await world();
    const copies = Object.values(tables).map((table) => [table, start.items(table)] as const);
    const fresh = (): FakeDynamoDB => {
      const database = new FakeDynamoDB({ pageSize: 2 });
      for (const [table, items] of copies) for (const item of items) database.store(table, item as never);
      return database;
    };
    const moments = await momentsOf((turn) => run(clientInTurns(fresh(), turn)));
    expect(moments).toBeGreaterThan(100);
    for (let moment = 0; moment < moments; moment += 1) {
      const database = fresh();
      await run(clientInTurns(database, crashAt(moment))).catch(() => undefined);
      expect(await run(database.client)).toMatchObject({ failed: 0, left: 0 });
      expect({ moment, state: state(database) }).toEqual({ moment, state: clean });
    }
  });
});

/** Each request waits until the scheduler lets it go on. */
function interleaved(scheduler: fc.Scheduler, who: string): Turn {
  return ({ operation, moment }) => scheduler.schedule(Promise.resolve(), `${who} ${operation} ${moment}`);
}

describe('two runs at once', () => {
  it('do the work of one, whichever way their requests interleave', async () => {
    const clean = await cleanState();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const database = await world();
        const [one, two] = ['one', 'two'].map((who) => run(clientInTurns(database, interleaved(scheduler, who))));
        const summaries = await scheduler.waitFor(Promise.all([one!, two!]));
        expect(summaries.map(({ failed, left }) => [failed, left])).toEqual([
          [0, 0],
          [0, 0],
        ]);
        expect(state(database)).toEqual(clean);
      }),
      { numRuns: 40 },
    );
  });
});

describe('people who go on writing', () => {
  it('lose nothing: totals stay the sums, and what is final says what was counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 5 }), async (scheduler, count) => {
        const database = await world();
        const follow = clientInTurns(database, interleaved(scheduler, 'follower'));
        const writing = async (): Promise<void> => {
          for (let written = 0; written < count; written += 1) {
            await scheduler.schedule(Promise.resolve(), 'write');
            record(database, somebody, { ...dinner, id: `late-${written}`, cents: -1 });
            // As a stream function would, after each change.
            await recalculate(closePorts(follow, night), { ...somebody, month: '2025-01' });
          }
        };
        const job = run(clientInTurns(database, interleaved(scheduler, 'job')));
        await scheduler.waitFor(Promise.all([job, writing()]));

        const totals = totalsOf(database, '2025-01');
        expect(totals).toMatchObject({ sum_USD_dining: (-3030 - count) / 100, count_USD_dining: 3 + count });
        const analytics = analyticsOf(database, '2025-01');
        expect([analytics.revision, analytics.totalSpent]).toEqual([totals.revision, (3030 + count) / 100]);
        await run(database.client);
        expect(analyticsOf(database, '2025-01')).toMatchObject({ isFinal: true, revision: totals.revision });
      }),
      { numRuns: 40 },
    );
  });
});

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

describe("one person's failure", () => {
  it('stops nobody else, and the next run does what is left', async () => {
    const clean = await cleanState();
    const database = await world();
    const failures: string[] = [];
    const broken: Turn = ({ input }) => {
      if (JSON.stringify(input).includes('TENANT#other#') && input['IndexName'] === undefined)
        throw named('Unreadable');
    };
    const summary = await run(clientInTurns(database, broken), {
      onFailure: ({ tenantId, month }, error) => void failures.push(`${tenantId} ${month} ${(error as Error).name}`),
    });
    expect(summary).toEqual({ closed: 1, renewed: 1, driftFound: 0, failed: 1, left: 0 });
    expect(failures).toEqual(['other 2025-01 Unreadable']);
    expect(analyticsOf(database, '2025-01').isFinal).toBe(true);
    await run(database.client);
    expect(state(database)).toEqual(clean);
  });

  it('is none when another writer was in the way of a repair', async () => {
    const clean = await cleanState();
    const database = await world();
    let conflicts = 0;
    const busy: Turn = ({ operation, moment }) => {
      if (operation !== 'Update' || moment === 'after' || conflicts === 3) return;
      conflicts += 1;
      throw named('TransactionConflictException');
    };
    expect(await run(clientInTurns(database, busy))).toMatchObject({ closed: 2, driftFound: 1, failed: 0 });
    expect(conflicts).toBe(3);
    expect(state(database)).toEqual(clean);
  });
});

describe('time that does not suffice', () => {
  it('is told, with what is left, and the next runs go on until all is done', async () => {
    const clean = await cleanState();
    const database = await world();
    const lefts: number[] = [];
    for (let runs = 0; lefts.at(-1) !== 0 && runs < 30; runs += 1) {
      let requests = 0;
      const client = clientInTurns(database, ({ moment }) => void (requests += moment === 'before' ? 1 : 0));
      // In milliseconds, so that there is time to wait for a second count in the last of them.
      lefts.push((await run(client, { timeLeft: () => (30 + runs * 10 - requests) * 2000 })).left);
    }
    expect(state(database)).toEqual(clean);
    expect(lefts.length).toBeGreaterThan(2);
    expect(lefts.slice(0, -1).every((left) => left > 0)).toBe(true);
  });
});
