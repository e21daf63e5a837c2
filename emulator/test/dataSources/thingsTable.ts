import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import type { Permission, Table } from '../../src/assembly/app.ts';
import type { DataSourceClient, DataSourceOutcome, DynamoDBRequest } from '../../src/dataSources/dataSource.ts';
import { createDynamoDBDataSource } from '../../src/dataSources/dynamodb/createDynamoDBDataSource.ts';
import { provisionTables } from '../../src/tables/provisionTables.ts';

export const things: Table = {
  name: 'things',
  arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/things',
  keySchema: [
    { name: 'pk', type: 'HASH' },
    { name: 'sk', type: 'RANGE' },
  ],
  attributes: [
    { name: 'pk', type: 'S' },
    { name: 'sk', type: 'S' },
    { name: 'colour', type: 'S' },
  ],
  indexes: [
    {
      name: 'byColour',
      keySchema: [
        { name: 'colour', type: 'HASH' },
        { name: 'sk', type: 'RANGE' },
      ],
      projection: { type: 'ALL' },
    },
  ],
};

export const others: Table = {
  name: 'others',
  arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/others',
  keySchema: [{ name: 'id', type: 'HASH' }],
  attributes: [{ name: 'id', type: 'N' }],
  indexes: [],
};

/** For the hook that makes the tables: the first request meets a cold engine. */
export const START_TIMEOUT_MS = 30_000;

/** A new, empty database: DynamoDB Local has one for each access key id. */
export function testClient(name: string): DynamoDBClient {
  const accessKeyId = name + randomUUID().replaceAll('-', '');
  return new DynamoDBClient({
    endpoint: String(process.env['DYNAMODB_ENDPOINT']),
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'local' },
    maxAttempts: 1,
  });
}

export const everything: readonly Permission[] = [{ actions: ['dynamodb:*'], resources: ['*'] }];

export interface ThingsDataSource {
  readonly client: DynamoDBClient;
  /** What was sent to DynamoDB, in order. */
  readonly sent: DynamoDBRequest[];
  /** As the resolver `Query.things`. */
  call(request: unknown): Promise<DataSourceOutcome>;
  /** Another data source on the same tables and page token key. */
  with(permissions: readonly Permission[]): DataSourceClient;
}

/** A data source on `things`, with `others` beside it. */
export async function thingsDataSource(name: string): Promise<ThingsDataSource> {
  const client = testClient(name);
  await provisionTables([things, others], client);
  const sent: DynamoDBRequest[] = [];
  const withPermissions = (permissions: readonly Permission[]) =>
    createDynamoDBDataSource(
      { name: 'things', type: 'AMAZON_DYNAMODB', tableName: 'things', permissions },
      {
        client,
        tokenKey: Buffer.alloc(32, 7),
        tableArn: (name) => `arn:aws:dynamodb:us-east-1:000000000000:table/${name}`,
        observe: (request) => sent.push(request),
      },
    );
  const dataSource = withPermissions(everything);
  return {
    client,
    sent,
    call: (request) => dataSource.call(request, { resolver: 'Query.things' }),
    with: withPermissions,
  };
}

export function key(pk: string, sk: string) {
  return { pk: { S: pk }, sk: { S: sk } };
}

/** A PutItem request. */
export function put(pk: string, sk: string, attributeValues: Record<string, unknown> = {}) {
  return { operation: 'PutItem', key: key(pk, sk), attributeValues };
}
