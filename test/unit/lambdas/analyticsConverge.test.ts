import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OwnedMonth, Ports } from '../../../lambdas/shared/analytics/ports.ts';
import { recalculate } from '../../../lambdas/shared/analytics/recalculate.ts';
import { updateAnalytics } from '../../../lambdas/updateAnalytics/updateAnalytics.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import type { Key } from '../../../table/keys.ts';
import { analyticsKey } from '../../../table/keys.ts';
import type { Delivery, Shard, Turn } from '../../support/deliveries.ts';
import { connection, deliver } from '../../support/deliveries.ts';
import { FakeDynamoDB } from '../../support/fakeDynamoDB/fakeDynamoDB.ts';
import { LedgerWorld, tables } from '../../support/ledgerWorld.ts';
import { plainAnalytics } from '../../support/plainAnalytics.ts';
import { streamRecord } from '../../support/streamRecords.ts';

/** Sequences of writes, delivered and calculated in every order that is possible. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 100);

const defaultCurrency = 'USD';
const today = Date.parse('2025-03-10T08:00:00Z');
const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05'];

class World {
  readonly shards: Shard[] = Array.from({ length: 4 }, () => ({ records: [] }));
  readonly database = new FakeDynamoDB({ pageSize: 3, told: (...change) => this.#tell(...change) });
  readonly ledger = new LedgerWorld(this.database);
  now = today;
  /** Whether everything is written. */
  isEnded = false;
  #sequence = 0;

  /** Each table has two shards, and an item always comes in the same one: so items overtake each other. */
  #tell(table: string, before: Key | undefined, after: Key | undefined): void {
    if (table === tables.analytics) return;
    const { SK } = (after ?? before)!;
    const half = [...SK].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;
    const shard = this.shards[(table === tables.budgets ? 0 : 2) + half]!;
    shard.records.push(streamRecord((this.#sequence += 1), before, after));
  }

  ports(database: Ports['database']): Ports {
    return {
      database,
      tables,
      defaultCurrency,
      retentionMonths: null,
      recommender: null,
      measure: () => undefined,
      now: () => new Date(this.now),
    };
  }
}

interface Step {
  readonly says: string;
  readonly run: (world: World, turn: Turn) => unknown;
}

const ids = Array.from({ length: 14 }, (_, index) => `t${index}`);
const date = fc.constantFrom(
  '2025-01-31T12:00:00Z',
  '2025-02-01T12:00:00Z',
  '2025-02-28T12:00:00Z',
  '2025-03-09T12:00:00Z',
);
const at = { id: fc.constantFrom(...ids), date };
const amount = fc.oneof(fc.integer({ min: -9, max: 2 }), fc.integer({ min: -20_000, max: 9_000 }));
const facts = {
  description: fc.constantFrom('Coffee', 'Tea'),
  cents: amount,
  category: fc.constantFrom('dining', 'dining', 'groceries', 'other', 'income', 'savings'),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
  isExcluded: fc.boolean(),
};
const month = fc.constantFrom(...months);
const step = <Args>(
  arbitrary: fc.Arbitrary<Args>,
  name: string,
  run: (world: World, args: Args, turn: Turn) => unknown,
) =>
  arbitrary.map((args): Step => ({
    says: `${name} ${JSON.stringify(args)}`,
    run: (world, turn) => run(world, args, turn),
  }));

/** Fourteen expenses in one month: more than a list holds, of few sizes. */
const manyExpenses = fc.array(fc.integer({ min: -9, max: -1 }), { minLength: 14, maxLength: 14 });

const recorded = fc.record({
  ...at,
  facts: fc.record(
    { ...facts, recurringId: fc.constant('gym') },
    { requiredKeys: ['description', 'cents', 'category', 'currency', 'isExcluded'] },
  ),
});

const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: step(recorded, 'record', ({ ledger }, { id, date: day, facts: its }) => ledger.record(id, day, its)),
  },
  {
    weight: 6,
    arbitrary: step(
      fc.record({ ...at, changes: fc.record(facts, { requiredKeys: [] }) }),
      'edit',
      ({ ledger }, { id, date: day, changes }) => ledger.edit(id, day, changes),
    ),
  },
  {
    weight: 4,
    arbitrary: step(fc.record({ ...at, to: date }), 'move', ({ ledger }, { id, date: day, to }) =>
      ledger.move(id, day, to),
    ),
  },
  { weight: 5, arbitrary: step(fc.record(at), 'delete', ({ ledger }, { id, date: day }) => ledger.delete(id, day)) },
  { weight: 3, arbitrary: step(fc.record(at), 'restore', ({ ledger }, { id, date: day }) => ledger.restore(id, day)) },
  {
    weight: 2,
    arbitrary: step(
      fc.record({ month, cents: fc.nat(9_000), currency: fc.constantFrom('USD', 'EUR') }),
      'plan',
      ({ ledger }, plan) => ledger.plan(plan.month, plan.cents, plan.currency),
    ),
  },
  { weight: 1, arbitrary: step(month, 'drop plan', ({ ledger }, of) => ledger.dropPlan(of)) },
  {
    weight: 3,
    arbitrary: step(
      fc.record({
        id: fc.constantFrom('c1', 'c2'),
        type: fc.constantFrom('dining', 'groceries', 'savings'),
        cents: fc.constantFrom(0, 5, 500, 9_000),
        isEssential: fc.boolean(),
      }),
      'categorize',
      ({ ledger }, { id, ...category }) => ledger.categorize(id, category),
    ),
  },
  {
    weight: 1,
    arbitrary: step(fc.constantFrom('c1', 'c2'), 'drop category', ({ ledger }, id) => ledger.dropCategory(id)),
  },
  {
    weight: 1,
    arbitrary: step(
      fc.record({
        nextDue: fc.constantFrom('2025-02-27', '2025-03-12', '2025-04-02'),
        cents: fc.nat(900),
        category: fc.constantFrom('dining', 'savings'),
        currency: fc.constantFrom('USD', 'EUR'),
        isActive: fc.boolean(),
      }),
      'repeat',
      ({ ledger }, template) => ledger.repeat('gym', template),
    ),
  },
  { weight: 1, arbitrary: step(fc.constant(1), 'wait days:', (world, days) => (world.now += days * 86_400_000)) },
  { weight: 2, arbitrary: step(month, 'recalculate', calculateBeside) },
  {
    weight: 2,
    arbitrary: step(fc.constantFrom('2025-01', '2025-02'), 'close', (world, of, turn) =>
      calculateBeside(world, of, turn, world.ledger.totals(of)?.revision ?? 0),
    ),
  },
);

