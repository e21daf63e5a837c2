import { beforeAll, expect, it } from '@jest/globals';
import type { Permission } from '../../src/assembly/app.ts';
import { key, put, START_TIMEOUT_MS, thingsDataSource } from './thingsTable.ts';
import type { ThingsDataSource } from './thingsTable.ts';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/things';
const others = 'arn:aws:dynamodb:us-east-1:000000000000:table/others';
const key1 = key('access', '1');
const queryAll = { expression: 'pk = :pk', expressionValues: { ':pk': { S: 'access' } } };
const byColour = { expression: 'colour = :c', expressionValues: { ':c': { S: 'red' } } };
const update = { expression: 'SET n = :n', expressionValues: { ':n': { N: 1 } } };
const condition = { expression: 'attribute_exists(pk)' };

let source: ThingsDataSource;

beforeAll(async () => {
  source = await thingsDataSource('access');
  await source.call(put('access', '1'));
}, START_TIMEOUT_MS);

function allow(actions: readonly string[], ...resources: readonly string[]): Permission[] {
  return [{ actions: actions.map((action) => `dynamodb:${action}`), resources }];
}

/** The message of the refusal; null when the request went through. */
async function denied(request: unknown, permissions: readonly Permission[]): Promise<string | null> {
  const { error } = await source.with(permissions).call(request, { resolver: 'Query.x' });
  return error && error.message;
}

function transaction(operation: string, more: Record<string, unknown> = {}) {
  return { operation: 'TransactWriteItems', transactItems: [{ table: 'things', operation, key: key1, ...more }] };
}

it.each([
  ['GetItem', table, { operation: 'GetItem', key: key1 }],
  ['PutItem', table, put('access', '1')],
  ['UpdateItem', table, { operation: 'UpdateItem', key: key1, update }],
  ['DeleteItem', table, { operation: 'DeleteItem', key: key('access', 'none') }],
  ['Query', table, { operation: 'Query', query: queryAll }],
  ['Query', `${table}/index/byColour`, { operation: 'Query', index: 'byColour', query: byColour }],
  ['Scan', table, { operation: 'Scan' }],
  ['Scan', `${table}/index/byColour`, { operation: 'Scan', index: 'byColour' }],
  ['BatchGetItem', table, { operation: 'BatchGetItem', tables: { things: { keys: [key1] } } }],
  ['BatchWriteItem', table, { operation: 'BatchPutItem', tables: { things: [key1] } }],
  ['BatchWriteItem', table, { operation: 'BatchDeleteItem', tables: { things: [key('access', 'none')] } }],
  ['GetItem', table, { operation: 'TransactGetItems', transactItems: [{ table: 'things', key: key1 }] }],
  ['PutItem', table, transaction('PutItem', { attributeValues: {} })],
  ['UpdateItem', table, transaction('UpdateItem', { update })],
  [
    'DeleteItem',
    table,
    {
      operation: 'TransactWriteItems',
      transactItems: [{ table: 'things', operation: 'DeleteItem', key: key('access', 'none') }],
    },
  ],
  ['ConditionCheckItem', table, transaction('ConditionCheck', { condition })],
])('dynamodb:%s on %s is needed, and enough, for its request', async (action, resource, request) => {
  expect(await denied(request, allow([action], resource))).toBeNull();
  const message = await denied(request, allow([`Un${action}`], '*'));
  expect(message).toContain(`not authorized to perform: dynamodb:${action} on resource: ${resource} `);
});

it.each([
  ['another table', allow(['Query'], others)],
  ['the table but not its index', allow(['Query'], table)],
  ['another index', allow(['Query'], `${table}/index/byName`)],
  ['a longer table name', allow(['Query'], `${table}2/index/*`)],
  ['a name that would match as a regular expression', allow(['Query'], `${table.replace('things', 't.ings')}/index/*`)],
  ['nothing', []],
])('a role that allows %s may not query the index', async (_, permissions) => {
  const request = { operation: 'Query', index: 'byColour', query: byColour };
  expect(await denied(request, permissions)).toContain(`${table}/index/byColour`);
});

it.each([
  ['every index', allow(['Query'], `${table}/index/*`)],
  ['actions by prefix', allow(['Qu*'], '*')],
  ['actions in other letters', [{ actions: ['DynamoDB:query'], resources: ['*'] }]],
  ['every action', [{ actions: ['*'], resources: ['*'] }]],
  ['two statements, the second', [...allow(['GetItem'], '*'), ...allow(['Query'], `${table}/index/byColour`)]],
])('a role that allows %s may query the index', async (_, permissions) => {
  expect(await denied({ operation: 'Query', index: 'byColour', query: byColour }, permissions)).toBeNull();
});

it('every table of a transaction must be allowed, and nothing is sent otherwise', async () => {
  source.sent.length = 0;
  const transactItems = [
    { table: 'things', operation: 'DeleteItem', key: key1 },
    { table: 'others', operation: 'DeleteItem', key: { id: { N: 1 } } },
  ];
  const message = await denied({ operation: 'TransactWriteItems', transactItems }, allow(['DeleteItem'], table));
  expect(message).toContain(`dynamodb:DeleteItem on resource: ${others} `);
  expect(source.sent).toEqual([]);
});

it('a denied request has the error type that deployed APIs answer with', async () => {
  const outcome = await source.with([]).call({ operation: 'GetItem', key: key1 }, { resolver: 'Query.x' });
  expect(outcome).toMatchObject({ result: null, error: { type: 'DynamoDB:DynamoDbException' } });
  expect(outcome.error?.message).toMatch(/because no identity-based policy allows the dynamodb:GetItem action/);
});
