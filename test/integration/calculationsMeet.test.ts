import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { CreateMonthlyBudgetDocument, RecordTransactionDocument } from '../../generated/operations.ts';
import type { Ports } from '../../lambdas/shared/analytics/ports.ts';
import { recalculate } from '../../lambdas/shared/analytics/recalculate.ts';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import type { Owner } from '../../table/keys.ts';
import { analyticsKey, recurringKey } from '../../table/keys.ts';
import type { BudgetApi } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let database: DynamoDBDocumentClient;
let people = 0;

const month = '2025-01';

beforeAll(async () => {
  api = await startBudgetApi();
  const client = new DynamoDBClient({
    endpoint: process.env['DYNAMODB_ENDPOINT'],
    region: api.emulator.app.region,
    credentials: { accessKeyId: api.accessKeyId, secretAccessKey: 'local' },
  });
  database = DynamoDBDocumentClient.from(client);
}, 60_000);

afterAll(async () => {
  database.destroy();
  await api.stop();
});

function somebody(): Owner {
  people += 1;
  return { tenantId: 'abc123', userId: `racer-${people}` };
}

function ports(changes: Partial<Ports> = {}): Ports {
  return {
    database,
    tables: {
      budgets: 'tyche-budgets',
      transactions: 'tyche-transactions',
      analytics: 'tyche-spending-analytics',
    },
    defaultCurrency: 'USD',
    retentionMonths: 24,
    recommender: null,
    measure: () => undefined,
    now: () => new Date('2025-01-20T08:00:00Z'),
    ...changes,
  };
}

