import type { DynamoDBRecord } from 'aws-lambda';
import { metricNames } from '../metricNames.ts';
import type { Measure } from '../observability/observability.ts';

/** Measures how long ago the oldest change of a batch was. */
export function measureStreamAge(measure: Measure, records: readonly DynamoDBRecord[], now: Date): void {
  const seconds = records.flatMap(({ dynamodb }) => dynamodb?.ApproximateCreationDateTime ?? []);
  if (seconds.length === 0) return;
  measure(metricNames.streamAge, Math.max(0, now.getTime() - Math.min(...seconds) * 1000));
}
