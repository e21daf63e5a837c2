import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  ImportTransactionsDocument,
  MonthTotalsDocument,
  RecordTransactionDocument,
  TransactionsDocument,
} from '../../generated/operations.ts';
import { categoryOfMonthPartition, merchantPartition, totalsKey, transactionsOfMonthPrefix } from '../../table/keys.ts';
import type { Benchmark } from '../benchmark.ts';
import { asked, person } from '../benchServer.ts';
import type { BenchServer } from '../benchServer.ts';
import { interleaved } from '../interleaved.ts';
import { comparisonRow } from '../rows.ts';

const owner = { tenantId: person.tenant, userId: person.user };
const month = '2025-03';
const rows = 100;

async function recordMonth({ api }: BenchServer): Promise<void> {
  const row = (number: number) => ({
    id: `row-${number}`,
    date: `${month}-${String((number % 28) + 1).padStart(2, '0')}T12:00:00Z`,
    description: 'Corner shop',
    amount: -(number + 1) / 4,
    category: 'groceries' as const,
  });
  for (let first = 0; first < rows; first += 50) {
    const transactions = Array.from({ length: 50 }, (_, index) => row(first + index));
    await asked(api.send(ImportTransactionsDocument, { input: { transactions } }));
  }
}

function tablesOf({ emulator }: BenchServer): { budgets: string; transactions: string } {
  const { environment } = emulator.app.api;
  return { budgets: environment['BUDGETS_TABLE']!, transactions: environment['TRANSACTIONS_TABLE']! };
}

/** What `recordTransaction` writes, by hand: the item with both index keys, and the month's totals. */
function writeByHand({ database, ...server }: BenchServer, number: number): Promise<unknown> {
  const { budgets, transactions } = tablesOf({ database, ...server });
  const time = `TXN#2025-04-01#1743508800000`;
  return database.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName: transactions,
            Item: {
              PK: totalsKey(owner, month).PK,
              SK: `${time}#by-hand-${number}`,
              GSI1PK: categoryOfMonthPartition(owner, '2025-04', 'groceries'),
              GSI1SK: time,
              GSI2PK: merchantPartition(owner, 'Corner shop'),
              GSI2SK: time,
              description: 'Corner shop',
              amount: -1,
            },
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
        {
          Update: {
            TableName: budgets,
            Key: totalsKey(owner, '2025-04'),
            UpdateExpression: 'ADD sum_USD_groceries :amount, count_USD_groceries :one, revision :one',
            ExpressionAttributeValues: { ':amount': -1, ':one': 1 },
          },
        },
      ],
    }),
  );
}

/** What the API adds to the request of DynamoDB that it makes. */
export const requests: Benchmark = {
  name: 'requests',
  about:
    'one GraphQL request against the DynamoDB request that it makes, sent straight to the same engine by the AWS SDK',
  async run(server) {
    await recordMonth(server);
    const { api, database } = server;
    const { budgets, transactions } = tablesOf(server);
    const page = (limit: number) =>
      interleaved(
        () => asked(api.send(TransactionsDocument, { month, limit })),
        () =>
          database.send(
            new QueryCommand({
              TableName: transactions,
              KeyConditionExpression: 'PK = :pk AND begins_with(SK, :month)',
              ExpressionAttributeValues: {
                ':pk': totalsKey(owner, month).PK,
                ':month': transactionsOfMonthPrefix(month),
              },
              ConsistentRead: true,
              Limit: limit,
            }),
          ),
      );
    const totals = await interleaved(
      () => asked(api.send(MonthTotalsDocument, { month })),
      () => database.send(new GetCommand({ TableName: budgets, Key: totalsKey(owner, month), ConsistentRead: true })),
    );
    let recorded = 0;
    let byHand = 0;
    const record = await interleaved(
      () => {
        recorded += 1;
        const input = { id: `r-${recorded}`, date: '2025-05-01T12:00:00Z', description: 'Corner shop', amount: -1 };
        return asked(api.send(RecordTransactionDocument, { input }));
      },
      () => writeByHand(server, (byHand += 1)),
      { blocks: 9 },
    );
    return [
      comparisonRow('monthTotals: GetItem', totals),
      comparisonRow('transactions, 25: Query', await page(25)),
      comparisonRow('transactions, 100: Query', await page(100)),
      comparisonRow('recordTransaction: TransactWriteItems', record),
    ];
  },
};
