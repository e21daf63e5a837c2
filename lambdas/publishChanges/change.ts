import type { DynamoDBRecord } from 'aws-lambda';
import type { Image } from '../shared/streams/images.ts';
import { imagesOf, isRemovedByDynamoDB, MalformedRecord } from '../shared/streams/images.ts';

/** One change of one item, as the stream of its table tells it. */
export interface Change {
  /** Of the record in its stream. */
  readonly sequenceNumber: string;
  /** The item as it became, or as it was before it was removed. */
  readonly image: Image;
  /** Null when the item was new. */
  readonly before: Image | null;
  /** Null when the item was removed. */
  readonly after: Image | null;
  /** When, ISO 8601 in UTC; streams know it to the second. */
  readonly at: string;
  /** Removed by DynamoDB itself, because its time was over. */
  readonly hasExpired: boolean;
}

/** @throws MalformedRecord when it is none of an item of this API */
export function changeOf(record: DynamoDBRecord): Change {
  const { before, after } = imagesOf(record);
  const { SequenceNumber: sequenceNumber, ApproximateCreationDateTime: seconds = 0 } = record.dynamodb ?? {};
  const image = after ?? before;
  if (!image || sequenceNumber === undefined) throw new MalformedRecord('The record has no sequence number');
  const at = new Date(seconds * 1000).toISOString();
  return { sequenceNumber, image, before, after, at, hasExpired: isRemovedByDynamoDB(record) };
}

/** The last change, when it took the item away before its time: what was there, and when. */
export function removal<Item extends Image>(changes: readonly Change[]): { item: Item; at: string } | undefined {
  const last = changes.at(-1);
  return last?.before && !last.after && !last.hasExpired ? { item: last.before as Item, at: last.at } : undefined;
}
