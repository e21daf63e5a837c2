import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as operations from '../../generated/operations.ts';
import { recurringKey } from '../../table/keys.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import { linesOf } from '../support/capturedOutput.ts';
import type { StreamedChanges } from '../support/streamedChanges.ts';
import { followChanges } from '../support/streamedChanges.ts';
import type { Subscriber } from '../support/subscriber.ts';

let api: BudgetApi;
let changes: StreamedChanges;
let people = 0;
/** Somebody new for every test. */
let user: string;
let person: Client;

beforeAll(async () => {
  api = await startBudgetApi();
  changes = await followChanges(api);
}, 60_000);

beforeEach(() => {
  user = `user-${(people += 1)}`;
  person = api.as({ tenant: 'abc123', user });
});

afterAll(async () => {
  changes.close();
  await api.stop();
});

/** The next event that is as it should be: one that came twice, or was overtaken, is passed over. */
async function heard<Data extends object>(
  subscriber: Subscriber<Data>,
  isIt: (event: NonNullable<Data[keyof Data]>) => boolean,
): Promise<NonNullable<Data[keyof Data]>> {
  for (;;) {
    const [event] = Object.values(await subscriber.next()) as NonNullable<Data[keyof Data]>[];
    if (isIt(event!)) return event!;
  }
}

const [monday, tuesday, wednesday] = ['2025-01-13T09:00:00Z', '2025-01-14T09:00:00Z', '2025-01-15T09:00:00Z'] as const;

const purchase = (id: string, date: string, amount: number) => ({
  ...{ id, date, amount, description: 'Bakery', category: 'dining' as const },
});

async function record(id = 'one', date: string = monday, amount = -7.5) {
  await person.ask(operations.RecordTransactionDocument, { input: purchase(id, date, amount) });
}

async function move(date: string, to: string, expectedVersion: number) {
  const input = { id: 'one', date, expectedVersion, changes: { date: to } };
  await person.ask(operations.UpdateTransactionDocument, { input });
}

describe('a budget', () => {
  it('is heard of as it is answered, when it is planned, when money moves, and when it goes', async () => {
    const subscriber = await person.subscribe(operations.OnBudgetUpdatedDocument, { month: '2025-01' });
    await person.ask(operations.CreateMonthlyBudgetDocument, { input: { month: '2025-01', totalPlannedExpenses: 90 } });
    await changes.deliver();
    const planned = await heard(subscriber, ({ version }) => version === 1);
    await record();
    await changes.deliver();
    const spent = await heard(subscriber, ({ revision }) => revision === 2);
    expect(spent).toMatchObject({ ...planned, totalActualExpenses: 7.5, revision: 2 });
    const { monthlyBudget } = await person.ask(operations.MonthlyBudgetDocument, { month: '2025-01' });
    expect(spent).toMatchObject(sameFields(monthlyBudget!, spent));
    await person.ask(operations.DeleteMonthlyBudgetDocument, { input: { month: '2025-01' } });
    await changes.deliver();
    const gone = await heard(subscriber, ({ deletedAt }) => deletedAt !== null);
    expect(gone).toEqual({ ...spent, deletedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) });
    expect(subscriber.untaken()).toEqual([]);
  });
});

/** Those fields of an answer that an event has too. */
function sameFields(answer: object, event: object): object {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name in event));
}

describe('a transaction', () => {
  it('is heard of as it is answered, from beginning to end', async () => {
    const subscriber = await person.subscribe(operations.OnTransactionChangedDocument);
    const kinds: string[] = [];
    const next = async (version: number) => {
      await changes.deliver();
      const event = await heard(subscriber, ({ transaction }) => transaction.version === version);
      kinds.push(event.kind);
      return event;
    };
    await record();
    const recorded = await next(1);
    const { transaction } = await person.ask(operations.TransactionDocument, { id: 'one', date: monday });
    expect(recorded).toMatchObject({ tenantId: 'abc123', userId: user, month: '2025-01', previousDate: null });
    expect(recorded.transaction).toMatchObject(sameFields(transaction!, recorded.transaction));
    await move(monday, tuesday, 1);
    expect(await next(2)).toMatchObject({ previousDate: monday, transaction: { date: tuesday, movedFrom: monday } });
    await person.ask(operations.DeleteTransactionDocument, { input: { id: 'one', date: tuesday } });
    expect((await next(3)).transaction.deletedAt).not.toBeNull();
    await person.ask(operations.RestoreTransactionDocument, { input: { id: 'one', date: tuesday } });
    expect((await next(4)).transaction).toMatchObject({ date: tuesday, deletedAt: null });
    expect(kinds).toEqual(['recorded', 'moved', 'deleted', 'recorded']);
    expect(subscriber.untaken()).toEqual([]);
  });

  it('that moved twice before anybody looked has left both dates', async () => {
    const subscriber = await person.subscribe(operations.OnTransactionChangedDocument);
    await record();
    await changes.deliver();
    await heard(subscriber, ({ kind }) => kind === 'recorded');
    await move(monday, tuesday, 1);
    await move(tuesday, wednesday, 2);
    await changes.deliver();
    const events = [await subscriber.next(), await subscriber.next()].map((event) => event.onTransactionChanged!);
    expect(events.map(({ kind, previousDate, transaction }) => [kind, previousDate, transaction.date]).sort()).toEqual([
      ['moved', monday, wednesday],
      ['moved', tuesday, wednesday],
    ]);
    expect(subscriber.untaken()).toEqual([]);
  });

  it('is heard of again when its change is delivered again, and nothing is amiss', async () => {
    const subscriber = await person.subscribe(operations.OnTransactionChangedDocument);
    await record();
    const batches = await changes.take();
    for (const records of [...batches, ...batches])
      expect((await changes.publish(records)).batchItemFailures).toEqual([]);
    expect(await subscriber.next()).toEqual(await subscriber.next());
    expect(subscriber.untaken()).toEqual([]);
  });

  it('is heard of with all others of an import, and the budget ends at their sum', async () => {
    await person.ask(operations.CreateMonthlyBudgetDocument, { input: { month: '2025-01' } });
    await changes.deliver();
    const [rows, budgets] = await Promise.all([
      person.subscribe(operations.OnTransactionChangedDocument),
      person.subscribe(operations.OnBudgetUpdatedDocument),
    ]);
    const transactions = Array.from({ length: 50 }, (_, index) => purchase(`row-${index}`, monday, -1.01));
    await person.ask(operations.ImportTransactionsDocument, { input: { transactions } });
    await changes.deliver();
    const ids = new Set<string>();
    while (ids.size < 50) ids.add((await heard(rows, ({ kind }) => kind === 'recorded')).transaction.id);
    const { totalActualExpenses } = await heard(budgets, ({ revision }) => revision === 2);
    expect(totalActualExpenses).toBe(50.5);
    expect([rows.untaken(), budgets.untaken()]).toEqual([[], []]);
  });
});

