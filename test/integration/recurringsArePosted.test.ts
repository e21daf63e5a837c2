import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateRecurringDocument,
  DeleteRecurringDocument,
  DeleteTransactionDocument,
  MonthTotalsDocument,
  PostRecurringDocument,
  RecurringDocument,
  RecurringsDocument,
  SkipRecurringDocument,
  TransactionDocument,
  TransactionsBetweenDocument,
  UpcomingRecurringDocument,
  UpdateRecurringDocument,
  UpdateTransactionDocument,
} from '../../generated/operations.ts';
import type { CreateRecurringInput } from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let people = 0;

function somebody(): { client: Client; user: string } {
  people += 1;
  const user = `payer-${people}`;
  return { client: api.as({ tenant: 'abc123', user }), user };
}

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

/** The customer's document. */
const rent = {
  id: 'rec-uuid-321',
  name: 'Monthly Rent',
  amount: 2200,
  currency: 'USD',
  category: 'housing',
  frequency: 'monthly',
  startDate: '2024-01-01',
  dayOfMonth: 1,
  isIncome: false,
  isEssential: true,
  autoCreate: true,
  reminderDays: 3,
  lastGenerated: '2025-01-01',
} satisfies CreateRecurringInput;

const { id } = rent;

async function post(client: Client, dueDate: string) {
  return (await client.ask(PostRecurringDocument, { input: { id, dueDate } })).postRecurring;
}

/** What the index of the jobs holds of a person. */
async function waitingForJobs(user: string): Promise<string[]> {
  const database = new DynamoDBClient({
    endpoint: process.env['DYNAMODB_ENDPOINT'],
    region: api.emulator.app.region,
    credentials: { accessKeyId: api.accessKeyId, secretAccessKey: 'local' },
  });
  const shards = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((shard) =>
      database.send(
        new QueryCommand({
          TableName: 'tyche-budgets',
          IndexName: 'GSI2',
          KeyConditionExpression: 'GSI2PK = :shard',
          ExpressionAttributeValues: { ':shard': { S: `DUE#${shard}` } },
        }),
      ),
    ),
  );
  database.destroy();
  return shards
    .flatMap(({ Items = [] }) => Items.map((item) => item['GSI2SK']!.S!))
    .filter((sortKey) => sortKey.includes(`#USER#${user}#`));
}

async function housing(client: Client, month: string) {
  const { monthTotals } = await client.ask(MonthTotalsDocument, { month });
  return monthTotals.categories.map(({ category, actual, transactionCount }) => [category, actual, transactionCount]);
}

