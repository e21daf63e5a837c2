import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  AnalyticsDocument,
  CreateCategoryDocument,
  DeleteTransactionDocument,
  MonthTotalsDocument,
  RecalculateAnalyticsDocument,
  RecordTransactionDocument,
} from '../../generated/operations.ts';
import type { RecordTransactionInput } from '../../generated/operations.ts';
import { closeMonths } from '../../lambdas/monthClose/closeMonths.ts';
import { ordinaryPatience } from '../../lambdas/shared/dynamodb/patience.ts';
import { totalsKey } from '../../table/keys.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import { deployedTables, jobsDatabase } from '../support/jobsDatabase.ts';
import { clockAt } from '../support/monthCloseJob.ts';

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

function somebody(): { client: Client; user: string } {
  people += 1;
  const user = `closer-${people}`;
  return { client: api.as({ tenant: 'abc123', user }), user };
}

/** Runs the job on the first of February, with a clock that moves when the job waits. */
async function runJob(month?: string) {
  const drifts: string[][] = [];
  const ports = {
    ...clockAt('2025-02-01T00:15:00Z'),
    database,
    tables: deployedTables,
    defaultCurrency: 'USD',
    retentionMonths: null,
    recommender: null,
    measure: () => undefined,
    timeLeft: () => 600_000,
    patience: ordinaryPatience,
    onDrift: (_: unknown, attributes: readonly string[]) => void drifts.push([...attributes]),
    onFailure: (_: unknown, error: unknown) => {
      throw error;
    },
  };
  const summary = await closeMonths(ports, { today: '2025-02-01', ...(month !== undefined && { month }) });
  return { summary, drifts };
}

const record = (client: Client, id: string, amount: number, more: Partial<RecordTransactionInput> = {}) =>
  client.ask(RecordTransactionDocument, {
    input: { id, date: '2025-01-10T12:00:00Z', description: id, amount, category: 'dining', ...more },
  });

/** As the stream function does after a change. */
const follow = (client: Client) => client.ask(RecalculateAnalyticsDocument, { input: { month: '2025-01' } });

async function january(client: Client) {
  return (await client.ask(AnalyticsDocument, { month: '2025-01' })).analytics!;
}

/** A January with 61.30 spent of 50.00. */
async function recordJanuary(client: Client): Promise<void> {
  await client.ask(CreateCategoryDocument, { input: { id: 'eat', categoryType: 'dining', monthlyBudget: 50 } });
  await record(client, 'lunch', -20.1);
  await record(client, 'dinner', -41.2);
  await record(client, 'abroad', -5, { currency: 'EUR' });
  await record(client, 'hidden', -99, { isExcludedFromBudget: true });
  await record(client, 'wrong', -7);
  await client.ask(DeleteTransactionDocument, { input: { id: 'wrong', date: '2025-01-10T12:00:00Z' } });
  await follow(client);
}

it('a month that is over is closed, reopened by a late edit, and closed again', async () => {
  const { client } = somebody();
  await recordJanuary(client);
  expect((await january(client)).isFinal).toBe(false);
  const { summary, drifts } = await runJob();
  expect([summary.failed, summary.left, drifts]).toEqual([0, 0, []]);
  expect(await january(client)).toMatchObject({
    isFinal: true,
    totalSpent: 61.3,
    overspentCategories: ['dining'],
    recommendedCuts: [{ category: 'dining', potentialSavings: 11.3 }],
  });

  await record(client, 'late', -0.7);
  await follow(client);
  expect(await january(client)).toMatchObject({ isFinal: false, totalSpent: 62 });
  expect((await runJob('2025-01')).summary).toMatchObject({ closed: 1, driftFound: 0 });
  expect(await january(client)).toMatchObject({ isFinal: true, totalSpent: 62 });
});

it('drift that is planted by hand is found, told of and repaired', async () => {
  const { client, user } = somebody();
  await recordJanuary(client);
  const before = (await client.ask(MonthTotalsDocument, { month: '2025-01' })).monthTotals;
  await database.send(
    new UpdateCommand({
      TableName: deployedTables.budgets,
      Key: totalsKey({ tenantId: 'abc123', userId: user }, '2025-01'),
      UpdateExpression: 'SET sum_USD_dining = :sum ADD count_EUR_dining :one',
      ExpressionAttributeValues: { ':sum': -61.31, ':one': 1 },
    }),
  );
  const { summary, drifts } = await runJob('2025-01');
  expect(summary).toMatchObject({ closed: 1, driftFound: 1, failed: 0, left: 0 });
  expect(drifts).toEqual([['count_EUR_dining', 'sum_USD_dining']]);
  const after = (await client.ask(MonthTotalsDocument, { month: '2025-01' })).monthTotals;
  expect(after).toEqual({ ...before, revision: before.revision + 1 });
  expect(await january(client)).toMatchObject({ isFinal: true, totalSpent: 61.3, revision: after.revision });

  await record(client, 'late', -0.7);
  await follow(client);
  expect((await runJob('2025-01')).summary).toMatchObject({ closed: 1, driftFound: 0 });
});

it('runs side by side with writers: no write is lost, and no drift is seen where there is none', async () => {
  const { client } = somebody();
  await recordJanuary(client);
  const writes = Array.from({ length: 30 }, (_, index) => `write-${index}`);
  const writing = (async () => {
    for (const id of writes) await record(client, id, -0.01);
  })();
  const runs = await Promise.all([runJob(), runJob(), writing]);
  expect(runs.slice(0, 2).map((run) => (run as { drifts: unknown[] }).drifts)).toEqual([[], []]);
  await follow(client);
  await runJob();
  const { monthTotals } = await client.ask(MonthTotalsDocument, { month: '2025-01' });
  expect(monthTotals).toMatchObject({ totalActualExpenses: 61.6 });
  expect(await january(client)).toMatchObject({ isFinal: true, totalSpent: 61.6, revision: monthTotals.revision });
});