describe('a goal', () => {
  it('is heard of when it is set, paid into and deleted', async () => {
    const subscriber = await person.subscribe(operations.OnGoalUpdatedDocument);
    await person.ask(operations.CreateGoalDocument, { input: { id: 'bike', name: 'Bicycle', targetAmount: 100 } });
    await changes.deliver();
    expect(await heard(subscriber, ({ version }) => version === 1)).toMatchObject({ percentComplete: 0 });
    const contribution = { id: 'bike', contributionId: 'first', amount: 25, date: '2025-01-15' };
    await person.ask(operations.ContributeToGoalDocument, { input: contribution });
    await changes.deliver();
    const paid = await heard(subscriber, ({ version }) => version === 2);
    const { goal } = await person.ask(operations.GoalDocument, { id: 'bike' });
    expect(paid).toMatchObject({ percentComplete: 25, deletedAt: null });
    expect(paid).toMatchObject(sameFields(goal!, paid));
    await person.ask(operations.DeleteGoalDocument, { input: { id: 'bike' } });
    await changes.deliver();
    expect(await heard(subscriber, ({ deletedAt }) => deletedAt !== null)).toMatchObject({ id: 'bike', version: 2 });
    expect(subscriber.untaken()).toEqual([]);
  });
});

describe('analytics', () => {
  it('are heard of as they are answered', async () => {
    const subscriber = await person.subscribe(operations.OnAnalyticsUpdatedDocument, { month: '2025-01' });
    await record();
    await person.ask(operations.RecalculateAnalyticsDocument, { input: { month: '2025-01' } });
    await changes.deliver();
    const calculated = await heard(subscriber, ({ totalSpent }) => totalSpent === 7.5);
    const { analytics } = await person.ask(operations.AnalyticsDocument, { month: '2025-01' });
    expect(calculated).toMatchObject(sameFields(analytics!, calculated));
    expect(calculated.spendingByCategory).toHaveLength(1);
  });
});

describe('a template', () => {
  it('is heard of once, when its person is to be reminded', async () => {
    const subscriber = await person.subscribe(operations.OnRecurringDueDocument);
    const startDate = '2099-01-01';
    const rent = { id: 'rent', name: 'Rent', amount: 900, frequency: 'monthly' as const, startDate, reminderDays: 3 };
    await person.ask(operations.CreateRecurringDocument, { input: rent });
    await remind('rent', startDate);
    await changes.deliver();
    expect(await heard(subscriber, () => true)).toMatchObject({ id: 'rent', nextDue: startDate, version: 2 });
    const edit = { id: 'rent', expectedVersion: 2, changes: { amount: 950 } };
    await person.ask(operations.UpdateRecurringDocument, { input: edit });
    await changes.deliver();
    expect(subscriber.untaken()).toEqual([]);
  });
});

/** What the daily job does. */
async function remind(id: string, day: string): Promise<void> {
  const { region, tables } = api.emulator.app;
  const credentials = { accessKeyId: api.accessKeyId, secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: process.env['DYNAMODB_ENDPOINT'], region, credentials });
  await DynamoDBDocumentClient.from(client).send(
    new UpdateCommand({
      TableName: tables.find(({ name }) => name.endsWith('budgets'))!.name,
      Key: recurringKey({ tenantId: 'abc123', userId: user }, id),
      UpdateExpression: 'SET remindedFor = :day ADD version :one',
      ExpressionAttributeValues: { ':day': day, ':one': 1 },
    }),
  );
  client.destroy();
}

describe('the log of the function', () => {
  it('says how it went, and nothing of anybody', async () => {
    await record('canary-id', monday, -4242.42);
    await changes.deliver();
    await changes.publish([{ dynamodb: { SequenceNumber: '7', NewImage: { description: { S: 'canary-text' } } } }]);
    const output = changes.log();
    const lines = linesOf(output);
    expect(lines.filter(({ StreamAge }) => StreamAge !== undefined)).not.toEqual([]);
    expect(lines).toContainEqual(expect.objectContaining({ message: 'Not published', records: 1, first: '7' }));
    expect(lines).toContainEqual(expect.objectContaining({ BatchFailures: 1, service: 'publishChanges' }));
    expect(output).not.toMatch(/canary|4242|Bakery|abc123|user-\d|AWS4-HMAC/);
  });
});
