import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { BatchGetItemCommandInput, KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { fromAttributes, itemOrNull, toAttributes } from '../attributeValues.ts';
import type { AttributeMap } from '../attributeValues.ts';
import { canonicalText } from '../canonical.ts';
import { placeholders, readProjection } from '../expressions.ts';
import type { Expression } from '../expressions.ts';
import { success } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { RequestElement } from '../../requestElement.ts';

interface TableRead {
  readonly table: string;
  readonly keys: readonly AttributeMap[];
  readonly projection?: Expression;
  /** Key attributes that the projection leaves out; read to tell the items apart, then removed. */
  readonly hidden: readonly string[];
  readonly consistentRead?: boolean;
}

/**
 * Result: `{ data: { T: [item | null] }, unprocessedKeys: { T: [key] } }` with every table asked for, each list of data
 * in the order of its keys, null for an item that is missing or unprocessed.
 */
export const batchGetItem: Operation = async (request, context) => {
  const tables = request.allow('operation', 'tables').object('tables');
  const reads = tables.names().map((table) => readTable(tables.object(table), table));
  const input: BatchGetItemCommandInput = {
    RequestItems: Object.fromEntries(reads.map((read) => [read.table, keysAndAttributes(read)])),
  };
  context.admit(
    'BatchGetItem',
    input,
    reads.map(({ table }) => ({ action: 'BatchGetItem', table })),
  );
  const { Responses = {}, UnprocessedKeys = {} } = await context.client.send(new BatchGetItemCommand(input));
  return success({
    data: Object.fromEntries(reads.map((read) => [read.table, inOrder(read, Responses[read.table] ?? [])])),
    unprocessedKeys: Object.fromEntries(
      reads.map(({ table }) => [table, (UnprocessedKeys[table]?.Keys ?? []).map(fromAttributes)]),
    ),
  });
};

function readTable(element: RequestElement, table: string): TableRead {
  element.allow('keys', 'consistentRead', 'projection');
  const keys = element.objects('keys').map((key, index) => toAttributes(key, `${element.path('keys')}[${index}]`));
  const projection = readProjection(element);
  const shown = projection?.expression.split(',').map((path) => projection.names?.[path.trim()] ?? path.trim());
  return {
    table,
    keys,
    hidden: shown ? Object.keys(keys[0] ?? {}).filter((name) => !shown.includes(name)) : [],
    ...(projection ? { projection } : {}),
    consistentRead: element.optionalBoolean('consistentRead'),
  };
}

function keysAndAttributes({ keys, projection, hidden, consistentRead }: TableRead): KeysAndAttributes {
  const read: KeysAndAttributes = { Keys: [...keys], ConsistentRead: consistentRead };
  if (!projection) return read;
  const names = Object.fromEntries(hidden.map((name, index) => [`#emulatorKey${index}`, name]));
  const { ExpressionAttributeNames } = placeholders(projection, {
    expression: '',
    ...(hidden.length > 0 ? { names } : {}),
  });
  return {
    ...read,
    ProjectionExpression: [projection.expression, ...Object.keys(names)].join(', '),
    ...(ExpressionAttributeNames ? { ExpressionAttributeNames } : {}),
  };
}

function inOrder({ keys, hidden }: TableRead, items: readonly AttributeMap[]): (Record<string, unknown> | null)[] {
  const names = Object.keys(keys[0] ?? {});
  const byKey = new Map(items.map((item) => [canonicalText(pick(item, names)), item]));
  return keys.map((key) => {
    const item = byKey.get(canonicalText(key));
    return itemOrNull(
      item &&
        pick(
          item,
          Object.keys(item).filter((name) => !hidden.includes(name)),
        ),
    );
  });
}

function pick(item: AttributeMap, names: readonly string[]): AttributeMap {
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}
