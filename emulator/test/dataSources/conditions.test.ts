import { beforeAll, describe, expect, it } from '@jest/globals';
import { key, put, START_TIMEOUT_MS, thingsDataSource } from './thingsTable.ts';
import type { ThingsDataSource } from './thingsTable.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-condition-expressions.html */
let source: ThingsDataSource;
const isNew = { expression: 'attribute_not_exists(pk)' };
const failed = {
  type: 'DynamoDB:ConditionalCheckFailedException',
  message: expect.stringMatching(
    /^The conditional request failed \(Service: DynamoDb, Status Code: 400, Request ID: .+\)$/,
  ),
};

beforeAll(async () => {
  source = await thingsDataSource('conditions');
}, START_TIMEOUT_MS);

describe('a put whose condition fails', () => {
  it('succeeds when the stored item is the one to be written, however its numbers and sets are spelt', async () => {
    await source.call(put('same', '1', { size: { N: '1.50' }, tags: { SS: ['a', 'b'] } }));
    const again = put('same', '1', { size: { N: '15e-1' }, tags: { SS: ['b', 'a'] } });
    const { result, error } = await source.call({ ...again, condition: isNew });
    expect(error).toBeNull();
    expect(result).toMatchObject({ pk: 'same', sk: '1', size: 1.5 });
  });

  it('is rejected with the stored item when one attribute differs', async () => {
    await source.call(put('other', '1', { size: { N: 1 } }));
    const outcome = await source.call({ ...put('other', '1', { size: { N: 2 } }), condition: isNew });
    expect(outcome).toEqual({ result: { pk: 'other', sk: '1', size: 1 }, error: failed });
  });

  it('tells numbers apart that a JavaScript number cannot', async () => {
    await source.call(put('digits', '1', { size: { N: '100000000000000000001' } }));
    const outcome = await source.call({
      ...put('digits', '1', { size: { N: '100000000000000000002' } }),
      condition: isNew,
    });
    expect(outcome.error).toEqual(failed);
  });

  it('leaves the attributes of equalsIgnore out of the comparison and answers with the stored ones', async () => {
    await source.call(put('ignore', '1', { text: { S: 'x' }, at: { N: 1 } }));
    const again = put('ignore', '1', { text: { S: 'x' }, at: { N: 2 } });
    const outcome = await source.call({ ...again, condition: { ...isNew, equalsIgnore: ['at'] } });
    expect(outcome).toEqual({ result: { pk: 'ignore', sk: '1', text: 'x', at: 1 }, error: null });
  });

  it('reads the item strongly consistent unless told otherwise', async () => {
    await source.call(put('consistent', '1'));
    source.sent.length = 0;
    await source.call({ ...put('consistent', '1'), condition: isNew });
    await source.call({ ...put('consistent', '1'), condition: { ...isNew, consistentRead: false } });
    const reads = source.sent.filter((request) => request.operation === 'GetItem');
    expect(reads.map((request) => request.input['ConsistentRead'])).toEqual([true, false]);
  });
});

describe('a delete whose condition fails', () => {
  const condition = { expression: 'size = :size', expressionValues: { ':size': { N: 1 } } };

  it('succeeds when the item is not there', async () => {
    const outcome = await source.call({ operation: 'DeleteItem', key: key('gone', '1'), condition });
    expect(outcome).toEqual({ result: null, error: null });
  });

  it('is rejected with the item when it is there', async () => {
    await source.call(put('kept', '1', { size: { N: 2 } }));
    const outcome = await source.call({ operation: 'DeleteItem', key: key('kept', '1'), condition });
    expect(outcome).toEqual({ result: { pk: 'kept', sk: '1', size: 2 }, error: failed });
  });
});

describe('an update whose condition fails', () => {
  const update = { expression: 'SET size = :size', expressionValues: { ':size': { N: 1 } } };

  it('is rejected even when it would change nothing', async () => {
    await source.call(put('updated', '1', { size: { N: 1 } }));
    const request = { operation: 'UpdateItem', key: key('updated', '1'), update, condition: isNew };
    expect(await source.call(request)).toEqual({ result: { pk: 'updated', sk: '1', size: 1 }, error: failed });
  });

  it('is rejected with null as result when the item is not there', async () => {
    const condition = { expression: 'attribute_exists(pk)' };
    const request = { operation: 'UpdateItem', key: key('absent', '1'), update, condition };
    expect(await source.call(request)).toEqual({ result: null, error: failed });
  });
});

it('the strategy Custom is refused by name', async () => {
  const condition = { ...isNew, conditionalCheckFailedHandler: { strategy: 'Custom', lambdaArn: 'arn' } };
  const { error } = await source.call({ ...put('custom', '1'), condition });
  expect(error?.type).toBe('MappingTemplate');
  expect(error?.message).toContain('conditionalCheckFailedHandler strategy Custom');
});

it('the read after a failed condition needs the permission dynamodb:GetItem', async () => {
  await source.call(put('unreadable', '1'));
  const writer = source.with([{ actions: ['dynamodb:PutItem'], resources: ['*'] }]);
  const outcome = await writer.call({ ...put('unreadable', '1'), condition: isNew }, { resolver: 'Mutation.add' });
  expect(outcome.error?.message).toContain('is not authorized to perform: dynamodb:GetItem');
});
