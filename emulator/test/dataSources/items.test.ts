import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { key, put, START_TIMEOUT_MS, thingsDataSource } from './thingsTable.ts';
import type { ThingsDataSource } from './thingsTable.ts';

let source: ThingsDataSource;

beforeAll(async () => {
  source = await thingsDataSource('items');
}, START_TIMEOUT_MS);

async function stored(pk: string, sk: string) {
  return (await source.client.send(new GetItemCommand({ TableName: 'things', Key: key(pk, sk) }))).Item;
}

describe('typed values', () => {
  it('reach DynamoDB with numbers as text and NULL as true', async () => {
    source.sent.length = 0;
    await source.call(
      put('types', '1', {
        n: { N: 0.1 },
        text: { N: '12345678901234567890.123456789' },
        null: { NULL: null },
        ns: { NS: [1, 2.5] },
        ss: { SS: ['b', 'a'] },
        b: { B: 'aGVsbG8=' },
        l: { L: [{ S: 'x' }, { M: { y: { BOOL: false } } }] },
      }),
    );
    expect(source.sent[0]?.input['Item']).toMatchObject({ null: { NULL: true } });
    const item = await stored('types', '1');
    expect(item).toMatchObject({
      n: { N: '0.1' },
      text: { N: '12345678901234567890.123456789' },
      null: { NULL: true },
      l: { L: [{ S: 'x' }, { M: { y: { BOOL: false } } }] },
    });
    expect(item?.['ns']?.NS?.toSorted()).toEqual(['1', '2.5']);
    expect(item?.['ss']?.SS?.toSorted()).toEqual(['a', 'b']);
    expect(Buffer.from(item?.['b']?.B ?? []).toString()).toBe('hello');
  });

  it('come back as plain JSON: sets as lists, binary as base64, NULL as null', async () => {
    const attributeValues = {
      n: { N: -3 },
      big: { N: 1e21 },
      none: { NULL: null },
      ss: { SS: ['only'] },
      ns: { NS: [7] },
      b: { B: 'aGVsbG8=' },
      bs: { BS: ['aGVsbG8='] },
      m: { M: { deep: { L: [{ N: 1 }, { NULL: true }] } } },
    };
    await source.call(put('types', '2', attributeValues));
    const { result } = await source.call({ operation: 'GetItem', key: key('types', '2') });
    expect(result).toEqual({
      pk: 'types',
      sk: '2',
      n: -3,
      big: 1e21,
      none: null,
      ss: ['only'],
      ns: [7],
      b: 'aGVsbG8=',
      bs: ['aGVsbG8='],
      m: { deep: [1, null] },
    });
  });
});

describe('single-item operations', () => {
  it('GetItem answers null for an item that is not there', async () => {
    expect(await source.call({ operation: 'GetItem', key: key('missing', '1'), consistentRead: true })).toEqual({
      result: null,
      error: null,
    });
  });

  it('GetItem reads the projected attributes only', async () => {
    await source.call(put('projected', '1', { name: { S: 'N' }, size: { N: 3 } }));
    const projection = { expression: '#n, pk', expressionNames: { '#n': 'name' } };
    const { result } = await source.call({ operation: 'GetItem', key: key('projected', '1'), projection });
    expect(result).toEqual({ pk: 'projected', name: 'N' });
  });

  it('PutItem answers with the item it wrote', async () => {
    const { result, error } = await source.call(put('put', '1', { size: { N: 3 } }));
    expect({ result, error }).toEqual({ result: { pk: 'put', sk: '1', size: 3 }, error: null });
  });

  it('UpdateItem answers with the whole item afterwards', async () => {
    await source.call(put('update', '1', { size: { N: 3 }, name: { S: 'old' } }));
    const { result } = await source.call({
      operation: 'UpdateItem',
      key: key('update', '1'),
      update: { expression: 'ADD size :one', expressionValues: { ':one': { N: 1 } } },
    });
    expect(result).toEqual({ pk: 'update', sk: '1', size: 4, name: 'old' });
  });

  it('DeleteItem answers with the item that was, then with null', async () => {
    await source.call(put('delete', '1', { size: { N: 3 } }));
    const request = { operation: 'DeleteItem', key: key('delete', '1') };
    expect((await source.call(request)).result).toEqual({ pk: 'delete', sk: '1', size: 3 });
    expect(await source.call(request)).toEqual({ result: null, error: null });
  });

  it('take null for an optional element as if it were not there', async () => {
    const request = { operation: 'GetItem', key: key('missing', '1'), consistentRead: null, projection: null };
    expect(await source.call(request)).toEqual({ result: null, error: null });
  });
});

it('the observer sees what is sent, with the resolver that asked', async () => {
  source.sent.length = 0;
  await source.call({ operation: 'GetItem', key: key('seen', '1') });
  expect(source.sent).toEqual([
    { resolver: 'Query.things', operation: 'GetItem', input: { TableName: 'things', Key: key('seen', '1') } },
  ]);
});
