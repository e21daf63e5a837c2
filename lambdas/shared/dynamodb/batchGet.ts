import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Key } from '../../../table/keys.ts';

const mostAttempts = 5;
const firstPause = 50;

/**
 * All items of `table` at `keys`, at most 100, read consistently, in no order.
 * @throws Error when DynamoDB keeps leaving keys unprocessed: they must never pass for missing items
 */
export async function batchGet<Item extends Key>(
  database: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<Item[]> {
  const found: Item[] = [];
  let left: readonly Key[] = keys;
  for (let attempt = 0; attempt < mostAttempts && left.length > 0; attempt += 1) {
    if (attempt > 0) await sleep(firstPause * 2 ** attempt);
    const answer = await database.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: [...left], ConsistentRead: true } } }),
    );
    found.push(...((answer.Responses?.[table] ?? []) as Item[]));
    left = (answer.UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
  }
  if (left.length === 0) return found;
  throw new Error(`${left.length} keys were left unprocessed ${mostAttempts} times`);
}
