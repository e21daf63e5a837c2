import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDynamoDBDataSource } from '../../src/dataSources/dynamodb/createDynamoDBDataSource.ts';
import { everything, key, put, START_TIMEOUT_MS, thingsDataSource } from './thingsTable.ts';
import type { ThingsDataSource } from './thingsTable.ts';

let source: ThingsDataSource;

beforeAll(async () => {
  source = await thingsDataSource('batches');
}, START_TIMEOUT_MS);

/** A data source whose DynamoDB answers with `output` whatever it is asked. */
function answeredWith(output: unknown) {
  const client = { send: () => Promise.resolve(output) } as unknown as DynamoDBClient;
  const options = { client, tokenKey: Buffer.alloc(32), tableArn: (name: string) => name };
  return createDynamoDBDataSource(
    { name: 'things', type: 'AMAZON_DYNAMODB', tableName: 'things', permissions: everything },
    options,
  );
}

describe('BatchGetItem', () => {
  it('answers for every table in the order of the keys, with null for what is missing', async () => {
    await source.call(put('get', '1', { n: { N: 1 } }));
    await source.call(put('get', '2', { n: { N: 2 } }));
    const tables = {
      things: { keys: [key('get', '2'), key('get', 'missing'), key('get', '1')], consistentRead: true },
      others: { keys: [{ id: { N: 1.0 } }] },
    };
    expect((await source.call({ operation: 'BatchGetItem', tables })).result).toEqual({
      data: { things: [{ pk: 'get', sk: '2', n: 2 }, null, { pk: 'get', sk: '1', n: 1 }], others: [null] },
      unprocessedKeys: { things: [], others: [] },
    });
  });

  it('keeps the order when the projection leaves the keys out', async () => {
    await source.call(put('some', '1', { name: { S: 'one' } }));
    await source.call(put('some', '2', { name: { S: 'two' } }));
    const projection = { expression: '#n, sk', expressionNames: { '#n': 'name' } };
    const tables = { things: { keys: [key('some', '2'), key('some', '1')], projection } };
    expect((await source.call({ operation: 'BatchGetItem', tables })).result).toMatchObject({
      data: {
        things: [
          { name: 'two', sk: '2' },
          { name: 'one', sk: '1' },
        ],
      },
    });
    const nameOnly = { expression: '#n', expressionNames: { '#n': 'name' } };
    const { result } = await source.call({
      operation: 'BatchGetItem',
      tables: { things: { keys: [key('some', '2'), key('some', '1')], projection: nameOnly } },
    });
    expect(result).toMatchObject({ data: { things: [{ name: 'two' }, { name: 'one' }] } });
    expect(JSON.stringify(result)).not.toContain('pk');
  });

  it('reports unprocessed keys and null in their place', async () => {
    const output = { Responses: { things: [] }, UnprocessedKeys: { things: { Keys: [key('a', '1')] } } };
    const tables = { things: { keys: [key('a', '1')] } };
    const outcome = await answeredWith(output).call({ operation: 'BatchGetItem', tables }, { resolver: 'Query.x' });
    expect(outcome.result).toEqual({
      data: { things: [null] },
      unprocessedKeys: { things: [{ pk: 'a', sk: '1' }] },
    });
  });

  it('takes 100 keys and not 101', async () => {
    const batch = (count: number) => ({
      operation: 'BatchGetItem',
      tables: { things: { keys: Array.from({ length: count }, (_, index) => key('limit', String(index))) } },
    });
    expect((await source.call(batch(100))).error).toBeNull();
    expect((await source.call(batch(101))).error?.type).toBe('DynamoDB:DynamoDbException');
  });
});

describe('BatchPutItem and BatchDeleteItem', () => {
  const items = [{ ...key('write', '1'), n: { N: 1 } }, key('write', '2')];

  it('answer with what they wrote or deleted, keys only for the latter', async () => {
    const putAll = await source.call({
      operation: 'BatchPutItem',
      tables: { things: items, others: [{ id: { N: 5 } }] },
    });
    expect(putAll.result).toEqual({
      data: {
        things: [
          { pk: 'write', sk: '1', n: 1 },
          { pk: 'write', sk: '2' },
        ],
        others: [{ id: 5 }],
      },
      unprocessedItems: { things: [], others: [] },
    });
    const deleteAll = await source.call({ operation: 'BatchDeleteItem', tables: { things: [key('write', '1')] } });
    expect(deleteAll.result).toEqual({ data: { things: [{ pk: 'write', sk: '1' }] }, unprocessedKeys: { things: [] } });
    expect((await source.call({ operation: 'GetItem', key: key('write', '1') })).result).toBeNull();
    expect((await source.call({ operation: 'GetItem', key: key('write', '2') })).result).not.toBeNull();
  });

  it('report what was left unprocessed and null in its place', async () => {
    const output = { UnprocessedItems: { things: [{ PutRequest: { Item: key('write', '2') } }] } };
    const request = { operation: 'BatchPutItem', tables: { things: items } };
    expect((await answeredWith(output).call(request, { resolver: 'Mutation.x' })).result).toEqual({
      data: { things: [{ pk: 'write', sk: '1', n: 1 }, null] },
      unprocessedItems: { things: [{ pk: 'write', sk: '2' }] },
    });
  });

  it('take 25 items and not 26', async () => {
    const batch = (count: number) => ({
      operation: 'BatchPutItem',
      tables: { things: Array.from({ length: count }, (_, index) => key('many', String(index))) },
    });
    expect((await source.call(batch(25))).error).toBeNull();
    expect((await source.call(batch(26))).error?.type).toBe('DynamoDB:DynamoDbException');
  });
});
