import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DeleteTransactionDocument,
  ImportTransactionsDocument,
  MonthTotalsDocument,
  RecordTransactionDocument,
  RestoreTransactionDocument,
  TransactionsBetweenDocument,
  UpdateTransactionDocument,
} from '../../generated/operations.ts';
import type { BudgetCategoryType } from '../../generated/operations.ts';
import type { Answer, BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let people = 0;

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

/** What the person recorded, by a model that knows nothing of keys, tombstones or transactions. */
interface Modelled {
  amount: number;
  category: BudgetCategoryType;
  currency: string;
  isExcludedFromBudget: boolean;
  version: number;
  state: 'live' | 'deleted' | 'moved';
}

/** Place = id and date: two ids on three days. */
type Model = Map<string, Modelled>;

/** Sequences of up to 30 writes each. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 25);

interface World {
  client: Client;
}

const ids = ['a', 'b'];
const dates = ['2025-01-31T12:00:00Z', '2025-02-01T12:00:00Z', '2025-02-28T23:00:00-05:00'];
const placeOf = (id: string, date: string) => `${id} ${date}`;

const place = fc.record({ id: fc.constantFrom(...ids), date: fc.constantFrom(...dates) });
const anyFacts = {
  amount: fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100),
  category: fc.constantFrom<BudgetCategoryType>('dining', 'groceries', 'income', 'savings'),
  currency: fc.constantFrom('USD', 'EUR'),
  isExcludedFromBudget: fc.boolean(),
};
const facts = fc.record(anyFacts);
type Place = { id: string; date: string };
type Facts = Pick<Modelled, 'amount' | 'category' | 'currency' | 'isExcludedFromBudget'>;

function expectOutcome(answer: Answer<unknown>, errorType: string | null): void {
  expect(answer.errors.map((error) => error.errorType)).toEqual(errorType === null ? [] : [errorType]);
}

const sameFacts = (a: Facts, b: Facts) =>
  a.amount === b.amount &&
  a.category === b.category &&
  a.currency === b.currency &&
  a.isExcludedFromBudget === b.isExcludedFromBudget;

class RecordIt implements fc.AsyncCommand<Model, World> {
  readonly at: Place;
  readonly facts: Facts;
  constructor(at: Place, its: Facts) {
    this.at = at;
    this.facts = its;
  }
  check = () => true;
  async run(model: Model, { client }: World): Promise<void> {
    const key = placeOf(this.at.id, this.at.date);
    const there = model.get(key);
    const answer = await client.send(RecordTransactionDocument, {
      input: { ...this.at, ...this.facts, description: 'd' },
    });
    const isRepetition = there?.state === 'live' && there.version === 1 && sameFacts(there, this.facts);
    expectOutcome(answer, there && !isRepetition ? 'AlreadyExists' : null);
    if (!there) {
      model.set(key, { ...this.facts, version: 1, state: 'live' });
    }
  }
  toString = () => `record ${JSON.stringify([this.at, this.facts])}`;
}

class ImportIt implements fc.AsyncCommand<Model, World> {
  readonly rows: (Place & Facts)[];
  constructor(rows: (Place & Facts)[]) {
    this.rows = rows;
  }
  check = () => true;
  async run(model: Model, { client }: World): Promise<void> {
    const transactions = this.rows.map((row) => ({ ...row, description: 'd' }));
    const { importTransactions } = await client.ask(ImportTransactionsDocument, { input: { transactions } });
    const fresh = this.rows.filter(
      (row, index) =>
        !model.has(placeOf(row.id, row.date)) &&
        this.rows.findIndex((other) => other.id === row.id && other.date === row.date) === index,
    );
    expect(importTransactions.created).toBe(fresh.length);
    fresh.forEach((row) => {
      const { amount, category, currency, isExcludedFromBudget } = row;
      model.set(placeOf(row.id, row.date), {
        amount,
        category,
        currency,
        isExcludedFromBudget,
        version: 1,
        state: 'live',
      });
    });
  }
  toString = () => `import ${JSON.stringify(this.rows)}`;
}

class EditIt implements fc.AsyncCommand<Model, World> {
  readonly at: Place;
  readonly changes: Partial<Facts> & { date?: string };
  constructor(at: Place, changes: Partial<Facts> & { date?: string }) {
    this.at = at;
    this.changes = changes;
  }
  check = () => true;
  async run(model: Model, { client }: World): Promise<void> {
    const key = placeOf(this.at.id, this.at.date);
    const target = placeOf(this.at.id, this.changes.date ?? this.at.date);
    const there = model.get(key);
    const input = { ...this.at, expectedVersion: there?.version ?? 1, changes: this.changes };
    const answer = await client.send(UpdateTransactionDocument, { input });
    if (there?.state !== 'live') {
      return expectOutcome(answer, 'NotFound');
    }
    if (target !== key && model.get(target)?.state === 'live') {
      return expectOutcome(answer, 'AlreadyExists');
    }
    expectOutcome(answer, null);
    const version = there.version + 1;
    const edited: Modelled = { ...there, ...(this.changes as Partial<Facts>), version };
    if (target !== key) {
      model.set(key, { ...there, state: 'moved', version });
    }
    model.set(target, edited);
  }
  toString = () => `edit ${JSON.stringify([this.at, this.changes])}`;
}

class DeleteIt implements fc.AsyncCommand<Model, World> {
  readonly at: Place;
  constructor(at: Place) {
    this.at = at;
  }
  check = () => true;
  async run(model: Model, { client }: World): Promise<void> {
    const there = model.get(placeOf(this.at.id, this.at.date));
    const answer = await client.send(DeleteTransactionDocument, { input: this.at });
    expectOutcome(answer, !there || there.state === 'moved' ? 'NotFound' : null);
    if (there?.state === 'live') {
      Object.assign(there, { state: 'deleted', version: there.version + 1 });
    }
  }
  toString = () => `delete ${JSON.stringify(this.at)}`;
}

class RestoreIt implements fc.AsyncCommand<Model, World> {
  readonly at: Place;
  constructor(at: Place) {
    this.at = at;
  }
  check = () => true;
  async run(model: Model, { client }: World): Promise<void> {
    const there = model.get(placeOf(this.at.id, this.at.date));
    const answer = await client.send(RestoreTransactionDocument, { input: this.at });
    expectOutcome(answer, !there || there.state === 'moved' ? 'NotFound' : null);
    if (there?.state === 'deleted') {
      Object.assign(there, { state: 'live', version: there.version + 1 });
    }
  }
  toString = () => `restore ${JSON.stringify(this.at)}`;
}

/** What the totals must say: plain sums in cents over what the model holds. */
function sumsOf(model: Model, month: string): Map<string, [bigint, number]> {
  const sums = new Map<string, [bigint, number]>();
  for (const [key, each] of model) {
    if (each.state === 'live' && !each.isExcludedFromBudget && key.split(' ')[1]!.startsWith(month)) {
      const [cents, count] = sums.get(`${each.currency} ${each.category}`) ?? [0n, 0];
      sums.set(`${each.currency} ${each.category}`, [cents + BigInt(Math.round(each.amount * 100)), count + 1]);
    }
  }
  return sums;
}

async function expectTotalsToBeSums(model: Model, { client }: World): Promise<void> {
  for (const month of ['2025-01', '2025-02']) {
    const { monthTotals } = await client.ask(MonthTotalsDocument, { month });
    const cents = (amount: number) => BigInt(Math.round(amount * 100));
    const found = new Map<string, [bigint, number]>([
      ...monthTotals.categories.map((entry): [string, [bigint, number]] => [
        `USD ${entry.category}`,
        [cents(entry.category === 'income' ? entry.actual : -entry.actual), entry.transactionCount],
      ]),
      ...monthTotals.unconverted.map((entry): [string, [bigint, number]] => [
        `${entry.currency} ${entry.category}`,
        [cents(entry.amount), entry.transactionCount],
      ]),
    ]);
    expect(found).toEqual(sumsOf(model, month));
  }
  const all = await client.ask(TransactionsBetweenDocument, { from: '2025-01-01', to: '2025-03-31', limit: 100 });
  const live = [...model].filter(([, each]) => each.state === 'live').map(([key]) => key);
  expect(all.transactionsBetween.items.map((item) => placeOf(item.id, item.date)).sort()).toEqual(live.sort());
}

it(
  'whatever is recorded, edited, moved, excluded, deleted, restored and repeated',
  async () => {
    const commands = fc.commands(
      [
        fc.tuple(place, facts).map(([at, its]) => new RecordIt(at, its)),
        fc
          .array(fc.tuple(place, facts), { minLength: 1, maxLength: 4 })
          .map((rows) => new ImportIt(rows.map(([at, its]) => ({ ...at, ...its })))),
        fc
          .tuple(place, fc.record({ ...anyFacts, date: fc.constantFrom(...dates) }, { requiredKeys: [] }))
          .map(([at, changes]) => new EditIt(at, changes)),
        fc.tuple(place, fc.constantFrom(...dates)).map(([at, date]) => new EditIt(at, { date })),
        place.map((at) => new DeleteIt(at)),
        place.map((at) => new RestoreIt(at)),
      ],
      { maxCommands: 30, size: 'max' },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        people += 1;
        const world = { client: api.as({ tenant: 'abc123', user: `model-${people}` }) };
        const model: Model = new Map();
        await fc.asyncModelRun(() => ({ model, real: world }), sequence);
        await expectTotalsToBeSums(model, world);
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 6_000,
);
