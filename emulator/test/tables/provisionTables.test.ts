import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it, jest } from '@jest/globals';
import type { Table } from '../../src/assembly/app.ts';
import { provisionTables } from '../../src/tables/provisionTables.ts';
import { START_TIMEOUT_MS, testClient, things } from '../dataSources/thingsTable.ts';

jest.setTimeout(START_TIMEOUT_MS);

const full: Table = {
  ...things,
  indexes: things.indexes.map((index) => ({ ...index, projection: { type: 'INCLUDE', attributes: ['size', 'name'] } })),
  stream: 'NEW_AND_OLD_IMAGES',
  timeToLiveAttribute: 'expiresAt',
};

const item = { pk: { S: 'a' }, sk: { S: 'b' } };

describe('a table that is missing', () => {
  it('is created with keys, index, stream and time to live', async () => {
    const client = testClient('provisionNew');
    await provisionTables([full], client);
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: 'things' }));
    expect(table).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byColour',
          KeySchema: [
            { AttributeName: 'colour', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: expect.arrayContaining(['name', 'size']) },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    const timeToLive = await client.send(new DescribeTimeToLiveCommand({ TableName: 'things' }));
    expect(timeToLive.TimeToLiveDescription?.AttributeName).toBe('expiresAt');
  });
});

describe('a table that is there', () => {
  it('and equal is left alone with its items', async () => {
    const client = testClient('provisionAgain');
    await provisionTables([full], client);
    await client.send(new PutItemCommand({ TableName: 'things', Item: item }));
    await provisionTables([full], client);
    const { Item: kept } = await client.send(new GetItemCommand({ TableName: 'things', Key: item }));
    expect(kept).toEqual(item);
  });

  it('without the declared time to live gets it', async () => {
    const client = testClient('provisionTimeToLive');
    await provisionTables([{ ...things }], client);
    await provisionTables([{ ...things, timeToLiveAttribute: 'expiresAt' }], client);
    const timeToLive = await client.send(new DescribeTimeToLiveCommand({ TableName: 'things' }));
    expect(timeToLive.TimeToLiveDescription?.AttributeName).toBe('expiresAt');
  });

  const [byColour] = things.indexes;
  it.each<[string, string, Partial<Table>]>([
    ['Key', 'key: declared pk, existing pk/sk', { keySchema: things.keySchema.slice(0, 1) }],
    [
      'Type',
      'key attributes: declared colour S, pk S, sk N, existing colour S, pk S, sk S',
      {
        attributes: things.attributes.map((attribute) =>
          attribute.name === 'sk' ? { ...attribute, type: 'N' } : attribute,
        ),
      },
    ],
    ['Missing', 'index byColour: declared none, existing colour/sk with INCLUDE name size', { indexes: [] }],
    [
      'Extra',
      'index byName: declared pk with KEYS_ONLY, existing none',
      {
        indexes: [
          ...full.indexes,
          { name: 'byName', keySchema: things.keySchema.slice(0, 1), projection: { type: 'KEYS_ONLY' } },
        ],
      },
    ],
    [
      'Projection',
      'index byColour: declared colour/sk with ALL, existing colour/sk with INCLUDE name size',
      { indexes: byColour ? [byColour] : [] },
    ],
    ['Stream', 'stream: declared KEYS_ONLY, existing NEW_AND_OLD_IMAGES', { stream: 'KEYS_ONLY' }],
    ['NoStream', 'stream: declared none, existing NEW_AND_OLD_IMAGES', { stream: undefined }],
    ['TimeToLive', 'time to live: declared deleteAt, existing expiresAt', { timeToLiveAttribute: 'deleteAt' }],
  ])('and differs stops the start, naming table and difference (%s)', async (name, difference, change) => {
    const client = testClient(`provisionDiffers${name}`);
    await provisionTables([full], client);
    const provisioning = provisionTables([{ ...full, ...change }], client);
    await expect(provisioning).rejects.toThrow(`The table things exists with another definition: `);
    await expect(provisionTables([{ ...full, ...change }], client)).rejects.toThrow(difference);
    await expect(provisionTables([{ ...full, ...change }], client)).rejects.toThrow(
      /Start afresh with an empty data folder/,
    );
  });
});

it('another error than a missing table is passed on', async () => {
  const provisioning = provisionTables([{ ...things, name: 'no table name' }], testClient('provisionName'));
  await expect(provisioning).rejects.toMatchObject({ name: 'ValidationException' });
});
