import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ImportTransactionsDocument } from '../../generated/operations.ts';
import type { Benchmark } from '../benchmark.ts';
import { asked } from '../benchServer.ts';
import type { BenchServer } from '../benchServer.ts';
import { interleaved } from '../interleaved.ts';
import { comparisonRow } from '../rows.ts';

const batch = 50;
/** BatchWriteItem takes no more. */
const mostPuts = 25;

function imported({ api }: BenchServer, from: number): Promise<unknown> {
  const transactions = Array.from({ length: batch }, (_, index) => ({
    id: `import-${from + index}`,
    date: '2025-06-01T12:00:00Z',
    description: 'Corner shop',
    amount: -1.25,
    category: 'groceries' as const,
    source: 'import' as const,
  }));
  return asked(api.send(ImportTransactionsDocument, { input: { transactions } }));
}

async function putRaw({ database, emulator }: BenchServer, from: number): Promise<void> {
  const table = emulator.app.api.environment['TRANSACTIONS_TABLE']!;
  for (let first = 0; first < batch; first += mostPuts) {
    const puts = Array.from({ length: mostPuts }, (_, index) => ({
      PutRequest: {
        Item: {
          PK: 'raw',
          SK: `row-${from + first + index}`,
          GSI1PK: 'raw-1',
          GSI1SK: `row-${from + first + index}`,
          GSI2PK: 'raw-2',
          GSI2SK: `row-${from + first + index}`,
          description: 'Corner shop',
          amount: -1.25,
        },
      },
    }));
    await database.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
  }
}

/** Duplicates recognised, totals exact, all or nothing: what that costs over blind puts. */
export const importing: Benchmark = {
  name: 'importing',
  about:
    'fifty rows by importTransactions (duplicates recognised, totals kept) against fifty blind puts by BatchWriteItem',
  async run(server) {
    let ours = 0;
    let raw = 0;
    const measured = await interleaved(
      () => imported(server, (ours += batch)),
      () => putRaw(server, (raw += batch)),
      { blocks: 9, calls: 5 },
    );
    const { ours: times } = measured;
    const fastest = Math.min(...times);
    return [
      comparisonRow('50 rows', measured),
      { what: 'rows a second, best block', ours: (batch / (fastest / 1000)).toFixed(0), against: '', ratio: '' },
    ];
  },
};
