import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PARTITION_KEY, SORT_KEY, TIME_TO_LIVE } from '../../../table/indexes.ts';
import type { Owner } from '../../../table/keys.ts';
import { ownerPartition } from '../../../table/keys.ts';

/** Items of one owner whose sort key begins alike. */
export interface Range {
  readonly table: string;
  readonly owner: Owner;
  readonly prefix: string;
  /** Leaves out what expires: the tombstones among transactions. */
  readonly isLive?: boolean;
  /** Attributes wanted; all of them without. */
  readonly attributes?: readonly string[];
}

function projection(attributes: readonly string[]): { expression: string; names: Record<string, string> } {
  const names = Object.fromEntries(attributes.map((name, index) => [`#a${index}`, name]));
  return { expression: Object.keys(names).join(', '), names };
}

/** Every page of a range in key order, read consistently: a range of any size is held one page at a time. */
export async function* pagesOf<Item>(database: DynamoDBDocumentClient, range: Range): AsyncGenerator<Item[]> {
  const { table, owner, prefix, isLive = false, attributes = [] } = range;
  const projected = projection(attributes);
  let start: Record<string, unknown> | undefined;
  do {
    const page = await database.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :sk)',
        ExpressionAttributeNames: {
          '#pk': PARTITION_KEY,
          '#sk': SORT_KEY,
          ...(isLive && { '#expiry': TIME_TO_LIVE }),
          ...projected.names,
        },
        ExpressionAttributeValues: { ':pk': ownerPartition(owner), ':sk': prefix },
        ConsistentRead: true,
        ...(isLive && { FilterExpression: 'attribute_not_exists(#expiry)' }),
        ...(attributes.length > 0 && { ProjectionExpression: projected.expression }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    yield (page.Items ?? []) as Item[];
    start = page.LastEvaluatedKey;
  } while (start);
}

/** All items of a range that is known to be small. */
export async function itemsOf<Item>(database: DynamoDBDocumentClient, range: Range): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of pagesOf<Item>(database, range)) items.push(...page);
  return items;
}
