import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue as StreamValue, DynamoDBRecord } from 'aws-lambda';
import type { Key } from '../../table/keys.ts';

/** A change of an item as the stream of its table delivers it to a function: absent images are new or removed items. */
export function streamRecord(
  sequence: number,
  before: Key | undefined,
  after: Key | undefined,
  changes: Partial<DynamoDBRecord> = {},
): DynamoDBRecord {
  const { PK, SK } = (after ?? before)!;
  const image = (item: object): Record<string, StreamValue> =>
    marshall(item) satisfies Record<string, AttributeValue> as Record<string, StreamValue>;
  return {
    eventID: `event-${sequence}`,
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    eventSource: 'aws:dynamodb',
    eventVersion: '1.1',
    awsRegion: 'us-east-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_741_600_000,
      Keys: image({ PK, SK }),
      ...(before && { OldImage: image(before) }),
      ...(after && { NewImage: image(after) }),
      SequenceNumber: String(sequence).padStart(21, '0'),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    ...changes,
  };
}
