import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { GSI2 } from '../../../table/indexes.ts';
import { SHARDS } from '../../../table/keys.ts';

/** Items in the jobs' index of a table. */
export interface WaitingItems {
  readonly table: string;
  readonly partition: (shard: number) => string;
  /** Which sort keys, as a condition on `#sk` with the value `:sk`; all of them without. */
  readonly sortKey?: { readonly condition: string; readonly value: string };
  /** Attributes wanted. */
  readonly attributes: readonly string[];
}

const pageSize = 100;

function queryOf({ table, partition, sortKey }: WaitingItems, shard: number): QueryCommandInput {
  return {
    TableName: table,
    IndexName: GSI2.name,
    KeyConditionExpression: sortKey ? `#pk = :pk AND ${sortKey.condition}` : '#pk = :pk',
    ExpressionAttributeNames: { '#pk': GSI2.partitionKey, ...(sortKey && { '#sk': GSI2.sortKey }) },
    ExpressionAttributeValues: { ':pk': partition(shard), ...(sortKey && { ':sk': sortKey.value }) },
  };
}

/**
 * The items, a page at a time, shard by shard, in the order of their sort keys. The index follows the table after
 * moments: who acts on an item reads it from the table first. Items that leave the index meanwhile do no harm.
 */
export async function* pagesOfWaiting<Item>(
  database: DynamoDBDocumentClient,
  waiting: WaitingItems,
): AsyncGenerator<Item[]> {
  const projected = Object.fromEntries(waiting.attributes.map((name, index) => [`#a${index}`, name]));
  for (const shard of SHARDS) {
    const query = queryOf(waiting, shard);
    let start: Record<string, unknown> | undefined;
    do {
      const page = await database.send(
        new QueryCommand({
          ...query,
          ProjectionExpression: Object.keys(projected).join(', '),
          ExpressionAttributeNames: { ...query.ExpressionAttributeNames, ...projected },
          Limit: pageSize,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      yield (page.Items ?? []) as Item[];
      start = page.LastEvaluatedKey;
    } while (start);
  }
}

/** How many items are waiting, at least: of each shard no more than DynamoDB counts in one request, 1 MB. */
export async function countWaiting(database: DynamoDBDocumentClient, waiting: WaitingItems): Promise<number> {
  const answers = await Promise.all(
    SHARDS.map((shard) => database.send(new QueryCommand({ ...queryOf(waiting, shard), Select: 'COUNT' }))),
  );
  return answers.reduce((sum, { Count }) => sum + (Count ?? 0), 0);
}
