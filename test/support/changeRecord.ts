import type { DynamoDBRecord } from 'aws-lambda';
import type { Key } from '../../table/keys.ts';
import { streamRecord } from './streamRecords.ts';

interface Circumstances {
  /** Default: the one before and one more. */
  sequenceNumber?: string;
  /** Epoch seconds; default 2025-01-15T12:00:00Z. */
  at?: number;
  /** Removed by DynamoDB because its time was over. */
  hasExpired?: boolean;
}

let last = 0;

/** A change of an item as its stream tells it; null where there was, or is, no item. */
export function changeRecord(before: Key | null, after: Key | null, given: Circumstances = {}): DynamoDBRecord {
  last += 1;
  const record = streamRecord(last, before ?? undefined, after ?? undefined);
  const { sequenceNumber = record.dynamodb!.SequenceNumber, at = 1_736_942_400, hasExpired = false } = given;
  return {
    ...record,
    dynamodb: { ...record.dynamodb, SequenceNumber: sequenceNumber, ApproximateCreationDateTime: at },
    ...(hasExpired && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
  };
}
