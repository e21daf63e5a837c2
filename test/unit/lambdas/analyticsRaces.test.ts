import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { recalculate } from '../../../lambdas/shared/analytics/recalculate.ts';
import { updateAnalytics } from '../../../lambdas/updateAnalytics/updateAnalytics.ts';
import type { AnalyticsItem } from '../../../table/analyticsItem.ts';
import { analyticsKey } from '../../../table/keys.ts';
import { analyticsPorts } from '../../support/analyticsPorts.ts';
import { FakeDynamoDB } from '../../support/fakeDynamoDB/fakeDynamoDB.ts';
import type { Facts } from '../../support/ledgerWorld.ts';
import { LedgerWorld, tables } from '../../support/ledgerWorld.ts';
import { streamRecord } from '../../support/streamRecords.ts';

/** Each of these once would have left figures for good that follow from what is not there any more. */
let records: DynamoDBRecord[];
let database: FakeDynamoDB;
let ledger: LedgerWorld;

const month = '2025-03';
const date = '2025-03-05T12:00:00Z';
const meal: Facts = { description: 'Meal', cents: -500, category: 'dining', currency: 'USD', isExcluded: false };

beforeEach(() => {
  records = [];
  database = new FakeDynamoDB({
    told(table, before, after) {
      if (table !== tables.analytics) records.push(streamRecord(records.length + 1, before, after));
    },
  });
  ledger = new LedgerWorld(database);
});

function written(): DynamoDBRecord[] {
  return records.splice(0);
}

/** Those of one stream may come long before those of the other. */
function byStream(all: DynamoDBRecord[]): { budgets: DynamoDBRecord[]; transactions: DynamoDBRecord[] } {
  const isTransaction = ({ dynamodb }: DynamoDBRecord): boolean => dynamodb!.Keys!['SK']!.S!.startsWith('TXN');
  return { budgets: all.filter((record) => !isTransaction(record)), transactions: all.filter(isTransaction) };
}

type Meant = (command: unknown) => boolean;

