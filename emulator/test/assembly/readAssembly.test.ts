import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../src/assembly/app.ts';
import { readAssembly } from '../../src/assembly/readAssembly.ts';
import { synthesizeNotes } from '../fixtures/notes/synthesizeNotes.ts';

const notesArn = 'arn:aws:dynamodb:us-east-1:000000000000:table/notes';
const notes = join(import.meta.dirname, '../fixtures/notes');
let directory: string;
let app: App;

beforeAll(async () => {
  directory = await synthesizeNotes();
  app = await readAssembly(directory);
}, 60_000);

afterAll(() => rm(directory, { recursive: true }));

describe('of the app that CDK synthesized, readAssembly reads', () => {
  it('where it stands', () => {
    expect([app.stackName, app.region, app.accountId]).toEqual(['Notes', 'us-east-1', '000000000000']);
  });

  it('the table with its keys, index, stream and time to live', () => {
    expect(app.tables.map(({ name }) => name)).toEqual(['notes', 'tallies']);
    expect(app.tables[0]).toEqual({
      name: 'notes',
      arn: notesArn,
      keySchema: [
        { name: 'owner', type: 'HASH' },
        { name: 'id', type: 'RANGE' },
      ],
      attributes: ['owner', 'id', 'tag', 'createdAt'].map((name) => ({ name, type: 'S' })),
      indexes: [
        {
          name: 'byTag',
          keySchema: [
            { name: 'tag', type: 'HASH' },
            { name: 'createdAt', type: 'RANGE' },
          ],
          projection: { type: 'ALL' },
        },
      ],
      stream: 'NEW_AND_OLD_IMAGES',
      streamArn: `${notesArn}/stream/1970-01-01T00:00:00.000`,
      timeToLiveAttribute: 'expiresAt',
    });
  });

  it('the user pool with its client, as the default authorization, and IAM beside it', () => {
    const [pool] = app.userPools;
    expect(pool?.id).toMatch(/^us-east-1_Users[0-9A-F]{8}$/);
    expect(pool?.clientIds).toEqual([expect.stringMatching(/^UsersWebClient[0-9A-F]{8}$/)]);
    expect(app.api.authProviders).toEqual([
      { mode: 'AMAZON_COGNITO_USER_POOLS', userPoolId: pool?.id, region: 'us-east-1', defaultAction: 'ALLOW' },
      { mode: 'AWS_IAM' },
    ]);
  });

  it('the schema as written, the environment and the limits', async () => {
    expect(app.api.schema).toBe(await readFile(join(notes, 'schema.graphql'), 'utf8'));
    expect(app.api).toMatchObject({
      name: 'notes',
      environment: { NOTES_TABLE: 'notes' },
      introspection: true,
      queryDepthLimit: 8,
      resolverCountLimit: 200,
    });
  });

  it('the data sources, with what their roles allow', () => {
    const [none, store] = app.api.dataSources;
    expect(none).toEqual({ name: 'none', type: 'NONE' });
    expect(store).toMatchObject({ name: 'notes', type: 'AMAZON_DYNAMODB', tableName: 'notes' });
    const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/notes';
    expect(store).toHaveProperty(
      'permissions.0.actions',
      expect.arrayContaining(['dynamodb:Query', 'dynamodb:PutItem']),
    );
    expect(store).toHaveProperty('permissions.0.resources', [table, `${table}/index/*`]);
  });

  it('the function that a data source invokes, with its code, limits and variables and what its role allows', async () => {
    const [countWords] = app.functions;
    expect(app.functions.map(({ name }) => name)).toEqual([
      countWords?.name,
      'tellSubscribers',
      'keepTally',
      'praise',
      'remind',
    ]);
    expect(app.api.dataSources).toContainEqual({
      name: 'words',
      type: 'AWS_LAMBDA',
      functionArn: countWords?.arn,
      permissions: [{ actions: ['lambda:InvokeFunction'], resources: [countWords?.arn, `${countWords?.arn}:*`] }],
    });
    expect(countWords).toMatchObject({
      name: expect.stringMatching(/^CountWords[0-9A-F]{8}$/),
      arn: `arn:aws:lambda:us-east-1:000000000000:function:${countWords?.name}`,
      handler: 'index.handler',
      runtime: 'nodejs22.x',
      timeoutSeconds: 20,
      memorySizeInMB: 256,
      environment: { NOTES_TABLE: 'notes' },
    });
    const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/notes';
    expect(countWords?.permissions).toContainEqual({
      actions: ['dynamodb:Query'],
      resources: [table, `${table}/index/*`],
    });
    const code = await readFile(join(String(countWords?.directory), 'index.mjs'), 'utf8');
    expect(code).toBe(await readFile(join(notes, 'functions/countWords/index.mjs'), 'utf8'));
  });

  it('the mappings of streams to functions, with the queue that is told of failures', () => {
    const [tell, count] = app.eventSourceMappings;
    expect(tell).toEqual({
      id: expect.stringMatching(/^FunctionstellSubscribersDynamoDBEventSource/),
      tableName: 'notes',
      streamArn: `${notesArn}/stream/1970-01-01T00:00:00.000`,
      functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:tellSubscribers',
      enabled: true,
      startingPosition: 'TRIM_HORIZON',
      batchSize: 100,
      batchingWindowSeconds: 0,
      parallelizationFactor: 1,
      bisectsOnError: true,
      maximumRetryAttempts: 2,
      reportsBatchItemFailures: false,
      filters: ['{"dynamodb":{"NewImage":{"text":{"S":[{"exists":true}]}}}}'],
      onFailureQueueArn: 'arn:aws:sqs:us-east-1:000000000000:failures',
    });
    expect(count).toMatchObject({ bisectsOnError: false, reportsBatchItemFailures: true });
    expect(count).not.toHaveProperty('maximumRetryAttempts');
    expect(app.queues).toEqual([{ name: 'failures', arn: 'arn:aws:sqs:us-east-1:000000000000:failures' }]);
  });

  it('the schedule, with its function, its role and its queue', () => {
    const functionArn = 'arn:aws:lambda:us-east-1:000000000000:function:remind';
    const queue = 'arn:aws:sqs:us-east-1:000000000000:failures';
    expect(app.schedules).toEqual([
      {
        name: expect.stringMatching(/^FunctionsEveryMorning/),
        arn: `arn:aws:scheduler:us-east-1:000000000000:schedule/default/${app.schedules[0]?.name}`,
        enabled: true,
        expression: 'cron(0 7 * * ? *)',
        timeZone: 'Europe/Berlin',
        functionArn,
        input: '{"scheduledTime":"<aws.scheduler.scheduled-time>","text":"Good morning"}',
        maximumRetryAttempts: 3,
        maximumEventAgeSeconds: 86_400,
        deadLetterQueueArn: queue,
        permissions: expect.arrayContaining([
          { actions: ['lambda:InvokeFunction'], resources: [functionArn, `${functionArn}:*`] },
        ]),
      },
    ]);
    const remind = app.functions.find(({ name }) => name === 'remind');
    expect(remind?.asynchronous).toMatchObject({ maximumRetryAttempts: 1, deadLetterQueueArn: queue });
  });

  it('the code of a unit resolver, byte for byte, with the path it came from', async () => {
    const resolver = app.api.resolvers.find((candidate) => candidate.fieldName === 'notesByTag');
    expect(resolver).toMatchObject({ typeName: 'Query', kind: 'UNIT', dataSource: 'notes' });
    expect(resolver?.code.text).toBe(await readFile(join(notes, 'resolvers/Query.notesByTag.js'), 'utf8'));
    expect(await readFile(String(resolver?.code.origin), 'utf8')).toBe(resolver?.code.text);
  });

  it('the steps of a pipeline in order', () => {
    const resolver = app.api.resolvers.find((candidate) => candidate.fieldName === 'renameNote');
    expect(resolver).toMatchObject({
      kind: 'PIPELINE',
      functions: [
        { name: 'renameNote_read', dataSource: 'notes', code: { text: expect.stringContaining('ctx.stash.before') } },
        { name: 'renameNote_write', dataSource: 'notes', code: { text: expect.stringContaining('UpdateItem') } },
      ],
    });
  });

  it('nothing but plain data', () => {
    expect(structuredClone(app)).toEqual(app);
  });
});
