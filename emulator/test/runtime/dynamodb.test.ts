import { describe, expect, it } from '@jest/globals';
import { faultOf, valueOf } from './runCode.ts';

const key = { pk: { S: 'p' }, sk: { N: 1 } };
const k = `key: { pk: 'p', sk: 1 }`;

describe('reads', () => {
  it('get: key, consistency and projection, a name having one alias', async () => {
    expect(
      await valueOf(`ddb.get({ ${k}, consistentRead: true, projection: ['id', 'a.b', 'a.c', 'list[1].id'] })`),
    ).toEqual({
      operation: 'GetItem',
      key,
      consistentRead: true,
      projection: {
        expression: '#expName_1, #expName_2.#expName_3, #expName_2.#expName_4, #expName_5[1].#expName_1',
        expressionNames: {
          '#expName_1': 'id',
          '#expName_2': 'a',
          '#expName_3': 'b',
          '#expName_4': 'c',
          '#expName_5': 'list',
        },
      },
    });
  });

  it('query: key condition, filter and the plain fields, nothing for null', async () => {
    const query = `ddb.query({ query: { pk: { eq: 'p' }, sk: { between: ['a', 'b'] } }, index: 'GSI1', limit: 5, nextToken: null,
      scanIndexForward: false, filter: { deletedAt: { attributeExists: false } }, projection: undefined })`;
    expect(await valueOf(query)).toEqual({
      operation: 'Query',
      query: {
        expression: '(#pk = :pk_eq) AND (#sk BETWEEN :sk_between_start AND :sk_between_end)',
        expressionNames: { '#pk': 'pk', '#sk': 'sk' },
        expressionValues: { ':pk_eq': { S: 'p' }, ':sk_between_start': { S: 'a' }, ':sk_between_end': { S: 'b' } },
      },
      index: 'GSI1',
      limit: 5,
      scanIndexForward: false,
      filter: { expression: '(attribute_not_exists(#deletedAt))', expressionNames: { '#deletedAt': 'deletedAt' } },
    });
  });

  it('scan: segments and filter', async () => {
    expect(await valueOf(`ddb.scan({ segment: 1, totalSegments: 4, filter: { a: { eq: 1 } } })`)).toEqual({
      operation: 'Scan',
      segment: 1,
      totalSegments: 4,
      filter: { expression: '(#a = :a_eq)', expressionNames: { '#a': 'a' }, expressionValues: { ':a_eq': { N: 1 } } },
    });
  });

  it('batchGet and transactGet: keys and projections by table', async () => {
    expect(
      await valueOf(
        `ddb.batchGet({ tables: { t: { keys: [{ id: '1' }], consistentRead: true, projection: ['a'] } } })`,
      ),
    ).toEqual({
      operation: 'BatchGetItem',
      tables: {
        t: {
          keys: [{ id: { S: '1' } }],
          consistentRead: true,
          projection: { expression: '#expName_1', expressionNames: { '#expName_1': 'a' } },
        },
      },
    });
    expect(await valueOf(`ddb.transactGet({ items: [{ table: 't', key: { id: '1' } }] })`)).toEqual({
      operation: 'TransactGetItems',
      transactItems: [{ table: 't', key: { id: { S: '1' } } }],
    });
  });
});

describe('writes', () => {
  it('put: attributes without the key, and a condition', async () => {
    expect(
      await valueOf(`ddb.put({ ${k}, item: { n: null, l: [true] }, condition: { pk: { attributeExists: false } } })`),
    ).toEqual({
      operation: 'PutItem',
      key,
      attributeValues: { n: { NULL: null }, l: { L: [{ BOOL: true }] } },
      condition: { expression: '(attribute_not_exists(#pk))', expressionNames: { '#pk': 'pk' } },
    });
  });

  it('remove: a condition', async () => {
    expect(await valueOf(`ddb.remove({ ${k}, condition: { version: { eq: 3 } } })`)).toEqual({
      operation: 'DeleteItem',
      key,
      condition: {
        expression: '(#version = :version_eq)',
        expressionNames: { '#version': 'version' },
        expressionValues: { ':version_eq': { N: 3 } },
      },
    });
  });

  it('batchPut and batchDelete: items and keys by table', async () => {
    expect(await valueOf(`ddb.batchPut({ tables: { t: [{ id: 'one', v: 1 }] } })`)).toEqual({
      operation: 'BatchPutItem',
      tables: { t: [{ id: { S: 'one' }, v: { N: 1 } }] },
    });
    expect(await valueOf(`ddb.batchDelete({ tables: { t: [{ id: 'one' }] } })`)).toEqual({
      operation: 'BatchDeleteItem',
      tables: { t: [{ id: { S: 'one' } }] },
    });
  });

  it('transactWrite: the four kinds of item', async () => {
    const id = `table: 't', key: { id: '1' }`;
    const condition = {
      expression: '(#v = :v_eq)',
      expressionNames: { '#v': 'v' },
      expressionValues: { ':v_eq': { N: 1 } },
    };
    const request = `ddb.transactWrite({ items: [
      { putItem: { ${id}, item: { a: 1 } } },
      { updateItem: { ${id}, update: { a: ddb.operations.increment() }, condition: { v: { eq: 1 } } } },
      { deleteItem: { ${id} } },
      { conditionCheck: { ${id}, condition: { v: { eq: 1 } } } },
    ] })`;
    const base = { table: 't', key: { id: { S: '1' } } };
    const update = {
      expression: 'SET #expName_1 = #expName_1 + :expValue_1',
      expressionNames: { '#expName_1': 'a' },
      expressionValues: { ':expValue_1': { N: 1 } },
    };
    expect(await valueOf(request)).toEqual({
      operation: 'TransactWriteItems',
      transactItems: [
        { ...base, operation: 'PutItem', attributeValues: { a: { N: 1 } } },
        { ...base, operation: 'UpdateItem', update, condition },
        { ...base, operation: 'DeleteItem' },
        { ...base, operation: 'ConditionCheck', condition },
      ],
    });
  });
});

