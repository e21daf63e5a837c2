import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../../table/keys.ts';
import { batchGet } from '../shared/dynamodb/batchGet.ts';
import type { Found } from './subject.ts';

/** Items of one table that were read consistently. */
export interface StoredItems extends Found {
  /**
   * Reads those of the keys that have not been read before.
   * @throws Error of DynamoDB, or when it keeps leaving keys unprocessed; what was read until then stays
   */
  read(keys: readonly Key[]): Promise<void>;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const mostKeys = 100;

const address = ({ PK, SK }: Key): string => JSON.stringify([PK, SK]);

export function storedItems(database: DynamoDBDocumentClient, table: string): StoredItems {
  const items = new Map<string, Key | null>();

  async function readBatch(keys: readonly Key[]): Promise<void> {
    const found = await batchGet(database, table, keys);
    for (const key of keys) items.set(address(key), null);
    for (const item of found) items.set(address(item), item);
  }

  return {
    at: <Item extends Key>(key: Key) => items.get(address(key)) as Item | null | undefined,
    async read(keys) {
      const wanted = new Map(keys.map(({ PK, SK }) => [address({ PK, SK }), { PK, SK }]));
      const unread = [...wanted].filter(([name]) => !items.has(name)).map(([, key]) => key);
      for (let from = 0; from < unread.length; from += mostKeys) await readBatch(unread.slice(from, from + mostKeys));
    },
  };
}
