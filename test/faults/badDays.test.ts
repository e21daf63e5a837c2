import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CategoryType } from '../../domain/category.ts';
import { ImportTransactionsDocument, MonthTotalsDocument } from '../../generated/operations.ts';
import type { ImportRow } from '../../importer/importRow.ts';
import { readStatement } from '../../importer/readStatement.ts';
import { connectApi } from '../../local/graphqlClient.ts';
import { importRows } from '../../importer/importRows.ts';
import { sendPatiently } from '../../local/patience.ts';
import { analyticsFromNothing } from '../support/analyticsFromNothing.ts';
import type { BudgetApi } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import type { FaultyDynamoDB } from '../support/faultyDynamoDB.ts';
import { randomFaults, startFaultyDynamoDB } from '../support/faultyDynamoDB.ts';
import { categoryMap, ledgerText, plainMonths } from '../support/plainSums.ts';

/** ROWS=1420 for the whole ledger, SEED for another day. */
const count = Number(process.env['ROWS'] ?? 250);
const seed = Number(process.env['SEED'] ?? 20_250_131);
const person = { tenant: 'abc123', user: 'unlucky' };

/** Requests of the API and its functions; what the server needs to start, and reading the streams, go undisturbed. */
const writes = ['PutItem', 'UpdateItem', 'TransactWriteItems'];
const disturbed = ['GetItem', 'BatchGetItem', 'Query', ...writes];

let database: FaultyDynamoDB;
let api: BudgetApi;
let rows: readonly ImportRow[];

beforeAll(async () => {
  database = await startFaultyDynamoDB(process.env['DYNAMODB_ENDPOINT']!);
  api = await startBudgetApi({ isLive: true, endpoint: database.endpoint });
  const statement = await readStatement(ledgerText, { categoryMap: categoryMap as Record<string, CategoryType> });
  rows = statement.rows.slice(0, count);
}, 60_000);

afterAll(async () => {
  await api.stop();
  await database.close();
});

it('throttled, in conflict, failing and cut off, it loses nothing and counts nothing twice', async () => {
  const client = connectApi(api.url, api.issuer.sign(api.claimsOf(person)));
  const shares = { throttled: 0.08, conflict: 0.05, internal: 0.03, lostAnswer: 0.03 };
  const anything = randomFaults(seed, shares, ({ operation }) => disturbed.includes(operation));
  database.inject((request) => {
    const fault = anything(request);
    // Only writes meet a transaction under way.
    return fault === 'conflict' && !writes.includes(request.operation) ? undefined : fault;
  });
  const patience = { attempts: 30, firstPause: 5, sleep: async () => undefined };
  const outcome = await importRows(rows, {
    send: (transactions) =>
      sendPatiently(async () => {
        const answer = await client.send(ImportTransactionsDocument, { input: { transactions, dryRun: false } });
        // What failed on our side may be sent again, as what was in conflict: a batch is all or nothing, and repeatable.
        const isPassing = answer.errors.some(
          ({ errorType }) => errorType === 'Internal' || errorType === 'LimitExceeded',
        );
        return isPassing ? { ...answer, errors: [{ message: '', errorType: 'TransactionConflict' }] } : answer;
      }, patience),
  });
  await api.emulator.settled();
  database.inject(() => undefined);

  expect(outcome).toMatchObject({ rejected: [] });
  expect(Object.values(database.injected).every((number) => number > 0)).toBe(true);
  const recorded = new Set(rows.map(({ input }) => input.date.slice(0, 7)));
  for (const { month, categories } of plainMonths(count).filter((each) => recorded.has(each.month))) {
    const { data } = await client.send(MonthTotalsDocument, { month });
    const shown = data!.monthTotals.categories.map(({ category, actual, transactionCount }) => ({
      category,
      actual,
      transactionCount,
    }));
    expect([month, new Map(shown.map((row) => [row.category, row]))]).toEqual([month, categories]);
  }
}, 600_000);

it('and its analytics are what they would be on a good day', async () => {
  const client = connectApi(api.url, api.issuer.sign(api.claimsOf(person)));
  const endpoint = process.env['DYNAMODB_ENDPOINT']!;
  const found = await analyticsFromNothing({ api: client, endpoint, accessKeyId: api.accessKeyId }, person);
  expect(found.stored.length).toBeGreaterThan(0);
  expect(found.stored).toEqual(found.recalculated);
  expect(api.emulator.app.queues.flatMap(({ name }) => api.emulator.queue(name))).toEqual([]);
}, 120_000);
