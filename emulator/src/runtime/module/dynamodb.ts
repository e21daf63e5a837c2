import type * as Declared from '@aws-appsync/utils/dynamodb';
import { binarySet, numberSet, stringSet, toAttributes } from './attributeValues.ts';
import { fail } from './intrinsics.ts';
import { operations } from './operations.ts';
import {
  eachTable,
  expressionOf,
  keyOf,
  listIn,
  payloadOf,
  present,
  projectionIn,
  readFields,
  readOf,
  writeFields,
  writeOf,
} from './requests.ts';
import { transactWriteItem } from './transactWriteItem.ts';
import { updateExpression } from './updateExpression.ts';

/**
 * `@aws-appsync/utils/dynamodb`: request objects for a DynamoDB data source.
 * https://docs.aws.amazon.com/appsync/latest/devguide/built-in-modules-js.html
 */
export const dynamodb: { [Name in keyof typeof Declared]: (typeof Declared)[Name] } = {
  get(payload) {
    const { key, consistentRead, projection } = payloadOf('get', payload, ['key', 'consistentRead', 'projection']);
    return request('GetItem', { key: keyOf(key), consistentRead, projection: projectionIn(projection) });
  },
  put(payload) {
    const { item, ...rest } = payloadOf('put', payload, [...writeFields, 'item']);
    return request('PutItem', { ...writeOf(rest), attributeValues: toAttributes(item, 'item') });
  },
  remove: (payload) => request('DeleteItem', writeOf(payloadOf('remove', payload, writeFields))),
  update(payload) {
    const { update, ...rest } = payloadOf('update', payload, [...writeFields, 'update']);
    return request('UpdateItem', { ...writeOf(rest), update: updateExpression(update) });
  },
  query(payload) {
    const { query, ...rest } = payloadOf('query', payload, [...readFields, 'query']);
    return request('Query', { ...readOf(rest), query: expressionOf(query, 'query') });
  },
  scan: (payload) => request('Scan', readOf(payloadOf('scan', payload, [...readFields, 'segment', 'totalSegments']))),
  sync: () => fail('sync is not supported by this emulator: it has no versioned data sources'),
  batchGet(payload) {
    const { tables } = payloadOf('batchGet', payload, ['tables']);
    return request('BatchGetItem', { tables: eachTable(tables, batchGetTable) });
  },
  batchPut(payload) {
    const { tables } = payloadOf('batchPut', payload, ['tables']);
    const items = (list: unknown, table: string): unknown =>
      listIn(list, table).map((item, index) => toAttributes(item, `${table}[${index}]`));
    return request('BatchPutItem', { tables: eachTable(tables, items) });
  },
  batchDelete(payload) {
    const { tables } = payloadOf('batchDelete', payload, ['tables']);
    return request('BatchDeleteItem', { tables: eachTable(tables, (keys, table) => listIn(keys, table).map(keyOf)) });
  },
  transactGet(payload) {
    const { items } = payloadOf('transactGet', payload, ['items']);
    return request('TransactGetItems', { transactItems: listIn(items, 'items').map(transactGetItem) });
  },
  transactWrite(payload) {
    const { items } = payloadOf('transactWrite', payload, ['items']);
    return request('TransactWriteItems', { transactItems: listIn(items, 'items').map(transactWriteItem) });
  },
  toStringSet: (list) => stringSet(list, 'toStringSet'),
  toNumberSet: (list) => numberSet(list, 'toNumberSet'),
  toBinarySet: (list) => binarySet(list, 'toBinarySet'),
  operations,
};

/** Typed never because AWS declares the numbers in requests as strings. */
function request(operation: string, fields: Record<string, unknown>): never {
  return { operation, ...present(fields) } as never;
}

function batchGetTable(entry: unknown, table: string): Record<string, unknown> {
  const fields = payloadOf(`batchGet: ${table}`, entry as Record<string, unknown>, [
    'keys',
    'consistentRead',
    'projection',
  ]);
  const { keys, consistentRead, projection } = fields;
  return present({
    keys: listIn(keys, `${table}.keys`).map(keyOf),
    consistentRead,
    projection: projectionIn(projection),
  });
}

function transactGetItem(item: unknown): Record<string, unknown> {
  const { table, key, projection } = payloadOf('transactGet', item as Record<string, unknown>, [
    'table',
    'key',
    'projection',
  ]);
  return present({ table, key: keyOf(key), projection: projectionIn(projection) });
}
