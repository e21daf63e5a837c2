import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { recalculate } from '../../../lambdas/shared/analytics/recalculate.ts';
import { updateAnalytics } from '../../../lambdas/updateAnalytics/updateAnalytics.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import type { Key, Owner } from '../../../table/keys.ts';
import { analyticsKey } from '../../../table/keys.ts';
import { analyticsPorts } from '../../support/analyticsPorts.ts';
import { FakeDynamoDB } from '../../support/fakeDynamoDB/fakeDynamoDB.ts';
import type { Facts } from '../../support/ledgerWorld.ts';
import { LedgerWorld, tables } from '../../support/ledgerWorld.ts';
import { streamRecord } from '../../support/streamRecords.ts';

let records: DynamoDBRecord[];
let database: FakeDynamoDB;
let ledger: LedgerWorld;
/** Names of the requests that were made, and what they were made with. */
let requests: { name: string; command: unknown }[];
let measured: Record<string, number[]>;

const meal: Facts = { description: 'Meal', cents: -500, category: 'dining', currency: 'USD', isExcluded: false };

beforeEach(() => {
  records = [];
  requests = [];
  measured = {};
  database = new FakeDynamoDB({
    told(table, before, after) {
      if (table !== tables.analytics) records.push(streamRecord(records.length + 1, before, after));
    },
  });
  ledger = new LedgerWorld(database);
});

/** The records of what was written since the last time. */
function written(): DynamoDBRecord[] {
  return records.splice(0);
}

type Happening = (command: unknown) => void | Promise<void>;

