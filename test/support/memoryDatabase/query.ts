import type { Item } from './condition.ts';
import { holds } from './condition.ts';
import { copyOf } from './copyOf.ts';
import type { Input } from './request.ts';
import { bindingsOf } from './request.ts';
import type { TableInMemory } from './tableInMemory.ts';
import { isBehind, pageKey } from './tableInMemory.ts';

/** One page of a query: at most `pageSize` items are read, and those are shown that the filter lets through. */
export function queried(table: TableInMemory, input: Input, pageSize: number): Input {
  const index = input['IndexName'] as string | undefined;
  if (index !== undefined && input['ConsistentRead'] === true) {
    throw new Error('ValidationException: an index is not read consistently');
  }
  const bindings = bindingsOf(input);
  const start = input['ExclusiveStartKey'] as Item | undefined;
  const found = table
    .inOrder(index)
    .filter((item) => holds(String(input['KeyConditionExpression']), item, bindings))
    .filter((item) => start === undefined || isBehind(item, start, index));
  const read = found.slice(0, Math.min(pageSize, Number(input['Limit'] ?? Infinity)));
  const filter = input['FilterExpression'] as string | undefined;
  const shown = read.filter((item) => filter === undefined || holds(filter, item, bindings));
  return {
    ...(input['Select'] === 'COUNT' ? {} : { Items: shown.map((item) => projected(item, input)) }),
    Count: shown.length,
    ScannedCount: read.length,
    ...(read.length < found.length && { LastEvaluatedKey: pageKey(read.at(-1)!, index) }),
  };
}

/** A copy with the attributes that were asked for. */
export function projected(item: Item, input: Input): Item {
  const expression = input['ProjectionExpression'] as string | undefined;
  if (expression === undefined) return copyOf(item);
  const { names } = bindingsOf(input);
  const wanted = expression.split(',').map((word) => names[word.trim()]);
  if (wanted.includes(undefined)) throw new Error(`The database in memory does not understand ${expression}`);
  return copyOf(Object.fromEntries(Object.entries(item).filter(([name]) => wanted.includes(name))));
}
