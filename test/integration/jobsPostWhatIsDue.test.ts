import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  CreateRecurringDocument,
  DeleteTransactionDocument,
  MonthTotalsDocument,
  PostRecurringDocument,
  RecurringDocument,
  SkipRecurringDocument,
  TransactionsBetweenDocument,
} from '../../generated/operations.ts';
import type { CreateRecurringInput } from '../../generated/operations.ts';
import { postDueRecurrings } from '../../lambdas/dueRecurrings/postDueRecurrings.ts';
import { ordinaryPatience } from '../../lambdas/shared/dynamodb/patience.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import { deployedTables, jobsDatabase } from '../support/jobsDatabase.ts';

let api: BudgetApi;
let database: DynamoDBDocumentClient;
let people = 0;

beforeAll(async () => {
  api = await startBudgetApi();
  database = jobsDatabase(api);
}, 60_000);

afterAll(async () => {
  database.destroy();
  await api.stop();
});

function somebody(): Client {
  people += 1;
  return api.as({ tenant: 'abc123', user: `payer-${people}` });
}

function runJob(today: string) {
  const ports = {
    database,
    tables: deployedTables,
    now: () => new Date(),
    timeLeft: () => 60_000,
    patience: ordinaryPatience,
    onFailure: (_: unknown, error: unknown) => {
      throw error;
    },
  };
  return postDueRecurrings(ports, today);
}

/** The customer's document. */
const rent = {
  id: 'rec-uuid-321',
  name: 'Monthly Rent',
  amount: 2200,
  currency: 'USD',
  category: 'housing',
  frequency: 'monthly',
  startDate: '2024-01-31',
  isIncome: false,
  autoCreate: true,
  reminderDays: 3,
  lastGenerated: '2024-12-31',
} satisfies CreateRecurringInput;

const { id } = rent;
const days = ['2025-01-31', '2025-02-28', '2025-03-31'];

/** Date and amount of all transactions, oldest first. */
async function recorded(client: Client): Promise<[string, number][]> {
  const range = { from: '2024-01-01', to: '2025-12-31' };
  const { transactionsBetween } = await client.ask(TransactionsBetweenDocument, range);
  return transactionsBetween.items.map(({ date, amount }): [string, number] => [date, amount]).reverse();
}

/** Spent in housing, by the totals. */
async function spent(client: Client, month: string) {
  const { monthTotals } = await client.ask(MonthTotalsDocument, { month });
  return monthTotals.categories.map(({ category, actual, transactionCount }) => [category, actual, transactionCount]);
}

const noon = (all: string[]) => all.map((day) => [`${day}T12:00:00Z`, -2200]);

describe('the recurring job', () => {
  it('posts every day that was missed, with exact totals, and reminds of the next', async () => {
    const client = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    expect(await runJob('2025-04-27')).toMatchObject({ posted: 3, reminded: 1, alreadyThere: 0, failed: 0, left: 0 });
    expect(await recorded(client)).toEqual(noon(days));
    for (const day of days) expect(await spent(client, day.slice(0, 7))).toEqual([['housing', 2200, 1]]);
    const { recurring } = await client.ask(RecurringDocument, { id });
    expect(recurring).toMatchObject({ lastGenerated: '2025-03-31', nextDue: '2025-04-30', version: 5 });
    expect(await runJob('2025-04-29')).toMatchObject({ templates: 0 });
    expect((await client.ask(RecurringDocument, { id })).recurring).toEqual(recurring);
  });

  it('run by several at once, while the person posts and skips, records each day at most once', async () => {
    const client = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    const input = { id, dueDate: days[0]! };
    await Promise.all([
      runJob('2025-04-01'),
      runJob('2025-04-01'),
      runJob('2025-04-01'),
      client.send(PostRecurringDocument, { input }),
      client.send(PostRecurringDocument, { input }),
    ]);
    await runJob('2025-04-01');
    expect(await recorded(client)).toEqual(noon(days));
    for (const day of days) expect(await spent(client, day.slice(0, 7))).toEqual([['housing', 2200, 1]]);
    const { recurring } = await client.ask(RecurringDocument, { id });
    expect(recurring).toMatchObject({ nextDue: '2025-04-30', version: 4 });
  });

  it('leaves a day alone that was skipped, and one whose transaction was deleted', async () => {
    const client = somebody();
    await client.ask(CreateRecurringDocument, { input: rent });
    await client.ask(SkipRecurringDocument, { input: { id, dueDate: days[0]! } });
    await runJob('2025-03-01');
    await client.ask(DeleteTransactionDocument, { input: { id: `${id}_${days[1]}`, date: `${days[1]}T12:00:00Z` } });
    await runJob('2025-04-01');
    expect(await recorded(client)).toEqual(noon([days[2]!]));
    expect(await spent(client, '2025-02')).toEqual([]);
  });

  it('works for everybody, page after page, in the shards of their templates', async () => {
    const clients = Array.from({ length: 12 }, () => somebody());
    const names = Array.from({ length: 12 }, (_, index) => `template-${index}`);
    await Promise.all(
      clients.flatMap((client) =>
        names.map((name, index) =>
          client.ask(CreateRecurringDocument, { input: { ...rent, id: name, amount: (index + 1) / 10 } }),
        ),
      ),
    );
    expect(await runJob('2025-02-01')).toMatchObject({ templates: 144, posted: 144, failed: 0 });
    // 0.1 × (1 + … + 12)
    for (const client of clients) expect(await spent(client, '2025-01')).toEqual([['housing', 7.8, 12]]);
  });
});
