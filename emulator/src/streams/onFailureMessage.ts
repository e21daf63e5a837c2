import type { EventSourceMapping } from '../assembly/app.ts';
import type { StreamRecord } from './streamRecord.ts';

/** Why records are given up. */
export type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** What became of the last attempt. */
export interface LastAttempt {
  readonly requestId: string;
  /** The function threw, timed out or ended; otherwise it reported items. */
  readonly isError: boolean;
}

export interface GivenUp {
  readonly records: readonly StreamRecord[];
  readonly shardId: string;
  readonly condition: Condition;
  /** Absent when the records were too old before the first attempt. */
  readonly lastAttempt?: LastAttempt;
  readonly attempts: number;
}

/**
 * What Lambda sends to the on-failure destination: where the records lie, not what they hold.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export function onFailureMessage(
  { functionArn, streamArn }: EventSourceMapping,
  { records, shardId, condition, lastAttempt, attempts }: GivenUp,
  now: number,
): string {
  const [first, last] = [records[0]?.dynamodb, records.at(-1)?.dynamodb];
  return JSON.stringify({
    requestContext: {
      requestId: lastAttempt?.requestId,
      functionArn,
      condition,
      approximateInvokeCount: attempts,
    },
    ...(lastAttempt ? { responseContext: responseContext(lastAttempt) } : {}),
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.SequenceNumber,
      endSequenceNumber: last?.SequenceNumber,
      approximateArrivalOfFirstRecord: toSeconds(first?.ApproximateCreationDateTime),
      approximateArrivalOfLastRecord: toSeconds(last?.ApproximateCreationDateTime),
      batchSize: records.length,
      streamArn,
    },
  });
}

function responseContext({ isError }: LastAttempt) {
  return { statusCode: 200, executedVersion: '$LATEST', functionError: isError ? 'Unhandled' : null };
}

function toSeconds(seconds = 0): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
