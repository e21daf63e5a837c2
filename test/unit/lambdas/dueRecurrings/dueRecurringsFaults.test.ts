import { describe, expect, it } from '@jest/globals';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import type { RecurringInput } from '../../../../domain/recurring.ts';
import type { Ports } from '../../../../lambdas/dueRecurrings/ports.ts';
import { postDueRecurrings } from '../../../../lambdas/dueRecurrings/postDueRecurrings.ts';
import { readTemplate, replace } from '../../../../lambdas/dueRecurrings/writes.ts';
import type { RecurringItem } from '../../../../table/recurringItem.ts';
import { advancedTemplate } from '../../../../table/recurringItem.ts';
import { crashAt, momentsOf } from '../../../support/fakeDynamoDB/crash.ts';
import type { RequestInFlight, Turn } from '../../../support/fakeDynamoDB/inTurns.ts';
import { FakeDynamoDB } from '../../../support/fakeDynamoDB/fakeDynamoDB.ts';
import { clientInTurns } from '../../../support/fakeDynamoDB/inTurns.ts';
import { jobPorts, keep, rent, somebody, tables, template } from '../../../support/recurringJob.ts';

const today = '2025-03-02';
const another = { tenantId: 'other', userId: 'user-456' };

const salary = {
  ...rent,
  id: 'salary',
  category: 'income',
  startDate: '2024-01-15',
  dayOfMonth: null,
} satisfies RecurringInput;

/** Three templates, two of one person: five days to be posted, one that is there already, and two reminders. */
function world(pageSize = 1000): FakeDynamoDB {
  const database = new FakeDynamoDB({ pageSize });
  keep(
    database,
    template(rent),
    template({ ...rent, id: 'gym', amount: 0.1, category: 'personal', reminderDays: 30 }, somebody, 2),
    template({ ...salary, reminderDays: 20 }, another, 7),
  );
  const { PK, SK } = template(rent);
  const there = 'TXN#2025-02-01#1738411200000#rec-uuid-321_2025-02-01';
  database.store(tables.transactions, { PK, SK: there, deletedAt: '2025-02-02T00:00:00Z', sortedBefore: SK });
  return database;
}

/** Everything that is stored: the clock stands still, so that equal histories are equal to the letter. */
function state(database: FakeDynamoDB) {
  return [tables.budgets, tables.transactions].map((name) => database.items(name));
}

function run(client: DynamoDBDocumentClient, more: Partial<Ports> = {}) {
  return postDueRecurrings(jobPorts(client, more), today);
}

async function cleanState() {
  const database = world();
  expect(await run(database.client)).toMatchObject({
    templates: 3,
    posted: 5,
    alreadyThere: 1,
    reminded: 2,
    failed: 0,
  });
  return state(database);
}

const quiet: Partial<Ports> = { onFailure: () => undefined };

describe('a run that dies', () => {
  it('at any moment leaves a state from which the next run comes to the same end', async () => {
    const clean = await cleanState();
    const moments = await momentsOf((turn) => run(clientInTurns(world(), turn)));
    expect(moments).toBeGreaterThan(40);
    for (let moment = 0; moment < moments; moment += 1) {
      const database = world();
      await run(clientInTurns(database, crashAt(moment)), quiet).catch(() => undefined);
      await run(database.client);
      expect({ moment, state: state(database) }).toEqual({ moment, state: clean });
    }
  });

  it('again and again, each time a little later, still posts each day once', async () => {
    const clean = await cleanState();
    const database = world();
    for (let moment = 0; moment < 60; moment += 1) {
      await run(clientInTurns(database, crashAt(moment)), quiet).catch(() => undefined);
    }
    await run(database.client);
    expect(state(database)).toEqual(clean);
  });
});

/** Each request of the runs waits until the scheduler lets it go on. */
function interleaved(scheduler: fc.Scheduler): Turn {
  return ({ operation, moment }) => scheduler.schedule(Promise.resolve(), `${operation} ${moment}`);
}

describe('two runs at once', () => {
  it('do the work of one, whichever way their requests interleave', async () => {
    const clean = await cleanState();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const database = world();
        const turn = interleaved(scheduler);
        const runs = Promise.all([run(clientInTurns(database, turn)), run(clientInTurns(database, turn))]);
        const [one, other] = await scheduler.waitFor(runs);
        expect(state(database)).toEqual(clean);
        expect(one.posted + other.posted).toBe(5);
        expect(one.reminded + other.reminded).toBe(2);
      }),
      { numRuns: 150 },
    );
  });
});

/** Skips what is due next, as `skipRecurring` does, until the version it read is the one it replaces. */
async function skipOne(client: DynamoDBDocumentClient, of: RecurringItem): Promise<string> {
  const ports = jobPorts(client);
  for (;;) {
    const read = await readTemplate(ports, of);
    const day = read!.nextDue!;
    if (await replace(ports, read!, advancedTemplate(read!, '2025-06-15T00:30:00.000Z'))) return day;
  }
}