describe('a recurring template', () => {
  it("is the document's, and made once", async () => {
    const { client } = somebody();
    const { createRecurring } = await client.ask(CreateRecurringDocument, { input: rent });
    expect(createRecurring).toMatchObject({
      ...rent,
      tenantId: 'abc123',
      endDate: null,
      dayOfWeek: null,
      isActive: true,
      nextDue: '2025-02-01',
      version: 1,
    });
    expect((await client.ask(CreateRecurringDocument, { input: rent })).createRecurring).toEqual(createRecurring);
    expect((await client.ask(RecurringDocument, { id })).recurring).toEqual(createRecurring);
    expect((await client.ask(RecurringsDocument)).recurrings.items).toEqual([createRecurring]);
    const other = await client.refused(CreateRecurringDocument, { input: { ...rent, amount: 1 } });
    expect([other.errorType, other.errorInfo]).toEqual(['AlreadyExists', { field: 'id' }]);
  });

  it('does not look back unless it is told to', async () => {
    const { client } = somebody();
    const today = new Date().toISOString().slice(0, 10);
    const { lastGenerated, ...unsaid } = rent;
    const { createRecurring } = await client.ask(CreateRecurringDocument, { input: unsaid });
    expect(createRecurring.nextDue! >= today && createRecurring.lastGenerated! < today).toBe(true);
    expect((await client.ask(CreateRecurringDocument, { input: unsaid })).createRecurring).toEqual(createRecurring);
  });

  it('is changed at the version it was read at, and deleted', async () => {
    const { client } = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    const update = (expectedVersion: number, changes: object) => ({ input: { id, expectedVersion, changes } });
    const { updateRecurring } = await client.ask(
      UpdateRecurringDocument,
      update(1, { amount: 2300, reminderDays: null }),
    );
    expect(updateRecurring).toMatchObject({ amount: 2300, reminderDays: null, nextDue: '2025-02-01', version: 2 });
    const stale = await client.refused(UpdateRecurringDocument, update(1, { amount: 1 }));
    expect(stale).toMatchObject({ errorType: 'VersionConflict', errorInfo: { current: { amount: 2300, version: 2 } } });
    expect(Object.keys(stale.errorInfo!['current'] as object).filter((name) => /PK|SK|shard/.test(name))).toEqual([]);
    const bad = await client.refused(UpdateRecurringDocument, update(2, { frequency: 'weekly' }));
    expect(bad).toMatchObject({ errorType: 'InvalidInput', errorInfo: { field: 'dayOfMonth' } });

    const guarded = await client.refused(DeleteRecurringDocument, { input: { id, expectedVersion: 1 } });
    expect(guarded).toMatchObject({ errorType: 'VersionConflict', errorInfo: { current: { version: 2 } } });
    const { deleteRecurring } = await client.ask(DeleteRecurringDocument, { input: { id, expectedVersion: 2 } });
    expect(deleteRecurring).toEqual(updateRecurring);
    expect((await client.ask(RecurringDocument, { id })).recurring).toBeNull();
    const gone = [
      await client.refused(DeleteRecurringDocument, { input: { id } }),
      await client.refused(DeleteRecurringDocument, { input: { id, expectedVersion: 2 } }),
      await client.refused(UpdateRecurringDocument, update(2, {})),
      await client.refused(PostRecurringDocument, { input: { id, dueDate: '2025-02-01' } }),
      await client.refused(SkipRecurringDocument, { input: { id, dueDate: '2025-02-01' } }),
    ];
    expect(gone.map((error) => error.errorType)).toEqual(gone.map(() => 'NotFound'));
  });

  it.each<[string, Partial<CreateRecurringInput>]>([
    ['amount', { amount: -2200 }],
    ['startDate', { startDate: '2025-01-01Z' }],
    ['endDate', { endDate: '2020-01-01' }],
    ['dayOfMonth', { dayOfMonth: 32 }],
    ['dayOfWeek', { dayOfWeek: 1 }],
  ])('is refused with a bad %s', async (field, part) => {
    const { client } = somebody();
    const refused = await client.refused(CreateRecurringDocument, { input: { ...rent, ...part } });
    expect(refused).toMatchObject({ errorType: 'InvalidInput', errorInfo: { field } });
    expect((await client.ask(RecurringsDocument)).recurrings.items).toEqual([]);
  });
});