function observing(happening: Happening): DynamoDBDocumentClient {
  const send = async (command: object): Promise<unknown> => {
    requests.push({ name: command.constructor.name, command });
    await happening(command);
    return database.send(command);
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

async function process(batch: DynamoDBRecord[], happening: Happening = () => undefined): Promise<string[]> {
  requests = [];
  const ports = {
    ...analyticsPorts(database, { database: observing(happening) }),
    measure: (metric: string, value: number) => (measured[metric] ??= []).push(value),
    log: () => undefined,
    logFailure: () => undefined,
  };
  const { batchItemFailures } = await updateAnalytics(ports, batch);
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb!.SequenceNumber!;
const counted = (name: string): number => requests.filter((request) => request.name === name).length;

function analytics(month: string, owner: Owner = ledger.owner): AnalyticsItem | undefined {
  return database.find<AnalyticsItem>(tables.analytics, analyticsKey(owner, month));
}

const isOf =
  (month: string) =>
  (command: unknown): boolean =>
    JSON.stringify((command as { input: object }).input).includes(`ANALYTICS#${month}`);

async function close(month: string): Promise<void> {
  const closeAt = ledger.totals(month)!.revision;
  await recalculate(analyticsPorts(database), { ...ledger.owner, month }, { closeAt });
}

describe('a batch of records', () => {
  it('calculates each month once, however many records concern it', async () => {
    for (let index = 0; index < 20; index += 1) ledger.record(`t${index}`, '2025-03-05T12:00:00Z', meal);
    expect(await process(written())).toEqual([]);
    expect(analytics('2025-03')).toMatchObject({ totalSpent: 100, revision: 20, version: 2 });
    ledger.record('one', '2025-03-06T12:00:00Z', meal);
    ledger.record('two', '2025-03-06T12:00:00Z', meal);
    await process(written().filter((record) => record.dynamodb!.Keys!['SK']!.S!.startsWith('TOTALS')));
    expect(counted('PutCommand')).toBe(1);
    expect(analytics('2025-03')).toMatchObject({ totalSpent: 110, revision: 22, version: 3 });
  });

  it('reaches the three months after it, where they have analytics', async () => {
    for (const month of ['2025-01', '2025-02', '2025-04', '2025-05'])
      ledger.record(month, `${month}-03T12:00:00Z`, meal);
    await process(written());
    ledger.edit('2025-01', '2025-01-03T12:00:00Z', { cents: -900 });
    const before = ['2025-02', '2025-04', '2025-05'].map((month) => analytics(month)!.version);
    await process(written());
    const after = ['2025-02', '2025-04', '2025-05'].map((month) => analytics(month)!.version);
    expect(after.map((version, index) => version - before[index]!)).toEqual([1, 1, 0]);
    expect(analytics('2025-02')!.comparisonToPreviousMonth.spendingChange).toBe(-4);
    expect(analytics('2025-03')).toBeUndefined();
  });

  it('follows categories and templates in the months that are not final, of their owner alone', async () => {
    for (const month of ['2025-01', '2025-02']) ledger.record(month, `${month}-03T12:00:00Z`, meal);
    await process(written());
    await close('2025-01');
    const stranger = { ...analytics('2025-02')!, ...analyticsKey({ tenantId: 'x', userId: 'y' }, '2025-02') };
    database.store(tables.analytics, stranger);
    ledger.categorize('c1', { type: 'dining', cents: 300, isEssential: false });
    expect(await process(written())).toEqual([]);
    expect(analytics('2025-01')).toMatchObject({ isFinal: true, overspentCategories: [] });
    expect(analytics('2025-02')).toMatchObject({ overspentCategories: ['dining'], potentialSavings: 2 });
    expect(analytics('2025-02', { tenantId: 'x', userId: 'y' })).toEqual(stranger);
    expect(counted('PutCommand')).toBe(1);
  });

  it('leaves a final month final for what changes beside it, and opens it for a late edit', async () => {
    ledger.categorize('c1', { type: 'dining', cents: 300, isEssential: false });
    ledger.record('late', '2025-01-03T12:00:00Z', meal);
    await process(written());
    await close('2025-01');
    expect(analytics('2025-01')).toMatchObject({ isFinal: true, overspentCategories: ['dining'] });
    ledger.categorize('c1', { type: 'dining', cents: 900, isEssential: true });
    ledger.edit('late', '2025-01-03T12:00:00Z', { description: 'Dinner' });
    ledger.plan('2024-12', 100, 'USD');
    await process(written());
    expect(analytics('2025-01')).toMatchObject({
      isFinal: true,
      overspentCategories: ['dining'],
      recommendedCuts: [{ category: 'dining', potentialSavings: 2 }],
      largestTransactions: [{ description: 'Dinner' }],
    });
    ledger.edit('late', '2025-01-03T12:00:00Z', { cents: -800 });
    await process(written());
    expect(analytics('2025-01')).toMatchObject({ isFinal: false, overspentCategories: [], totalSpent: 8, revision: 2 });
  });

  it('makes nothing of tombstones and of what DynamoDB removes', async () => {
    ledger.record('gone', '2025-03-05T12:00:00Z', meal);
    ledger.delete('gone', '2025-03-05T12:00:00Z');
    const [grave] = database.items(tables.transactions);
    written();
    const expiry = { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } };
    const batch = [
      streamRecord(1, grave, { ...grave!, version: 9 } as Key),
      streamRecord(2, grave, undefined, expiry),
      streamRecord(3, { PK: 'something', SK: 'expired' }, undefined, expiry),
    ];
    expect(await process(batch)).toEqual([]);
    expect(requests).toEqual([]);
  });
});

describe('the ten largest', () => {
  beforeEach(async () => {
    for (let index = 1; index <= 12; index += 1) {
      ledger.record(`t${index}`, '2025-03-05T12:00:00Z', { ...meal, cents: -1000 * index });
    }
    await process(written());
  });

  const onlyTransactions = (): DynamoDBRecord[] =>
    written().filter((record) => record.dynamodb!.Keys!['SK']!.S!.startsWith('TXN'));
  const readsOfMonth = (): number =>
    requests.filter(({ command }) => command instanceof QueryCommand && command.input.TableName === tables.transactions)
      .length;
  const listed = (): string[] => analytics('2025-03')!.largestTransactions.map(({ id }) => id);

  it('cost one read for a transaction that cannot be among them', async () => {
    ledger.record('small', '2025-03-06T12:00:00Z', { ...meal, cents: -2999 });
    ledger.record('wage', '2025-03-06T12:00:00Z', { ...meal, cents: 900_000, category: 'income' });
    ledger.record('foreign', '2025-03-06T12:00:00Z', { ...meal, cents: -900_000, currency: 'EUR' });
    ledger.record('hidden', '2025-03-06T12:00:00Z', { ...meal, cents: -900_000, isExcluded: true });
    ledger.delete('t1', '2025-03-05T12:00:00Z');
    expect(await process(onlyTransactions())).toEqual([]);
    expect(requests.map(({ name }) => name)).toEqual(['GetCommand']);
  });

  it('are merged with what changed, and confirmed by one read', async () => {
    ledger.record('large', '2025-03-04T12:00:00Z', { ...meal, cents: -4000 });
    ledger.edit('t12', '2025-03-05T12:00:00Z', { cents: -20_000, description: 'Feast' });
    await process(onlyTransactions());
    expect(counted('BatchGetCommand')).toBe(2);
    expect(readsOfMonth()).toBe(0);
    expect(listed()).toEqual(['t12', 't11', 't10', 't9', 't8', 't7', 't6', 't5', 'large', 't4']);
    expect(analytics('2025-03')!.largestTransactions[0]).toMatchObject({ amount: -200, description: 'Feast' });
  });

  it.each<[string, () => void, string]>([
    ['has shrunk', () => ledger.edit('t12', '2025-03-05T12:00:00Z', { cents: -1 }), 't2'],
    ['is a refund now', () => ledger.edit('t12', '2025-03-05T12:00:00Z', { cents: 12_000 }), 't2'],
    ['is excluded', () => ledger.edit('t12', '2025-03-05T12:00:00Z', { isExcluded: true }), 't2'],
    ['is savings now', () => ledger.edit('t12', '2025-03-05T12:00:00Z', { category: 'savings' }), 't2'],
    ['is in another currency', () => ledger.edit('t12', '2025-03-05T12:00:00Z', { currency: 'EUR' }), 't2'],
    ['was deleted', () => ledger.delete('t12', '2025-03-05T12:00:00Z'), 't2'],
    ['was moved to another month', () => ledger.move('t12', '2025-03-05T12:00:00Z', '2025-02-05T12:00:00Z'), 't2'],
  ])('are read again when one of them %s', async (_, change, next) => {
    change();
    await process(onlyTransactions());
    expect(readsOfMonth()).toBe(1);
    expect(listed()).toEqual(['t11', 't10', 't9', 't8', 't7', 't6', 't5', 't4', 't3', next]);
    expect(analytics('2025-03')).not.toHaveProperty('isProvisional');
  });

  it('are read again when the last of them has gone', async () => {
    ledger.edit('t3', '2025-03-05T12:00:00Z', { category: 'savings' });
    await process(onlyTransactions());
    expect(listed().at(-1)).toBe('t2');
  });

  it('are not read again where those that changed fill the gap themselves', async () => {
    ledger.delete('t12', '2025-03-05T12:00:00Z');
    ledger.edit('t11', '2025-03-05T12:00:00Z', { cents: -3500 });
    ledger.record('large', '2025-03-06T12:00:00Z', { ...meal, cents: -50_000 });
    await process(onlyTransactions());
    expect(readsOfMonth()).toBe(0);
    expect(listed()).toEqual(['large', 't10', 't9', 't8', 't7', 't6', 't5', 't4', 't11', 't3']);
  });

  it('are read again in another currency when the month has one', async () => {
    ledger.record('euro', '2025-03-06T12:00:00Z', { ...meal, currency: 'EUR' });
    ledger.plan('2025-03', 100, 'EUR');
    await process(written());
    expect(analytics('2025-03')).toMatchObject({ currency: 'EUR', totalSpent: 5, totalBudgeted: 1 });
    expect(listed()).toEqual(['euro']);
  });

  it('believe what is stored more than an image that came twice', async () => {
    ledger.record('back', '2025-03-06T12:00:00Z', { ...meal, cents: -90_000 });
    const [first] = onlyTransactions();
    await process([first!]);
    ledger.delete('back', '2025-03-06T12:00:00Z');
    await process(onlyTransactions());
    const before = listed();
    expect(await process([first!])).toEqual([]);
    expect(listed()).toEqual(before);
    expect(before).not.toContain('back');
  });
});

describe('a record that cannot be processed', () => {
  const unreadable: [string, (record: DynamoDBRecord) => void][] = [
    ['has no key', ({ dynamodb }) => delete dynamodb!.Keys],
    ['has no image', ({ dynamodb }) => delete dynamodb!.NewImage],
    ['has half a key', ({ dynamodb }) => delete dynamodb!.Keys!['SK']],
    ['has an unknown type', ({ dynamodb }) => (dynamodb!.NewImage!['itemType'] = { S: 'SPACESHIP' })],
    ['has no type', ({ dynamodb }) => delete dynamodb!.NewImage!['itemType']],
    ['is of an item of nobody', ({ dynamodb }) => delete dynamodb!.NewImage!['userId']],
    ["has somebody else's key", ({ dynamodb }) => (dynamodb!.NewImage!['tenantId'] = { S: 'other' })],
    [
      'has a value of no type',
      ({ dynamodb }) => (dynamodb!.NewImage!['amount'] = { X: '1' } as unknown as { S: string }),
    ],
    ['has a number that is none', ({ dynamodb }) => (dynamodb!.NewImage!['amount'] = { N: 'much' })],
    ['has an amount that is text', ({ dynamodb }) => (dynamodb!.NewImage!['amount'] = { S: '-5' })],
    ['has another date than its key', ({ dynamodb }) => (dynamodb!.NewImage!['date'] = { S: '2025-03-06T12:00:00Z' })],
    ['has no date', ({ dynamodb }) => delete dynamodb!.NewImage!['date']],
  ];

  it.each(unreadable)('fails alone: it %s', async (_, spoil) => {
    ledger.record('bad', '2025-03-05T12:00:00Z', meal);
    const [bad, ...totals] = written();
    ledger.record('good', '2025-03-05T13:00:00Z', meal);
    spoil(bad!);
    const batch = [bad!, ...totals, ...written()];
    expect(await process(batch)).toEqual([sequenceOf(bad!)]);
    expect(analytics('2025-03')).toMatchObject({ totalSpent: 10 });
    expect(measured['BatchFailures']).toEqual([1]);
  });

  it.each([
    ['another month than its key', { month: '2025-02' }],
    ['a month that is none', { month: '2025-13' }],
    ['no month', { month: 7 }],
  ])('fails alone: totals with %s', async (_, changes) => {
    ledger.record('good', '2025-03-05T12:00:00Z', meal);
    const batch = written();
    const totals = { ...ledger.totals('2025-03')!, ...changes };
    expect(await process([streamRecord(99, undefined, totals), ...batch])).toEqual([String(99).padStart(21, '0')]);
  });

  it('makes the whole batch fail when it cannot even be named', async () => {
    ledger.record('good', '2025-03-05T12:00:00Z', meal);
    expect(await process([...written(), {}])).toEqual(['']);
    expect(analytics('2025-03')).toMatchObject({ totalSpent: 5 });
  });
});

describe('a month that cannot be calculated', () => {
  const refuse = (month: string) => (command: unknown) => {
    if (isOf(month)(command)) throw new Error('out of order');
  };

  it('fails the records that led to it, and no others', async () => {
    for (const month of ['2025-01', '2025-02']) ledger.record(month, `${month}-03T12:00:00Z`, meal);
    await process(written());
    ledger.edit('2025-01', '2025-01-03T12:00:00Z', { cents: -100 });
    ledger.edit('2025-02', '2025-02-03T12:00:00Z', { cents: -100 });
    const [january, januaryTotals, february, februaryTotals] = written() as [DynamoDBRecord, ...DynamoDBRecord[]];
    const batch = [january, januaryTotals!, february!, februaryTotals!];
    // The totals of January concern February too; its transaction does not.
    const failed = await process(batch, refuse('2025-02'));
    expect(failed.sort()).toEqual([januaryTotals!, february!, februaryTotals!].map(sequenceOf));
    expect(analytics('2025-01')).toMatchObject({ totalSpent: 1 });
    expect(measured['AnalyticsFailures']).toEqual([1]);
    expect(await process(batch)).toEqual([]);
    expect(analytics('2025-02')).toMatchObject({ totalSpent: 1 });
  });

  it('fails the categories that led to it', async () => {
    ledger.record('one', '2025-03-03T12:00:00Z', meal);
    await process(written());
    ledger.categorize('c1', { type: 'dining', cents: 300, isEssential: false });
    ledger.repeat('gym', { nextDue: '2025-03-12', cents: 900, category: 'dining', currency: 'USD', isActive: true });
    ledger.record('two', '2025-04-03T12:00:00Z', meal);
    const batch = written();
    const plans = batch.slice(0, 2).map(sequenceOf);
    const noOpenMonths = (command: unknown): void => {
      if (command instanceof QueryCommand && command.input.TableName === tables.analytics) throw new Error('busy');
    };
    expect((await process(batch, noOpenMonths)).sort()).toEqual(plans);
    expect((await process(batch, refuse('2025-03'))).sort()).toEqual(plans);
    expect(await process(batch)).toEqual([]);
  });

  it('fails when others write all the time', async () => {
    ledger.record('one', '2025-03-03T12:00:00Z', meal);
    await process(written());
    ledger.edit('one', '2025-03-03T12:00:00Z', { cents: -100 });
    const batch = written();
    const stubborn = (command: unknown): void => {
      if (!(command instanceof PutCommand)) return;
      const stored = analytics('2025-03')!;
      database.store(tables.analytics, { ...stored, version: stored.version + 1 } as Key);
    };
    expect((await process(batch, stubborn)).sort()).toEqual(batch.map(sequenceOf));
  });
});

describe('a batch of many people', () => {
  it('is worked on a few months at a time', async () => {
    for (let index = 0; index < 30; index += 1) {
      const other = { tenantId: 'abc123', userId: `user-${index}` };
      const totals = { ...ledger.owner, ...other, itemType: 'MONTH_TOTALS', month: '2025-03', revision: 1 };
      database.store(tables.budgets, { ...totals, PK: `TENANT#abc123#USER#user-${index}`, SK: 'TOTALS#2025-03' });
    }
    let running = 0;
    let most = 0;
    const slowly = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    expect(await process(written(), slowly)).toEqual([]);
    expect(database.items(tables.analytics)).toHaveLength(30);
    // Three reads at once for a month.
    expect(most).toBeGreaterThan(8);
    expect(most).toBeLessThanOrEqual(24);
  });
});

describe('the metrics of a batch', () => {
  it('tell its age, its failures, what nobody categorised, and how much of a budget is spent', async () => {
    ledger.plan('2025-03', 2000, 'USD');
    ledger.record('what', '2025-03-05T12:00:00Z', { ...meal, category: 'other' });
    ledger.record('hidden', '2025-03-05T12:00:00Z', { ...meal, category: 'other', isExcluded: true });
    ledger.record('known', '2025-03-05T12:00:00Z', meal);
    ledger.edit('known', '2025-03-05T12:00:00Z', { category: 'other' });
    const batch = written();
    // Two seconds before the moment of the ports.
    batch[1]!.dynamodb!.ApproximateCreationDateTime = Date.parse('2025-03-10T07:59:58Z') / 1000;
    for (const { dynamodb } of batch) dynamodb!.ApproximateCreationDateTime = Date.parse('2025-03-10T07:59:58Z') / 1000;
    batch[3]!.dynamodb!.ApproximateCreationDateTime = Date.parse('2025-03-10T07:59:30Z') / 1000;
    await process(batch);
    expect(measured).toEqual({
      StreamAge: [30_000],
      UncategorizedTransactions: [2],
      BudgetSpent: [50],
      BatchFailures: [0],
    });
    ledger.move('what', '2025-03-05T12:00:00Z', '2025-03-06T12:00:00Z');
    measured = {};
    await process(written());
    expect(measured).not.toHaveProperty('UncategorizedTransactions');
  });
});
