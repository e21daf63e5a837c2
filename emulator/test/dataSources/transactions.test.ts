import { beforeAll, describe, expect, it } from '@jest/globals';
import { key, put, START_TIMEOUT_MS, thingsDataSource } from './thingsTable.ts';
import type { ThingsDataSource } from './thingsTable.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-transact-write-items.html */
let source: ThingsDataSource;

beforeAll(async () => {
  source = await thingsDataSource('transactions');
}, START_TIMEOUT_MS);

function write(...transactItems: unknown[]) {
  return source.call({ operation: 'TransactWriteItems', transactItems });
}

async function read(pk: string, sk: string) {
  return (await source.call({ operation: 'GetItem', key: key(pk, sk), consistentRead: true })).result;
}

const isNew = { expression: 'attribute_not_exists(pk)' };

describe('TransactWriteItems', () => {
  it('writes all members, over two tables, and answers with their keys', async () => {
    await source.call(put('all', 'old'));
    const outcome = await write(
      {
        table: 'things',
        operation: 'PutItem',
        key: key('all', 'put'),
        attributeValues: { n: { N: 1 } },
        condition: isNew,
      },
      {
        table: 'others',
        operation: 'UpdateItem',
        key: { id: { N: 7 } },
        update: { expression: 'ADD #t :n', expressionNames: { '#t': 'total' }, expressionValues: { ':n': { N: 2.5 } } },
      },
      { table: 'things', operation: 'DeleteItem', key: key('all', 'old') },
      { table: 'things', operation: 'ConditionCheck', key: key('all', 'never'), condition: isNew },
    );
    expect(outcome).toEqual({
      result: {
        keys: [{ pk: 'all', sk: 'put' }, { id: 7 }, { pk: 'all', sk: 'old' }, { pk: 'all', sk: 'never' }],
        cancellationReasons: null,
      },
      error: null,
    });
    expect([await read('all', 'put'), await read('all', 'old')]).toEqual([{ pk: 'all', sk: 'put', n: 1 }, null]);
  });

  it('writes nothing when one condition fails, and says which, with the item that was there', async () => {
    await source.call(put('taken', '1', { n: { N: 1 } }));
    const { result, error } = await write(
      { table: 'things', operation: 'PutItem', key: key('taken', '2'), attributeValues: {} },
      { table: 'things', operation: 'PutItem', key: key('taken', '1'), attributeValues: {}, condition: isNew },
    );
    expect(result).toEqual({
      keys: null,
      cancellationReasons: [
        { type: 'None', message: 'None' },
        {
          type: 'ConditionalCheckFailed',
          message: 'The conditional request failed',
          item: { pk: 'taken', sk: '1', n: 1 },
        },
      ],
    });
    expect(error?.type).toBe('DynamoDB:TransactionCanceledException');
    expect(await read('taken', '2')).toBeNull();
  });

  it.each(['UpdateItem', 'DeleteItem', 'ConditionCheck'])('cancels by the condition of %s too', async (operation) => {
    await source.call(put('each', operation));
    const update =
      operation === 'UpdateItem' ? { update: { expression: 'SET n = :n', expressionValues: { ':n': { N: 1 } } } } : {};
    const { result } = await write({
      table: 'things',
      operation,
      key: key('each', operation),
      condition: isNew,
      ...update,
    });
    expect(result).toMatchObject({
      cancellationReasons: [{ type: 'ConditionalCheckFailed', item: { sk: operation } }],
    });
  });

  it('keeps the item back on returnValuesOnConditionCheckFailure: false', async () => {
    await source.call(put('silent', '1'));
    const condition = { ...isNew, returnValuesOnConditionCheckFailure: false };
    const { result } = await write({ table: 'things', operation: 'DeleteItem', key: key('silent', '1'), condition });
    expect(result).toEqual({
      keys: null,
      cancellationReasons: [{ type: 'ConditionalCheckFailed', message: 'The conditional request failed' }],
    });
  });

  it('takes 100 members and not 101', async () => {
    const members = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        table: 'things',
        operation: 'DeleteItem',
        key: key('limit', String(index)),
      }));
    expect((await write(...members(100))).error).toBeNull();
    expect((await write(...members(101))).error?.type).toBe('DynamoDB:DynamoDbException');
  });

  it.each([
    [
      'a ConditionCheck without condition',
      { operation: 'ConditionCheck' },
      "Value for field '$[transactItems][0][condition]' not found.",
    ],
    [
      'an unknown operation',
      { operation: 'Query' },
      "Unsupported operation 'Query' in field '$[transactItems][0][operation]'.",
    ],
    [
      'an element that does not belong there',
      { operation: 'DeleteItem', returnValues: 'ALL_OLD' },
      "Unsupported element '$[transactItems][0][returnValues]'.",
    ],
  ])('refuses %s', async (_, member, message) => {
    const { error } = await write({ table: 'things', key: key('bad', '1'), ...member });
    expect(error).toEqual({ type: 'MappingTemplate', message });
  });
});

describe('TransactGetItems', () => {
  it('answers in the order of the request, with null for what is missing', async () => {
    await source.call(put('get', '1', { n: { N: 1 } }));
    const transactItems = [
      { table: 'things', key: key('get', 'missing') },
      { table: 'things', key: key('get', '1'), projection: { expression: 'n' } },
    ];
    expect(await source.call({ operation: 'TransactGetItems', transactItems })).toEqual({
      result: { items: [null, { n: 1 }], cancellationReasons: null },
      error: null,
    });
  });
});
