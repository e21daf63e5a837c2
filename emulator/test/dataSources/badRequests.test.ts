import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDynamoDBDataSource } from '../../src/dataSources/dynamodb/createDynamoDBDataSource.ts';
import { everything, key, put, START_TIMEOUT_MS, thingsDataSource } from './thingsTable.ts';
import type { ThingsDataSource } from './thingsTable.ts';

const key1 = key('bad', '1');
const all = { expression: 'pk = :pk', expressionValues: { ':pk': { S: 'bad' } } };
let source: ThingsDataSource;

beforeAll(async () => {
  source = await thingsDataSource('badRequests');
}, START_TIMEOUT_MS);

describe('a request object that AppSync cannot read', () => {
  it.each([
    ['has no operation', { payload: 1 }, "Value for field '$[operation]' not found."],
    [
      'has an element of no operation',
      { operation: 'UpdateItem', key: key1, update: { expression: 'SET a = b' }, returnValues: 'ALL_OLD' },
      "Unsupported element '$[returnValues]'.",
    ],
    [
      'has an element of another operation',
      { operation: 'Scan', scanIndexForward: true },
      "Unsupported element '$[scanIndexForward]'.",
    ],
    [
      "has the transactions' element in a condition",
      { ...put('bad', '1'), condition: { expression: 'x', returnValuesOnConditionCheckFailure: false } },
      "Unsupported element '$[condition][returnValuesOnConditionCheckFailure]'.",
    ],
    [
      'names a version of the item',
      { operation: 'DeleteItem', key: key1, _version: 1 },
      "Unsupported element '$[_version]'.",
    ],
    ['has no key', { operation: 'GetItem' }, "Value for field '$[key]' not found."],
    ['has no table in a batch', { operation: 'BatchGetItem' }, "Value for field '$[tables]' not found."],
    [
      'has a list of keys where an object belongs',
      { operation: 'BatchGetItem', tables: { things: [key1] } },
      "Expected an object in field '$[tables][things]', got a list.",
    ],
    [
      'has an untyped value',
      { operation: 'GetItem', key: { pk: 'bad', sk: { S: '1' } } },
      "Expected an object in field '$[key][pk]', got a string.",
    ],
    [
      'has a value of two types',
      { operation: 'GetItem', key: { pk: { S: 'a', N: 1 }, sk: { S: '1' } } },
      'Expected a typed value such as {"S": "text"} in field \'$[key][pk]\'.',
    ],
    [
      'has text for a limit',
      { operation: 'Query', query: all, limit: '10' },
      "Expected an integer in field '$[limit]', got a string.",
    ],
    [
      'has a fraction for a limit',
      { operation: 'Query', query: all, limit: 1.5 },
      "Expected an integer in field '$[limit]', got a number.",
    ],
    [
      'selects a count',
      { operation: 'Query', query: all, select: 'COUNT' },
      "Unsupported value 'COUNT' in field '$[select]'.",
    ],
    ['is a list', [], "Expected an object in field '$', got a list."],
    ['is nothing', null, "Expected an object in field '$', got null."],
    ['is text', 'GetItem', "Expected an object in field '$', got a string."],
  ])('that %s fails with MappingTemplate and says where', async (_, request, message) => {
    expect(await source.call(request)).toEqual({ result: null, error: { type: 'MappingTemplate', message } });
  });

  it.each(['Sync', 'getItem', 'toString', '__proto__', 7])(
    'with the operation %p fails with MappingTemplate',
    async (operation) => {
      const { error } = await source.call({ operation });
      expect(error?.type).toBe('MappingTemplate');
      expect(error?.message).toContain(`Unsupported operation '${operation}'. The emulator supports GetItem, PutItem`);
    },
  );
});

describe('a request that DynamoDB refuses', () => {
  it("has the type of all exceptions without a class of their own, with DynamoDB's text", async () => {
    const { result, error } = await source.call({ operation: 'GetItem', key: { wrong: { S: 'key' } } });
    expect(result).toBeNull();
    expect(error?.type).toBe('DynamoDB:DynamoDbException');
    expect(error?.message).toMatch(/^.+ \(Service: DynamoDb, Status Code: 400, Request ID: .+\)$/);
  });

  it('has the type of its exception where there is a class', async () => {
    const { error } = await source.call({ operation: 'BatchGetItem', tables: { nowhere: { keys: [key1] } } });
    expect(error?.type).toBe('DynamoDB:ResourceNotFoundException');
  });

  it('fails for an empty map of expression values, as on AWS', async () => {
    const request = { operation: 'Query', query: { expression: 'pk = pk', expressionValues: {} } };
    expect((await source.call(request)).error?.type).toBe('DynamoDB:DynamoDbException');
  });
});

it('a DynamoDB that does not answer is an error of the data source', async () => {
  const client = new DynamoDBClient({
    endpoint: 'http://127.0.0.1:1',
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
  const unreachable = createDynamoDBDataSource(
    { name: 'things', type: 'AMAZON_DYNAMODB', tableName: 'things', permissions: everything },
    { client, tokenKey: Buffer.alloc(32), tableArn: (name) => name },
  );
  const { error } = await unreachable.call({ operation: 'GetItem', key: key1 }, { resolver: 'Query.x' });
  expect(error?.type).toBe('DynamoDB:SdkClientException');
});

it('a page token key of the wrong length is refused when the data source is made', () => {
  const make = () =>
    createDynamoDBDataSource(
      { name: 'things', type: 'AMAZON_DYNAMODB', tableName: 'things', permissions: [] },
      { client: source.client, tokenKey: Buffer.alloc(16), tableArn: (name) => name },
    );
  expect(make).toThrow('A page token key has 32 bytes, got 16.');
});