describe('update expressions', () => {
  /** SET before REMOVE, aliases in that order, as AWS numbers them; nested objects update the keys they have. */
  it.each([
    [`{ a: 1, b: 'x' }`, 'SET #expName_1 = :expValue_1, #expName_2 = :expValue_2', ['a', 'b'], [{ N: 1 }, { S: 'x' }]],
    [`{ a: null }`, 'SET #expName_1 = :expValue_1', ['a'], [{ NULL: null }]],
    [`{ a: op.decrement(2) }`, 'SET #expName_1 = #expName_1 - :expValue_1', ['a'], [{ N: 2 }]],
    [`{ a: op.prepend([1]) }`, 'SET #expName_1 = list_append(:expValue_1, #expName_1)', ['a'], [{ L: [{ N: 1 }] }]],
    [`{ a: op.remove() }`, 'REMOVE #expName_1', ['a'], []],
    [`{ a: op.remove(), b: op.remove() }`, 'REMOVE #expName_1, #expName_2', ['a', 'b'], []],
    [
      `{ b: op.remove(), a: op.increment(1) }`,
      'SET #expName_1 = #expName_1 + :expValue_1 REMOVE #expName_2',
      ['a', 'b'],
      [{ N: 1 }],
    ],
    [
      `{ f: [op.updateListItem('x', 1), op.updateListItem('y', 2)] }`,
      'SET #expName_1[1] = :expValue_1, #expName_1[2] = :expValue_2',
      ['f'],
      [{ S: 'x' }, { S: 'y' }],
    ],
    [`{ a: [1, 2] }`, 'SET #expName_1 = :expValue_1', ['a'], [{ L: [{ N: 1 }, { N: 2 }] }]],
    [
      `{ address: { city: 'x', zip: op.remove(), a: { b: 1 } } }`,
      'SET #expName_1.#expName_2 = :expValue_1, #expName_1.#expName_3.#expName_4 = :expValue_2 REMOVE #expName_1.#expName_5',
      ['address', 'city', 'a', 'b', 'zip'],
      [{ S: 'x' }, { N: 1 }],
    ],
    [`{ a: op.replace({ b: 1 }) }`, 'SET #expName_1 = :expValue_1', ['a'], [{ M: { b: { N: 1 } } }]],
    [
      `{ a: op.replace({ type: 'OPERATION_ADD' }), b: { type: 'OPERATION_REMOVE' } }`,
      'SET #expName_1 = :expValue_1, #expName_2.#expName_3 = :expValue_2',
      ['a', 'b', 'type'],
      [{ M: { type: { S: 'OPERATION_ADD' } } }, { S: 'OPERATION_REMOVE' }],
    ],
  ])('of %s', async (update, expression, names, values) => {
    const request = await valueOf(`((op) => ddb.update({ ${k}, update: ${update} }))(ddb.operations)`);
    const numbered = (prefix: string, list: readonly unknown[]) =>
      Object.fromEntries(list.map((each, index) => [`${prefix}${index + 1}`, each]));
    const expressionValues = numbered(':expValue_', values);
    expect(request).toEqual({
      operation: 'UpdateItem',
      key,
      update: {
        expression,
        expressionNames: numbered('#expName_', names),
        ...(values.length > 0 ? { expressionValues } : {}),
      },
    });
  });
});

describe('requests that cannot be meant', () => {
  it.each([
    [
      `ddb.put({ ${k}, item: { a: undefined } })`,
      'item.a is undefined, which DynamoDB cannot store: leave the key out',
    ],
    [`ddb.put({ ${k}, item: { a: ddb.toStringSet(['x']) } })`, 'item.a is a DynamoDB set'],
    [`ddb.put({ ${k}, item: {}, conditions: {} })`, 'put has no field conditions'],
    [
      `ddb.put({ ${k}, item: {}, condition: { a: { like: 1 } } })`,
      'condition is not a filter object AppSync can render',
    ],
    [`ddb.query({ query: {} })`, 'query is not a filter object AppSync can render'],
    [`ddb.query({ query: { pk: { eq: undefined } } })`, 'pk_eq is undefined'],
    [`ddb.get({ key: { id: undefined } })`, 'key.id is undefined'],
    [`ddb.get({ key: {} })`, 'key must be an object with the key attributes'],
    [`ddb.get({ ${k}, projection: 'id' })`, 'projection must be a list of attribute names'],
    [`ddb.get()`, 'get takes an object, not undefined'],
    [`ddb.update({ ${k}, update: {} })`, 'update changes no attribute'],
    [`ddb.update({ ${k}, update: { a: {} } })`, 'update.a is an empty object'],
    [`ddb.update({ ${k}, update: { a: [1, ddb.operations.remove()] } })`, 'can hold operations.updateListItem only'],
    [`ddb.update({ ${k}, update: { a: ddb.operations.increment('1') } })`, 'takes a number, not string'],
    [`ddb.transactWrite({ items: [{ putItem: {}, deleteItem: {} }] })`, 'an item has exactly one of'],
    [
      `ddb.transactWrite({ items: [{ updateItem: { table: 't', key: { a: 1 }, item: {} } }] })`,
      'updateItem has no field item',
    ],
    [`ddb.batchGet({ tables: [] })`, 'tables must be an object'],
    [`ddb.batchGet({ tables: { t: [{ id: 1 }] } })`, 'batchGet: t takes an object, not an array'],
  ])('are refused: %s', async (expression, message) => {
    expect(await faultOf(expression)).toContain(message);
  });
});