describe('a person who works on the same template', () => {
  it('skips a day or the job posts it, never both, and the totals are the sums', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const database = new FakeDynamoDB();
        const weekly = template({
          ...rent,
          frequency: 'weekly',
          startDate: '2025-01-06',
          dayOfMonth: null,
          lastGenerated: '2025-01-27',
        });
        keep(database, weekly);
        const client = clientInTurns(database, interleaved(scheduler));
        const [, skipped] = await scheduler.waitFor(Promise.all([run(client), skipOne(client, weekly)]));
        const due = ['2025-02-03', '2025-02-10', '2025-02-17', '2025-02-24'].filter((day) => day !== skipped);
        const posted = database.items(tables.transactions);
        expect(posted.map(({ date }) => String(date).slice(0, 10))).toEqual(due);
        const totals = database.find(tables.budgets, { PK: weekly.PK, SK: 'TOTALS#2025-02' });
        expect(totals).toMatchObject({ count_USD_housing: due.length, sum_USD_housing: -2200 * due.length });
      }),
      { numRuns: 100 },
    );
  });

  it('deletes it, and nothing more is posted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const database = world();
        const turn = interleaved(scheduler);
        const { PK, SK } = template(rent);
        const gone = scheduler.schedule(Promise.resolve(), 'delete').then(() => {
          database.remove(tables.budgets, { PK, SK });
          return database.items(tables.transactions).length;
        });
        await scheduler.waitFor(Promise.all([run(clientInTurns(database, turn)), gone]));
        expect(database.find(tables.budgets, { PK, SK })).toBeUndefined();
        const ofTemplate = database.items(tables.transactions).filter(({ recurringId }) => recurringId === rent.id);
        expect(ofTemplate.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});

/** Fails the first writes of a kind. */
function failing(operation: string, times: number, error: () => Error): Turn {
  let failed = 0;
  return (request: RequestInFlight) => {
    if (request.operation !== operation || request.moment === 'after' || failed === times) return;
    failed += 1;
    throw error();
  };
}

function cancelled(...codes: string[]): Error {
  const reasons = codes.map((Code) => ({ Code }));
  return new TransactionCanceledException({ message: 'Cancelled', $metadata: {}, CancellationReasons: reasons });
}

const named = (name: string) => Object.assign(new Error(name), { name });

describe('DynamoDB that has too much to do, or other writers in the way', () => {
  it.each<[string, () => Error]>([
    ['a conflict on the totals', () => cancelled('None', 'None', 'TransactionConflict')],
    ['a throttled member', () => cancelled('ThrottlingError', 'None', 'None')],
    ['a throttled table', () => named('ProvisionedThroughputExceededException')],
  ])('%s: it is written again, after growing pauses of random length', async (_, error) => {
    const clean = await cleanState();
    const database = world();
    const pauses: number[] = [];
    const patience = {
      ...jobPorts(database.client).patience,
      sleep: async (pause: number) => void pauses.push(pause),
      random: () => 0.5,
    };
    await run(clientInTurns(database, failing('TransactWrite', 3, error)), { patience });
    expect(state(database)).toEqual(clean);
    expect(pauses.length).toBe(3);
    expect(pauses.every((pause) => [50, 100, 200].includes(pause))).toBe(true);
  });

  it('for too long: the template fails, the others do not, and the next run goes on', async () => {
    const clean = await cleanState();
    const database = world();
    const failures: unknown[] = [];
    const never: Turn = ({ operation, input }) => {
      const isGym = operation === 'TransactWrite' && JSON.stringify(input).includes('"RECURRING#gym"');
      if (isGym) throw named('ThrottlingException');
    };
    const summary = await run(clientInTurns(database, never), { onFailure: ({ SK }) => void failures.push(SK) });
    expect(summary).toMatchObject({ templates: 3, failed: 1 });
    expect(failures).toEqual(['RECURRING#gym']);
    expect(database.items(tables.transactions).filter(({ recurringId }) => recurringId === 'salary')).toHaveLength(2);
    await run(database.client);
    expect(state(database)).toEqual(clean);
  });
});

describe('a template that makes no sense', () => {
  it('is reported and stops nobody', async () => {
    const database = world();
    const broken = { ...template({ ...rent, id: 'broken' }, somebody, 0), frequency: 'daily' };
    database.store(tables.budgets, { ...broken });
    const failures: string[] = [];
    const summary = await run(database.client, { onFailure: ({ SK }) => void failures.push(SK) });
    expect(failures).toEqual(['RECURRING#broken']);
    expect(summary).toMatchObject({ templates: 4, failed: 1, posted: 5 });
  });
});

describe('time', () => {
  it('that does not suffice: what is left is told, and the next runs go on until all is done', async () => {
    const clean = await cleanState();
    const database = world(1);
    const lefts: number[] = [];
    for (let runs = 0; lefts.at(-1) !== 0 && runs < 20; runs += 1) {
      let left = 14;
      const client = clientInTurns(database, ({ moment }) => void (left -= moment === 'before' ? 1 : 0));
      lefts.push((await run(client, { timeLeft: () => left })).left);
    }
    expect(state(database)).toEqual(clean);
    expect(lefts.length).toBeGreaterThan(1);
    expect(lefts.slice(0, -1).every((left) => left > 0)).toBe(true);
  });

  it("is not wasted on a person's templates meeting each other, nor on people waiting for each other", async () => {
    const database = new FakeDynamoDB();
    const people = Array.from({ length: 30 }, (_, index) => ({ tenantId: 'abc123', userId: `payer-${index}` }));
    keep(database, ...people.flatMap((owner) => ['a', 'b'].map((id) => template({ ...rent, id }, owner))));
    const inFlight: string[] = [];
    let most = 0;
    const turn: Turn = async ({ operation, input, moment }) => {
      if (operation !== 'TransactWrite') return;
      const owner = JSON.stringify(input).match(/payer-\d+/)![0];
      if (moment === 'after') return void inFlight.splice(inFlight.indexOf(owner), 1);
      expect(inFlight).not.toContain(owner);
      inFlight.push(owner);
      most = Math.max(most, inFlight.length);
      await new Promise((resolve) => setImmediate(resolve));
    };
    expect(await run(clientInTurns(database, turn))).toMatchObject({ templates: 60, posted: 120, failed: 0 });
    expect(most).toBe(10);
  });
});
