import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Permission } from '../../src/assembly/app.ts';
import type { DynamoDBRequest } from '../../src/dataSources/dataSource.ts';
import type { FunctionHost } from '../../src/functions/functionHost.ts';
import { testClient } from '../dataSources/thingsTable.ts';
import { aFunctionOf, aHostOf } from './aHost.ts';

jest.setTimeout(60_000);

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/things';
const folder = mkdtempSync(join(tmpdir(), 'function-'));
const hosts: FunctionHost[] = [];
const client = testClient('functionAccess');

/** Sends whatever command the event names; answers with the error's name and message, or with what it got. */
const code = `import * as dynamodb from '@aws-sdk/client-dynamodb';
const client = new dynamodb.DynamoDBClient({});
export async function handler({ command, input }) {
  try {
    const { $metadata, ...output } = await client.send(new dynamodb[command + 'Command'](input));
    return output;
  } catch (error) {
    return { error: error.name, message: error.message };
  }
}`;

let credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };

beforeAll(async () => {
  credentials = await client.config.credentials();
  writeFileSync(join(folder, 'index.mjs'), code);
  await client.send(
    new CreateTableCommand({
      TableName: 'things',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
});

afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  client.destroy();
  rmSync(folder, { recursive: true });
});

const observed: DynamoDBRequest[] = [];
const answered: DynamoDBRequest[] = [];

function aHost(permissions: readonly Permission[]): (command: string, input: unknown) => Promise<unknown> {
  const lambda = aFunctionOf(folder, { permissions });
  const host = aHostOf([lambda], {
    surroundings: {
      region: 'us-east-1',
      dynamodb: { endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '', region: 'us-east-1', ...credentials },
    },
    observe: (request) => observed.push(request),
    answered: (request) => answered.push(request),
  });
  hosts.push(host);
  return async (command, input) => {
    const outcome = await host.invoke(lambda.arn, JSON.stringify({ command, input }));
    return outcome.ok ? JSON.parse(outcome.text ?? 'null') : outcome;
  };
}

const Key = { pk: { S: '1' } };
const Item = { ...Key, n: { N: '12345678901234567890.5' }, b: { BOOL: true } };
const denied = (action: string, resource = table) => ({
  error: 'AccessDeniedException',
  message: expect.stringContaining(
    `The role of the function ask is not authorized to perform: dynamodb:${action} on resource: ${resource} `,
  ),
});

it('a function reads and writes the tables of the emulator with an unchanged client', async () => {
  const ask = aHost([{ actions: ['dynamodb:PutItem', 'dynamodb:GetItem'], resources: [table] }]);
  expect(await ask('PutItem', { TableName: 'things', Item })).toEqual({});
  expect(await ask('GetItem', { TableName: 'things', Key })).toEqual({ Item });
  expect(observed.map(({ resolver, operation, input }) => [resolver, operation, input['TableName']])).toEqual([
    ['ask', 'PutItem', 'things'],
    ['ask', 'GetItem', 'things'],
  ]);
  expect(answered).toEqual(observed);
});

it('errors of DynamoDB come as they are', async () => {
  const ask = aHost([{ actions: ['dynamodb:*'], resources: ['*'] }]);
  expect(await ask('GetItem', { TableName: 'nowhere', Key })).toMatchObject({ error: 'ResourceNotFoundException' });
  const condition = { ConditionExpression: 'attribute_exists(pk)', Item: { pk: { S: 'none' } } };
  const failed = await ask('PutItem', { TableName: 'things', ...condition });
  expect(failed).toMatchObject({ error: 'ConditionalCheckFailedException' });
});

it('what the role of the function does not allow is denied, and not sent', async () => {
  observed.length = 0;
  const ask = aHost([{ actions: ['dynamodb:Query', 'dynamodb:GetItem'], resources: [table] }]);
  const query = {
    TableName: 'things',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': Key.pk },
  };
  const get = { TableName: 'things', Key };
  expect(await ask('PutItem', { TableName: 'things', Item })).toEqual(denied('PutItem'));
  expect(await ask('Scan', { TableName: 'things' })).toEqual(denied('Scan'));
  expect(await ask('Query', { ...query, IndexName: 'byName' })).toEqual(denied('Query', `${table}/index/byName`));
  expect(await ask('GetItem', { ...get, TableName: 'others' })).toEqual(
    denied('GetItem', `${table.slice(0, -6)}others`),
  );
  const keys = { RequestItems: { things: { Keys: [Key] } } };
  expect(await ask('BatchGetItem', keys)).toEqual(denied('BatchGetItem'));
  const items = { RequestItems: { things: [{ PutRequest: { Item } }] } };
  expect(await ask('BatchWriteItem', items)).toEqual(denied('BatchWriteItem'));
  expect(await ask('TransactGetItems', { TransactItems: [{ Get: get }] })).not.toHaveProperty('error');
  const writes = [{ ConditionCheck: { ...get, ConditionExpression: 'attribute_exists(pk)' } }];
  expect(await ask('TransactWriteItems', { TransactItems: writes })).toEqual(denied('ConditionCheckItem'));
  expect(observed.map(({ operation }) => operation)).toEqual(['TransactGetItems']);
});

it('a table may be named by its ARN', async () => {
  const ask = aHost([{ actions: ['dynamodb:GetItem'], resources: [`${table}s`] }]);
  expect(await ask('GetItem', { TableName: table, Key })).toEqual(denied('GetItem'));
});

it.each([
  ['CreateTable', { TableName: 'x', KeySchema: [], AttributeDefinitions: [] }],
  ['ExecuteStatement', { Statement: 'SELECT * FROM things' }],
])('%s is not served to functions', async (command, input) => {
  const ask = aHost([{ actions: ['*'], resources: ['*'] }]);
  expect(await ask(command, input)).toEqual({
    error: 'UnknownOperationException',
    message: `The emulator serves functions DynamoDB's items alone, not DynamoDB_20120810.${command}`,
  });
});
