import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, StreamRecord } from 'aws-lambda';
import type { Key, Owner } from '../../table/keys.ts';

/** An item as a stream holds it; what more it has, its `itemType` says. */
export interface Image extends Key, Owner {
  readonly itemType: string;
}

/** One change of one item, as the stream of its table tells it. */
export interface Change {
  /** Of the record in its stream. */
  readonly sequenceNumber: string;
  /** The item as it became, or as it was before it was removed. */
  readonly image: Image;
  /** Absent when the item was new. */
  readonly before?: Image;
  /** Absent when the item was removed. */
  readonly after?: Image;
  /** When, ISO 8601 in UTC; streams know it to the second. */
  readonly at: string;
  /** Removed by DynamoDB itself, because its time was over. */
  readonly hasExpired: boolean;
}

/** @throws Error when the record is none of an item of this API */
export function changeOf(record: DynamoDBRecord): Change {
  const { NewImage, OldImage, SequenceNumber, ApproximateCreationDateTime = 0 } = record.dynamodb ?? {};
  const [before, after] = [imageOf(OldImage), imageOf(NewImage)];
  const image = after ?? before;
  if (!image || SequenceNumber === undefined) throw new Error('The record holds no item');
  return {
    sequenceNumber: SequenceNumber,
    image,
    at: new Date(ApproximateCreationDateTime * 1000).toISOString(),
    hasExpired: isByDynamoDB(record.userIdentity),
    ...(before && { before }),
    ...(after && { after }),
  };
}

function imageOf(attributes: StreamRecord['NewImage']): Image | undefined {
  if (!attributes) return undefined;
  const item = unmarshall(attributes as Record<string, AttributeValue>);
  const lacking = ['PK', 'SK', 'itemType', 'tenantId', 'userId'].filter((name) => typeof item[name] !== 'string');
  if (lacking.length > 0) throw new Error(`The item lacks ${lacking.join(', ')}`);
  return item as unknown as Image;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html */
function isByDynamoDB(identity: unknown): boolean {
  const { type, principalId } = (identity ?? {}) as { type?: unknown; principalId?: unknown };
  return type === 'Service' && principalId === 'dynamodb.amazonaws.com';
}

/** The last change, when it took the item away before its time: what was there, and when. */
export function removal<Item extends Image>(changes: readonly Change[]): { item: Item; at: string } | undefined {
  const last = changes.at(-1);
  return last?.before && !last.after && !last.hasExpired ? { item: last.before as Item, at: last.at } : undefined;
}
