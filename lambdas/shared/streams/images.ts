import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue as StreamValue, DynamoDBRecord } from 'aws-lambda';
import type { Key, Owner } from '../../../table/keys.ts';
import { ownerPartition } from '../../../table/keys.ts';

/** What every image of an item has; its `itemType` says what more. */
export interface Image extends Key, Owner {
  readonly itemType: string;
}

export interface Images {
  /** Null when the item was new. */
  readonly before: Image | null;
  /** Null when the item was removed. */
  readonly after: Image | null;
}

/** A record that can never be processed, whoever tries. */
export class MalformedRecord extends Error {
  override readonly name = 'MalformedRecord';
}

/**
 * The item of a record before and after its change.
 * @throws MalformedRecord when there is none, or when it does not belong to the record's key
 */
export function imagesOf({ dynamodb: stream }: DynamoDBRecord): Images {
  const key = imageOf(stream?.Keys);
  const [before, after] = [ownedImage(stream?.OldImage, key), ownedImage(stream?.NewImage, key)];
  if (!before && !after) throw new MalformedRecord('The record has no image');
  return { before, after };
}

function ownedImage(image: Record<string, StreamValue> | undefined, key: Record<string, unknown>): Image | null {
  if (image === undefined) return null;
  const { PK, SK, tenantId, userId, itemType, ...more } = imageOf(image);
  if (typeof tenantId !== 'string' || typeof userId !== 'string' || typeof itemType !== 'string') {
    throw new MalformedRecord('The image is no item of this API');
  }
  if (typeof PK !== 'string' || typeof SK !== 'string' || PK !== key['PK'] || SK !== key['SK']) {
    throw new MalformedRecord('The image has another key than the record');
  }
  if (PK !== ownerPartition({ tenantId, userId }))
    throw new MalformedRecord('The image has another owner than its key');
  return { PK, SK, tenantId, userId, itemType, ...more };
}

function imageOf(values: Record<string, StreamValue> | undefined): Record<string, unknown> {
  try {
    // Lambda's type of an attribute value differs from the SDK's in how it writes binaries, which no item has.
    return unmarshall(values as Record<string, AttributeValue>);
  } catch {
    throw new MalformedRecord('The record cannot be read');
  }
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html */
export function isRemovedByDynamoDB({ userIdentity }: DynamoDBRecord): boolean {
  const { type, principalId } = (userIdentity ?? {}) as { type?: string; principalId?: string };
  return type === 'Service' && principalId === 'dynamodb.amazonaws.com';
}