/** A calculation that somebody asked for, while everything else goes on. Giving up among so many is an answer too. */
async function calculateBeside(world: World, of: string, turn: Turn, closeAt?: number): Promise<void> {
  const ports = world.ports(connection(world.database, turn));
  const { ok } = await recalculate(
    ports,
    { ...world.ledger.owner, month: of },
    closeAt === undefined ? {} : { closeAt },
  );
  expect(typeof ok).toBe('boolean');
}

const delivery: fc.Arbitrary<Delivery> = fc.record({
  size: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 30 })),
  death: fc.option(
    fc.record({ at: fc.integer({ min: 1, max: 12 }), how: fc.constantFrom('before', 'after', 'on its way') }),
    { nil: undefined, freq: 3 },
  ),
  again: fc.constantFrom(0, 0, 0, 1),
});

/** What analytics say of a month, apart from when and how often they were calculated, and where they stand in indexes. */
function said(item: AnalyticsItem): object {
  const { version, createdAt, updatedAt, calculatedAt, shard, GSI2PK, ...says } = item;
  return says;
}

/** Wrong in what follows from other items, so that nothing of it is taken over. */
function altered(item: AnalyticsItem): AnalyticsItem {
  return { ...item, largestTransactions: [], totalSpent: -1, totalIncome: -1, topCategories: [] };
}

/** Recomputed from nothing but the other tables, for the day of the stored ones; what a final month closed with is given. */
async function recomputed(world: World, item: AnalyticsItem): Promise<AnalyticsItem> {
  const copy = new FakeDynamoDB({ pageSize: 1000 });
  for (const table of [tables.budgets, tables.transactions]) {
    world.database.items(table).forEach((each) => copy.store(table, each));
  }
  if (item.isFinal) copy.store(tables.analytics, altered(item));
  const of: OwnedMonth = { ...world.ledger.owner, month: item.period };
  const result = await recalculate(world.ports(copy.client), of, { asOf: item.asOf });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** By plain loops; a final month keeps what it closed with. */
function plainly(world: World, item: AnalyticsItem): object {
  const source = world.ledger.plainMonth(item.period, defaultCurrency, item.asOf);
  const closed = Object.entries(item.spendingByCategory).map(([type, { budgeted }]) => ({
    type,
    cents: Math.round(budgeted * 100),
    isEssential: item.essentialCategories.includes(type as 'other'),
  }));
  return plainAnalytics(item.isFinal ? { ...source, categories: closed } : source);
}

async function expectConverged(world: World): Promise<void> {
  for (const of of months) {
    const totals = world.ledger.totals(of);
    const item = world.database.find<AnalyticsItem>(tables.analytics, analyticsKey(world.ledger.owner, of));
    if (!item) {
      expect(totals).toBeUndefined();
      continue;
    }
    expect(item).toMatchObject(plainly(world, item));
    expect(Object.keys(item)).not.toContain('isProvisional');
    expect(item.revision).toBe(totals?.revision ?? 0);
    expect(said(await recomputed(world, item))).toEqual(said(item));
  }
}

it(
  'whatever is written, delivered late, twice, out of order, and by functions that die',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.option(manyExpenses),
        fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' }),
        fc.infiniteStream(delivery),
        async (scheduler, many, steps, deliveries) => {
          const world = new World();
          const turn: Turn = (label) => scheduler.schedule(Promise.resolve(), label);
          many?.forEach((cents, index) =>
            world.ledger.record(ids[index]!, '2025-02-28T12:00:00Z', {
              description: 'Meal',
              cents,
              category: 'dining',
              currency: 'USD',
              isExcluded: false,
            }),
          );
          const writing = (async () => {
            const besides: unknown[] = [];
            for (const { says, run } of steps) {
              await turn(says);
              besides.push(run(world, turn));
            }
            world.isEnded = true;
            await Promise.all(besides);
          })();
          const deliverer = {
            turn,
            next: () => deliveries.next().value,
            isEnded: () => world.isEnded,
            process: (records: Shard['records'], death: Delivery['death']) =>
              updateAnalytics(
                {
                  ...world.ports(connection(world.database, turn, death)),
                  log: () => undefined,
                  logFailure: () => undefined,
                },
                records,
              ),
          };
          const delivering = world.shards.map((shard) => deliver(shard, deliverer));
          await scheduler.waitFor(Promise.all([writing, ...delivering]));
          await scheduler.waitAll();
          await expectConverged(world);
        },
      ),
      { numRuns: RUNS },
    );
  },
  RUNS * 3_000,
);
