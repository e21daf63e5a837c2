import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';

interface Item {
  PK: string;
  SK: string;
}

interface Circumstances {
  /** Default: the one before and one more. */
  sequenceNumber?: string;
  /** Epoch seconds. */
  at?: number;
  /** Removed by DynamoDB because its time was over. */
  hasExpired?: boolean;
}

let last = 0;

/** A record as a stream of new and old images hands it to a function; null where there was, or is, no item. */
export function streamRecord(before: Item | null, after: Item | null, given: Circumstances = {}): DynamoDBRecord {
  last += 1;
  const { sequenceNumber = `${last}`, at = 1_736_942_400, hasExpired = false } = given;
  const image = (item: Item) => marshall(item) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];
  const { PK, SK } = (after ?? before)!;
  return {
    eventID: `event-${sequenceNumber}`,
    eventName: before === null ? 'INSERT' : after === null ? 'REMOVE' : 'MODIFY',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      ApproximateCreationDateTime: at,
      Keys: { PK: { S: PK }, SK: { S: SK } },
      ...(after && { NewImage: image(after) }),
      ...(before && { OldImage: image(before) }),
      SequenceNumber: sequenceNumber,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    ...(hasExpired && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
  };
}
