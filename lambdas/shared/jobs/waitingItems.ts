import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Expression } from '../../../table/expression.ts';
import { GSI2 } from '../../../table/indexes.ts';
import { SHARDS } from '../../../table/keys.ts';
import { namesAndValues } from '../dynamodb/expressionInput.ts';

const comparisons = {
  before: '#sk < :sk',
  upTo: '#sk <= :sk',
  from: '#sk >= :sk',
  startingWith: 'begins_with(#sk, :sk)',
};

/** Items in the jobs' index of a table. */
export interface WaitingItems {
  readonly table: string;
  readonly partition: (shard: number) => string;
  readonly sortKeys: { readonly are: keyof typeof comparisons; readonly value: string };
  /** What else they have to be; the others are read, and left out. */
  readonly filter?: Expression;
  /** Attributes wanted. */
  readonly attributes: readonly string[];
}

const pageSize = 100;

function queryOf(waiting: WaitingItems, shard: number, projected: Expression[]): QueryCommandInput {
  const { table, partition, sortKeys, filter } = waiting;
  const keys: Expression = {
    expression: `#pk = :pk AND ${comparisons[sortKeys.are]}`,
    names: { '#pk': GSI2.partitionKey, '#sk': GSI2.sortKey },
    values: { ':pk': partition(shard), ':sk': sortKeys.value },
  };
  return {
    TableName: table,
    IndexName: GSI2.name,
    KeyConditionExpression: keys.expression,
    ...(filter && { FilterExpression: filter.expression }),
    ...namesAndValues([keys, ...(filter ? [filter] : []), ...projected]),
  };
}

function projection(attributes: readonly string[]): Expression {
  const names = Object.fromEntries(attributes.map((name, index) => [`#a${index}`, name]));
  return { expression: Object.keys(names).join(', '), names };
}

/**
 * The items, a page at a time, shard by shard, in the order of their sort keys. The index follows the table after
 * moments: who acts on an item reads it from the table first. Items that leave the index meanwhile do no harm.
 */
export async function* pagesOfWaiting<Item>(
  database: DynamoDBDocumentClient,
  waiting: WaitingItems,
): AsyncGenerator<Item[]> {
  const projected = projection(waiting.attributes);
  for (const shard of SHARDS) {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await database.send(
        new QueryCommand({
          ...queryOf(waiting, shard, [projected]),
          ProjectionExpression: projected.expression,
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
    SHARDS.map((shard) => database.send(new QueryCommand({ ...queryOf(waiting, shard, []), Select: 'COUNT' }))),
  );
  return answers.reduce((sum, { Count }) => sum + (Count ?? 0), 0);
}