describe('posting', () => {
  it('twice is once: the transaction, the totals and the template', async () => {
    const { client } = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    const posted = await post(client, '2025-02-01');
    expect(posted).toMatchObject({ lastGenerated: '2025-02-01', nextDue: '2025-03-01', version: 2 });
    expect(await post(client, '2025-02-01')).toEqual(posted);
    const address = { id: 'rec-uuid-321_2025-02-01', date: '2025-02-01T12:00:00Z' };
    expect((await client.ask(TransactionDocument, address)).transaction).toMatchObject({
      ...address,
      description: 'Monthly Rent',
      amount: -2200,
      category: 'housing',
      isRecurring: true,
      recurringId: id,
      source: 'auto',
      isIncome: false,
      isEssential: true,
      version: 1,
    });
    expect(await housing(client, '2025-02')).toEqual([['housing', 2200, 1]]);
  });

  it('by many at once is once', async () => {
    const { client } = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    const input = { id, dueDate: '2025-02-01' };
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => client.send(PostRecurringDocument, { input })));
    const types = answers.flatMap(({ errors }) => errors.map((error) => error.errorType));
    expect(types.filter((type) => type !== 'TransactionConflict')).toEqual([]);
    expect(await post(client, '2025-02-01')).toMatchObject({ nextDue: '2025-03-01', version: 2 });
    expect(await housing(client, '2025-02')).toEqual([['housing', 2200, 1]]);
  });

  it('catches up every month that was missed, by its own date', async () => {
    const { client } = somebody();
    const input = { ...rent, startDate: '2024-01-31', dayOfMonth: null, endDate: '2025-05-31' };
    await client.ask(CreateRecurringDocument, { input });
    const days: string[] = [];
    let { recurring } = await client.ask(RecurringDocument, { id });
    while (recurring?.nextDue) {
      days.push(recurring.nextDue);
      recurring = await post(client, recurring.nextDue);
    }
    expect(days).toEqual(['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31']);
    const range = { from: '2025-01-01', to: '2025-12-31' };
    const { transactionsBetween } = await client.ask(TransactionsBetweenDocument, range);
    expect(transactionsBetween.items.map(({ date, amount }) => [date, amount])).toEqual(
      days.reverse().map((day) => [`${day}T12:00:00Z`, -2200]),
    );
    expect(recurring).toMatchObject({ lastGenerated: '2025-05-31', nextDue: null });
    expect((await post(client, '2025-05-31')).version).toBe(recurring!.version);
  });

  it('takes the next due day alone', async () => {
    const { client } = somebody();
    const { createRecurring } = await client.ask(CreateRecurringDocument, { input: rent });
    expect(await post(client, '2025-01-01')).toEqual(createRecurring);
    expect(await post(client, '2024-12-24')).toEqual(createRecurring);
    for (const dueDate of ['2025-02-02', '2025-03-01', '2025-02-01Z']) {
      const refused = await client.refused(PostRecurringDocument, { input: { id, dueDate } });
      expect(refused).toMatchObject({ errorType: 'InvalidInput', errorInfo: { field: 'dueDate' } });
    }
    expect((await client.ask(MonthTotalsDocument, { month: '2025-03' })).monthTotals.revision).toBe(0);
  });

  it('of income adds to it', async () => {
    const { client } = somebody();
    const salary = { ...rent, category: 'income', isIncome: true, amount: 3500 } as const;
    await client.ask(CreateRecurringDocument, { input: salary });
    await post(client, '2025-02-01');
    expect(await housing(client, '2025-02')).toEqual([['income', 3500, 1]]);
  });

  it.each(['deleted', 'moved', 'edited'])(
    'does not bring back what was %s: the template alone moves on',
    async (fate) => {
      const { client } = somebody();
      await client.ask(CreateRecurringDocument, { input: rent });
      await post(client, '2025-02-01');
      const address = { id: `${id}_2025-02-01`, date: '2025-02-01T12:00:00Z' };
      if (fate === 'deleted') {
        await client.ask(DeleteTransactionDocument, { input: address });
      } else {
        const changes = fate === 'moved' ? { date: '2025-02-03T09:00:00Z' } : { amount: -2190 };
        await client.ask(UpdateTransactionDocument, { input: { ...address, expectedVersion: 1, changes } });
      }
      const before = await housing(client, '2025-02');
      await client.ask(DeleteRecurringDocument, { input: { id } });
      await client.ask(CreateRecurringDocument, { input: rent });
      expect(await post(client, '2025-02-01')).toMatchObject({ nextDue: '2025-03-01', version: 2 });
      expect(await housing(client, '2025-02')).toEqual(before);
      expect((await client.ask(TransactionDocument, address)).transaction?.amount ?? null).toBe(
        fate === 'edited' ? -2190 : null,
      );
    },
  );
});

describe('skipping', () => {
  it('moves on without a transaction, once', async () => {
    const { client } = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    const skip = async (dueDate: string) =>
      (await client.ask(SkipRecurringDocument, { input: { id, dueDate } })).skipRecurring;
    const skipped = await skip('2025-02-01');
    expect(skipped).toMatchObject({ lastGenerated: '2025-02-01', nextDue: '2025-03-01', version: 2 });
    expect(await skip('2025-02-01')).toEqual(skipped);
    expect(await post(client, '2025-02-01')).toEqual(skipped);
    expect((await client.ask(MonthTotalsDocument, { month: '2025-02' })).monthTotals.revision).toBe(0);
    const refused = await client.refused(SkipRecurringDocument, { input: { id, dueDate: '2025-04-01' } });
    expect(refused).toMatchObject({ errorType: 'InvalidInput', errorInfo: { field: 'dueDate' } });
  });
});

