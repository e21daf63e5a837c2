import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRequest } from 'appsync-emulator';
import { ImportTransactionsDocument, RecordTransactionDocument } from '../../generated/operations.ts';
import { bytesOfItem, readUnitsOf } from '../../test/support/capacity.ts';
import type { Benchmark, Row } from '../benchmark.ts';
import { asked } from '../benchServer.ts';
import type { BenchServer } from '../benchServer.ts';

const sizes = [100, 10_000];
const batch = 50;

async function fillMonth({ api, emulator }: BenchServer, month: string, size: number): Promise<void> {
  for (let first = 0; first < size; first += batch) {
    const transactions = Array.from({ length: Math.min(batch, size - first) }, (_, index) => ({
      id: `${month}-${first + index}`,
      date: `${month}-${String(((first + index) % 28) + 1).padStart(2, '0')}T12:00:00Z`,
      description: 'Corner shop',
      amount: -(1 + ((first + index) % 40)) / 4,
      category: 'groceries' as const,
    }));
    await asked(api.send(ImportTransactionsDocument, { input: { transactions } }));
  }
  await emulator.settled();
}

/** The item once in the table and once in each of its two indexes, a kilobyte a unit. */
function writeUnits(input: Record<string, unknown>): number {
  return 3 * Math.ceil(bytesOfItem(input['Item'] as Record<string, AttributeValue>) / 1024);
}

async function unitsOf(requests: readonly DynamoDBRequest[], { client }: BenchServer): Promise<[number, number]> {
  let reads = 0;
  let writes = 0;
  for (const request of requests) {
    if (request.operation === 'PutItem') writes += writeUnits(request.input);
    else reads += await readUnitsOf(request, client);
  }
  return [reads, writes];
}

async function costOfOneMore(server: BenchServer, month: string): Promise<Row['ours']> {
  server.takeRequests();
  const input = { id: `${month}-more`, date: `${month}-15T18:00:00Z`, description: 'Corner shop', amount: -3.5 };
  await asked(server.api.send(RecordTransactionDocument, { input }));
  await server.emulator.settled();
  const its = server.takeRequests().filter(({ resolver }) => resolver.endsWith('updateAnalytics'));
  const [reads, writes] = await unitsOf(its, server);
  return `${reads} RCU, ${writes} WCU in ${its.length} requests`;
}

/** What keeping a month's analytics costs for one transaction more. */
export const analyticsCost: Benchmark = {
  name: 'analyticsCost',
  about:
    'capacity units of updateAnalytics for one transaction more, in months of different sizes; computed from item sizes',
  async run(server) {
    const rows: Row[] = [];
    for (const [index, size] of sizes.entries()) {
      const month = `2024-0${4 * index + 1}`;
      await fillMonth(server, month, size);
      const what = `a month of ${size.toLocaleString('en')} transactions`;
      rows.push({ what, ours: await costOfOneMore(server, month), against: '', ratio: '' });
    }
    return rows;
  },
};
