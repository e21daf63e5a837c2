import type { DynamoDBRecord } from 'aws-lambda';
import type { Ports } from '../shared/analytics/ports.ts';
import { metricNames } from '../shared/metricNames.ts';
import { measureStreamAge } from '../shared/streams/streamAge.ts';
import type { RecordedChange } from './affectedMonths.ts';

/** How old the oldest record of a batch is, and how many transactions came in that nobody said the purpose of. */
export function measureRecords(
  { measure, now }: Pick<Ports, 'measure' | 'now'>,
  records: readonly DynamoDBRecord[],
  changes: readonly RecordedChange[],
): void {
  measureStreamAge(measure, records, now());
  const uncategorized = changes.filter(({ change }) => change.kind === 'transaction' && change.isUncategorized);
  if (uncategorized.length > 0) measure(metricNames.uncategorizedTransactions, uncategorized.length);
}