describe('what is due', () => {
  const upcoming = async (client: Client, from: string, days: number) => {
    const page = await client.ask(UpcomingRecurringDocument, { from, days });
    return page.upcomingRecurring.items.map((item) => [item.id, item.nextDue]);
  };

  it('is listed by its next day, both ends included', async () => {
    const { client } = somebody();
    const make = (name: string, lastGenerated: string, part: Partial<CreateRecurringInput> = {}) =>
      client.ask(CreateRecurringDocument, { input: { ...rent, id: name, lastGenerated, ...part } });
    await make('b-rent', '2025-01-01');
    await make('a-gym', '2025-01-01', { frequency: 'weekly', dayOfMonth: null, dayOfWeek: 1 });
    await make('c-over', '2025-01-01', { endDate: '2025-01-31' });
    await make('d-off', '2025-01-01', { isActive: false });
    expect(await upcoming(client, '2025-01-02', 30)).toEqual([
      ['a-gym', '2025-01-06'],
      ['b-rent', '2025-02-01'],
    ]);
    expect(await upcoming(client, '2025-01-07', 25)).toEqual([['b-rent', '2025-02-01']]);
    expect(await upcoming(client, '2025-01-07', 24)).toEqual([]);
    for (const days of [0, 367]) {
      const refused = await client.refused(UpcomingRecurringDocument, { from: '2025-01-01', days });
      expect(refused).toMatchObject({ errorType: 'InvalidInput', errorInfo: { field: 'days' } });
    }
  });

  it('starts today when nothing is said', async () => {
    const { client } = somebody();
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await client.ask(CreateRecurringDocument, {
      input: { id: 'soon', name: 'Soon', amount: 1, frequency: 'annually', startDate: soon },
    });
    const answer = await client.send('{ upcomingRecurring { items { id nextDue } } }');
    expect(answer.data).toEqual({ upcomingRecurring: { items: [{ id: 'soon', nextDue: soon }] } });
  });

  it('leaves the indexes while it is inactive, and does not make up for that time', async () => {
    const { client, user } = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    expect(await waitingForJobs(user)).toEqual([`2025-01-29#TENANT#abc123#USER#${user}#${id}`]);
    const switched = async (expectedVersion: number, isActive: boolean) =>
      (await client.ask(UpdateRecurringDocument, { input: { id, expectedVersion, changes: { isActive } } }))
        .updateRecurring;
    await switched(1, false);
    expect(await upcoming(client, '2025-01-15', 30)).toEqual([]);
    expect(await waitingForJobs(user)).toEqual([]);
    const refused = await client.refused(PostRecurringDocument, { input: { id, dueDate: '2025-02-01' } });
    expect(refused).toMatchObject({ errorType: 'InvalidInput', errorInfo: { field: 'id' } });
    const today = new Date().toISOString().slice(0, 10);
    const on = await switched(2, true);
    expect(on.nextDue! >= today && on.nextDue!.endsWith('-01')).toBe(true);
    expect(await waitingForJobs(user)).toHaveLength(1);
  });

  it("is a person's own in each tenant", async () => {
    const { client, user } = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    const elsewhere = api.as({ tenant: 'other', user });
    expect(await upcoming(elsewhere, '2025-01-15', 30)).toEqual([]);
    expect((await elsewhere.ask(RecurringDocument, { id })).recurring).toBeNull();
    const refused = await elsewhere.refused(PostRecurringDocument, { input: { id, dueDate: '2025-02-01' } });
    expect(refused.errorType).toBe('NotFound');
    await elsewhere.ask(CreateRecurringDocument, { input: { ...rent, lastGenerated: '2025-01-20' } });
    await elsewhere.ask(SkipRecurringDocument, { input: { id, dueDate: '2025-02-01' } });
    expect(await upcoming(client, '2025-01-15', 30)).toEqual([[id, '2025-02-01']]);
  });
});