async function calculated(owner: Owner, changes: Partial<Ports> = {}): Promise<AnalyticsItem> {
  const result = await recalculate(ports(changes), { ...owner, month });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

async function stored(owner: Owner): Promise<AnalyticsItem> {
  const key = analyticsKey(owner, month);
  const { Item } = await database.send(new GetCommand({ TableName: 'tyche-spending-analytics', Key: key }));
  return Item as AnalyticsItem;
}

async function spend({ tenantId, userId }: Owner, id: string, amount: number): Promise<void> {
  const input = { id, date: '2025-01-10T12:00:00Z', description: id, amount, category: 'dining' as const };
  await api.as({ tenant: tenantId, user: userId }).ask(RecordTransactionDocument, { input });
}

/** The database, where something happens before each request of a kind. */
function disturbed(isMeant: (command: unknown) => boolean, happening: () => Promise<void>): DynamoDBDocumentClient {
  const send = async (command: never): Promise<unknown> => {
    if (isMeant(command)) await happening();
    return database.send(command);
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

/** Happens once. */
function once(happening: () => Promise<unknown>): () => Promise<void> {
  let left = 1;
  return async () => {
    left -= 1;
    if (left === 0) await happening();
  };
}

const isPut = (command: unknown): boolean => command instanceof PutCommand;

describe('calculations that meet', () => {
  it('start again when another one wrote first', async () => {
    const owner = somebody();
    await spend(owner, 'one', -10);
    await calculated(owner);
    await spend(owner, 'two', -5);
    const other = once(async () => {
      await spend(owner, 'three', -1);
      await calculated(owner);
    });
    const result = await calculated(owner, { database: disturbed(isPut, other) });
    expect(result).toMatchObject({ totalSpent: 16, revision: 3 });
    expect(await stored(owner)).toEqual(result);
  });

  it('that create a month look again, so that nothing recorded meanwhile is lost', async () => {
    const owner = somebody();
    const meanwhile = once(() => spend(owner, 'meanwhile', -10));
    const result = await calculated(owner, { database: disturbed(isPut, meanwhile) });
    expect(result).toMatchObject({ totalSpent: 10, revision: 1, version: 2 });
    expect(await stored(owner)).toEqual(result);
  });

  it('agree, however many there are', async () => {
    const owner = somebody();
    await spend(owner, 'one', -10);
    const results = await Promise.all(Array.from({ length: 8 }, () => calculated(owner)));
    expect(new Set(results.map(({ version, totalSpent }) => `${version} ${totalSpent}`))).toEqual(new Set(['2 10']));
  });

  it('give up in the end, as a failure that says to try again', async () => {
    const owner = somebody();
    let rows = 0;
    const record = () => spend(owner, `row-${(rows += 1)}`, -1);
    // Whatever is written is old when it is looked at again.
    const always = async () => {
      await record();
      await calculated(owner);
      await record();
    };
    await record();
    const result = await recalculate(ports({ database: disturbed(isPut, always) }), { ...owner, month });
    expect(result).toMatchObject({ ok: false, failure: { code: 'TransactionConflict' } });
  });

  it('never take a key that was left unprocessed for a missing item', async () => {
    const owner = somebody();
    await spend(owner, 'one', -10);
    let refusals = 1;
    const send = async (command: never): Promise<unknown> => {
      const { input } = command as { input: { RequestItems?: object } };
      if (!input.RequestItems || refusals === 0) return database.send(command);
      refusals -= 1;
      return { Responses: {}, UnprocessedKeys: input.RequestItems };
    };
    const busy = { send } as unknown as DynamoDBDocumentClient;
    expect(await calculated(owner, { database: busy })).toMatchObject({ totalSpent: 10 });
    refusals = Infinity;
    await expect(calculated(owner, { database: busy })).rejects.toThrow('unprocessed');
  });
});

describe('a month that runs', () => {
  it('projects what its templates still take', async () => {
    const owner = somebody();
    await spend(owner, 'food', -200);
    const template = {
      ...recurringKey(owner, 'gym'),
      frequency: 'weekly',
      startDate: '2025-01-02',
      nextDue: '2025-01-16',
      amount: 9.5,
      currency: 'USD',
      category: 'personal',
      isIncome: false,
      isActive: true,
    };
    await database.send(new PutCommand({ TableName: 'tyche-budgets', Item: template }));
    // 10 a day for 11 days; the 16th (overdue), the 23rd and the 30th.
    expect(await calculated(owner)).toMatchObject({
      asOf: '2025-01-20',
      averageDailySpending: 10,
      projectedMonthlySpending: 200 + 110 + 28.5,
    });
    const later = await calculated(owner, { now: () => new Date('2025-01-25T08:00:00Z') });
    expect(later).toMatchObject({ asOf: '2025-01-25', averageDailySpending: 8 });
  });
});

describe('a month that is final', () => {
  it('keeps what it closed with until its totals change', async () => {
    const owner = somebody();
    const client = api.as({ tenant: owner.tenantId, user: owner.userId });
    const category = (id: string, monthlyBudget: number) => ({ id, categoryType: 'dining' as const, monthlyBudget });
    await client.ask(CreateMonthlyBudgetDocument, {
      input: { month: '2024-06', totalPlannedExpenses: 1, categories: [category('c-1', 100)] },
    });
    await spend(owner, 'one', -150);
    const { GSI2PK, GSI2SK, ...open } = await calculated(owner);
    expect([GSI2PK?.slice(0, 5), GSI2SK]).toEqual(['OPEN#', `2025-01#TENANT#abc123#USER#${owner.userId}`]);
    await database.send(new PutCommand({ TableName: 'tyche-spending-analytics', Item: { ...open, isFinal: true } }));
    await client.ask(CreateMonthlyBudgetDocument, {
      input: { month: '2024-07', totalPlannedExpenses: 1, categories: [category('c-2', 400)] },
    });
    const closed = await calculated(owner, { now: () => new Date('2025-03-01T00:00:00Z') });
    expect(closed).toMatchObject({ isFinal: true, totalBudgeted: 100, overspentCategories: ['dining'] });
    expect(closed.GSI2PK).toBeUndefined();
    await spend(owner, 'late', -1);
    const reopened = await calculated(owner, { now: () => new Date('2025-03-02T00:00:00Z') });
    expect(reopened).toMatchObject({ isFinal: false, totalBudgeted: 500, underspentCategories: ['dining'], GSI2PK });
  });
});