/** The database, where something happens before the first request of a kind. */
function disturbed(isMeant: Meant, happening: () => Promise<unknown>): DynamoDBDocumentClient {
  let isOver = false;
  const send = async (command: unknown): Promise<unknown> => {
    if (!isOver && isMeant(command)) {
      isOver = true;
      await happening();
    }
    return database.send(command);
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

async function process(batch: DynamoDBRecord[], client = database.client): Promise<void> {
  const quiet = { log: () => undefined, logFailure: () => undefined };
  const answer = await updateAnalytics({ ...analyticsPorts(database, { database: client }), ...quiet }, batch);
  expect(answer).toEqual({ batchItemFailures: [] });
}

async function calculate(client = database.client, closeAt?: number): Promise<void> {
  const how = closeAt === undefined ? {} : { closeAt };
  const result = await recalculate(analyticsPorts(database, { database: client }), { ...ledger.owner, month }, how);
  expect(result.ok).toBe(true);
}

function stored(): AnalyticsItem {
  return database.find<AnalyticsItem>(tables.analytics, analyticsKey(ledger.owner, month))!;
}

const isPut: Meant = (command) => command instanceof PutCommand;
const listed = (): string[] => stored().largestTransactions.map(({ id }) => id);

/** Twelve expenses of 10 to 120. */
async function twelveExpenses(): Promise<void> {
  for (let index = 1; index <= 12; index += 1) ledger.record(`t${index}`, date, { ...meal, cents: -1000 * index });
  await process(written());
}

describe('what was changed and changed back while somebody calculates', () => {
  const dining = (cents: number) => ledger.categorize('c1', { type: 'dining', cents, isEssential: false });

  it('leaves nothing of what it was in between: a category', async () => {
    ledger.record('one', date, meal);
    dining(400);
    await process(written());
    dining(200);
    const both = written();
    // Reads 200, and writes after the one who came because of the changes has found 400, as it was before.
    const slow = disturbed(isPut, async () => {
      dining(400);
      await process(both);
      await process(written());
    });
    await calculate(slow);
    expect(stored().spendingByCategory.dining).toMatchObject({ budgeted: 4 });
  });

  it('leaves nothing of what it was in between: one of the ten largest', async () => {
    ledger.record('one', date, meal);
    await process(written());
    ledger.record('other', date, { ...meal, cents: -100 });
    const other = written();
    ledger.edit('one', date, { cents: -900 });
    // Confirms 9.00 with the other one, and writes after the one who came because of the edits has found 5.00 again.
    const slow = disturbed(isPut, async () => {
      ledger.edit('one', date, { cents: -500 });
      await process(written());
    });
    await process(other, slow);
    expect(stored()).toMatchObject({ totalSpent: 6, largestTransactions: [{ amount: -5 }, { amount: -1 }] });
  });

  it('leaves nothing of an expense that was recorded and deleted in one batch', async () => {
    await twelveExpenses();
    ledger.record('gone', date, { ...meal, cents: -99_000 });
    const first = byStream(written());
    let last: DynamoDBRecord[] = [];
    const slow = disturbed(isPut, async () => {
      ledger.delete('gone', date);
      const deleted = byStream(written());
      await process([...first.transactions, ...deleted.transactions]);
      last = deleted.budgets;
    });
    await process(first.budgets);
    await process(first.transactions, slow);
    await process(last);
    expect(listed()).not.toContain('gone');
  });
});

describe('the month that is read again', () => {
  it('has what came when nobody cared for it yet', async () => {
    await twelveExpenses();
    ledger.edit('t12', date, { cents: -1 });
    const shrunk = written();
    // Smaller than the ten that are stored, but not than those that are left.
    const small = async () => {
      ledger.record('small', date, { ...meal, cents: -2500 });
      await process(written());
    };
    const isEndOfMonth: Meant = (command) =>
      command instanceof QueryCommand && command.input.TableName === tables.transactions;
    await process(shrunk, disturbed(isEndOfMonth, small));
    expect(listed()).toEqual(['t11', 't10', 't9', 't8', 't7', 't6', 't5', 't4', 't3', 'small']);
  });

  it('has it too when somebody recalculates it from nothing', async () => {
    await twelveExpenses();
    ledger.edit('t12', date, { cents: -1 });
    const shrunk = written();
    let last: DynamoDBRecord[] = [];
    const small = async () => {
      ledger.record('small', date, { ...meal, cents: -2500 });
      const recorded = byStream(written());
      await process(recorded.transactions);
      last = recorded.budgets;
    };
    await calculate(disturbed(isPut, small));
    await process([...shrunk, ...last]);
    expect(listed().at(-1)).toBe('small');
  });

  it('is read again when more came than are confirmed, and they went', async () => {
    await twelveExpenses();
    for (let index = 0; index < 11; index += 1) ledger.record(`n${index}`, date, { ...meal, cents: -50_000 - index });
    const many = written();
    const isConfirmation: Meant = (command) =>
      command instanceof BatchGetCommand && tables.transactions in command.input.RequestItems!;
    const gone = async () => {
      for (let index = 1; index < 11; index += 1) ledger.delete(`n${index}`, date);
    };
    await process(many, disturbed(isConfirmation, gone));
    expect(listed()).toEqual(['n0', 't12', 't11', 't10', 't9', 't8', 't7', 't6', 't5', 't4']);
  });

  it('is read again by whoever comes next when the one who began is gone', async () => {
    await twelveExpenses();
    ledger.delete('t12', date);
    const gone = written();
    const client = {
      send: async (command: unknown) => {
        if (stored().isProvisional) throw new Error('gone');
        return database.send(command);
      },
    } as unknown as DynamoDBDocumentClient;
    const quiet = { log: () => undefined, logFailure: () => undefined };
    await updateAnalytics({ ...analyticsPorts(database, { database: client }), ...quiet }, gone);
    expect(stored()).toMatchObject({ isProvisional: true });
    ledger.record('small', date, { ...meal, cents: -2500 });
    written();
    ledger.record('wage', date, { ...meal, cents: 900_000, category: 'income' });
    await process(byStream(written()).transactions);
    expect(stored()).not.toHaveProperty('isProvisional');
    expect(listed()).toEqual(['t11', 't10', 't9', 't8', 't7', 't6', 't5', 't4', 't3', 'small']);
  });
});

describe('a month that is made', () => {
  it('has what found nothing to change', async () => {
    ledger.record('before', '2025-02-05T12:00:00Z', meal);
    written();
    ledger.record('one', date, meal);
    const one = written();
    const meanwhile = async () => {
      ledger.edit('before', '2025-02-05T12:00:00Z', { cents: -900 });
      ledger.categorize('c1', { type: 'dining', cents: 300, isEssential: false });
      ledger.edit('one', date, { description: 'Dinner' });
      await process(written());
    };
    await process(one, disturbed(isPut, meanwhile));
    expect(stored()).toMatchObject({
      comparisonToPreviousMonth: { spendingChange: -4 },
      overspentCategories: ['dining'],
      largestTransactions: [{ description: 'Dinner' }],
    });
  });

  it('anew is not taken for one of the same version that has expired', async () => {
    const dining = (cents: number) => ledger.categorize('c1', { type: 'dining', cents, isEssential: false });
    ledger.record('one', date, meal);
    await process(written());
    const { version } = stored();
    dining(300);
    const now = () => new Date('2025-03-10T09:00:00Z');
    const expired = async () => {
      database.remove(tables.analytics, stored());
      dining(900);
      await recalculate(analyticsPorts(database, { now }), { ...ledger.owner, month });
      expect(stored().version).toBe(version);
    };
    await calculate(disturbed(isPut, expired));
    expect(stored().spendingByCategory.dining).toMatchObject({ budgeted: 9 });
  });
});

describe('a month that opens again', () => {
  it('has the categories that passed over it', async () => {
    ledger.record('one', date, meal);
    await process(written());
    await calculate(database.client, 1);
    expect(stored().isFinal).toBe(true);
    ledger.record('late', date, meal);
    const late = written();
    const passing = async () => {
      ledger.categorize('c1', { type: 'dining', cents: 300, isEssential: false });
      await process(written());
    };
    await process(late, disturbed(isPut, passing));
    expect(stored()).toMatchObject({ isFinal: false, overspentCategories: ['dining'] });
  });

  it('stays open when the close comes with an old count', async () => {
    ledger.record('one', date, meal);
    await process(written());
    ledger.record('two', date, meal);
    await calculate(database.client, 1);
    expect(stored()).toMatchObject({ isFinal: false, revision: 2 });
  });

  it('is closed with the categories of that moment', async () => {
    ledger.record('one', date, meal);
    await process(written());
    const isRead: Meant = (command) => command instanceof GetCommand;
    const passing = async () => {
      ledger.categorize('c1', { type: 'dining', cents: 300, isEssential: false });
      await process(written());
    };
    await calculate(disturbed(isRead, passing), 1);
    expect(stored()).toMatchObject({ isFinal: true, overspentCategories: ['dining'] });
  });
});
