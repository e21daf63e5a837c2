import { describe, expect, it } from '@jest/globals';
import type { App } from '../../src/assembly/app.ts';
import { createDataSources } from '../../src/dataSources/createDataSources.ts';
import { noneDataSource } from '../../src/dataSources/none.ts';
import { createFunctionHost } from '../../src/functions/functionHost.ts';
import { testClient } from './thingsTable.ts';

const origin = { resolver: 'Query.x' };
const surroundings = {
  region: 'eu-central-1',
  dynamodb: { endpoint: '', region: '', accessKeyId: '', secretAccessKey: '' },
};

describe('the NONE data source', () => {
  it.each([['text'], [''], [0], [false], [{ a: 1 }], [[1]]])('answers with the payload %j', async (payload) => {
    expect(await noneDataSource.call({ payload }, origin)).toEqual({ result: payload, error: null });
  });

  it('answers null without a payload', async () => {
    expect(await noneDataSource.call({}, origin)).toEqual({ result: null, error: null });
  });

  it.each([[null], ['payload'], [[1]]])('refuses the request %j, which is no object', async (request) => {
    expect((await noneDataSource.call(request, origin)).error?.type).toBe('MappingTemplate');
  });
});

it("every data source of the API has its client, which checks ARNs of the stack's region and account", async () => {
  const dataSources: App['api']['dataSources'] = [
    { name: 'empty', type: 'NONE' },
    {
      name: 'store',
      type: 'AMAZON_DYNAMODB',
      tableName: 'things',
      permissions: [
        { actions: ['dynamodb:GetItem'], resources: ['arn:aws:dynamodb:eu-central-1:111111111111:table/x'] },
      ],
    },
  ];
  const app = { region: 'eu-central-1', accountId: '111111111111', api: { dataSources } as App['api'] };
  const functionHost = createFunctionHost({
    functions: [],
    credentials: new Map(),
    surroundings,
    accountId: '',
    tableArn: String,
  });
  const clients = createDataSources(app, {
    client: testClient('createDataSources'),
    tokenKey: Buffer.alloc(32),
    functionHost,
  });
  expect([...clients.keys()]).toEqual(['empty', 'store']);
  expect((await clients.get('empty')?.call({ payload: 1 }, origin))?.result).toBe(1);
  const denied = await clients.get('store')?.call({ operation: 'GetItem', key: { id: { S: '1' } } }, origin);
  expect(denied?.error?.message).toContain('arn:aws:dynamodb:eu-central-1:111111111111:table/things');
});
