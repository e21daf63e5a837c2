import { describe, expect, it } from '@jest/globals';
import { admin, alice, ask, DataSourceFailure, fakeEngine, machine } from './fakeApi.ts';
import type { Handlers, PipelineHandlers } from './fakeApi.ts';

const schema = `type Query { note: Note strict: Note! list: [Note!] int: Int text: String flag: Boolean at: AWSDateTime size: Size items: [Int] }
  enum Size { SMALL } type Note { id: ID! text: String child: Note secret: String @aws_cognito_user_pools(cognito_groups: ["admins"]) machine: String @aws_iam }`;

const returning = (value: unknown): Handlers => ({ response: () => value });

describe('an error of a resolver', () => {
  /** The shape: https://github.com/aws/aws-appsync-community/issues/209 */
  it('has the shape of AppSync', async () => {
    const failing: Handlers = { response: (_, { error }) => error('it broke', 'Broken', null, { why: 1 }) };
    const engine = await fakeEngine({ schema, resolvers: { 'Query.note': failing } });
    const { status, body } = await ask(engine, 'query {\n  note { id }\n}');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(
      '{"data":{"note":null},"errors":[{"path":["note"],"data":null,"errorType":"Broken","errorInfo":{"why":1},"locations":[{"line":2,"column":3,"sourceName":null}],"message":"it broke"}]}',
    );
  });

  it('without a type has none', async () => {
    const engine = await fakeEngine({
      schema,
      resolvers: { 'Query.note': { request: (_, { error }) => error('no') } },
    });
    expect((await ask(engine, '{ note { id } }')).body.errors).toMatchObject([{ errorType: null, errorInfo: null }]);
  });

  it('shows of its data what was selected, and runs no resolver below it', async () => {
    const data = { id: '1', text: 't', hidden: 'h', child: { id: '2', text: 'u' } };
    const resolvers: Record<string, Handlers> = {
      'Query.note': { response: (_, { error }) => error('no', 'No', data) },
      'Note.child': { request: () => expect('a resolver below').toBe('not run') },
    };
    const { body } = await ask(await fakeEngine({ schema, resolvers }), '{ note { key: id child { text } } }');
    expect(body.errors).toMatchObject([{ data: { key: '1', child: { text: 'u' } } }]);
    expect(JSON.stringify(body)).not.toContain('hidden');
  });

  it('appended leaves the value alone', async () => {
    const resolvers: Record<string, Handlers> = {
      'Query.note': { response: (_, { appendError }) => (appendError('a', 'A'), appendError('b'), { id: '1' }) },
    };
    const { body } = await ask(await fakeEngine({ schema, resolvers }), '{ alias: note { id } }');
    expect(body.data).toEqual({ alias: { id: '1' } });
    expect(body.errors).toMatchObject([
      { path: ['alias'], errorType: 'A', message: 'a', locations: [{ line: 1, column: 3, sourceName: null }] },
      { path: ['alias'], errorType: null, message: 'b' },
    ]);
  });

  it('appended survives a later util.error', async () => {
    const resolvers: Record<string, Handlers> = {
      'Query.note': { response: (_, { appendError, error }) => (appendError('first'), error('second')) },
    };
    const { body } = await ask(await fakeEngine({ schema, resolvers }), '{ note { id } }');
    expect(body.errors?.map(({ message }) => message)).toEqual(['first', 'second']);
  });

  it('of the emulator itself is logged, not told', async () => {
    const log: string[] = [];
    const engine = await fakeEngine({
      schema,
      resolvers: { 'Query.note': { dataSource: 'broken' } },
      dataSources: { broken: () => Promise.reject(new Error('arn:aws:dynamodb:secret')) },
      options: { log: (line) => log.push(line) },
    });
    const { body } = await ask(engine, '{ note { id } }');
    expect(body.errors).toMatchObject([{ errorType: 'InternalFailure', message: 'Internal failure' }]);
    expect(JSON.stringify(body)).not.toMatch(/arn:|at /);
    expect(log.join()).toMatch(/Query\.note: Error: arn:aws:dynamodb:secret/);
  });
});

describe('why a data source failed', () => {
  const failing = { store: () => new DataSourceFailure('DynamoDB:DynamoDbException', 'not authorized: dynamodb:Scan') };

  it.each<[string, Handlers | PipelineHandlers, string]>([
    ['a resolver', { dataSource: 'store' }, 'Query.note'],
    ['a step of a pipeline', { functions: [{ dataSource: 'store' }] }, 'Query.note/step1'],
  ])('is logged, though the response handler of %s keeps it from the client', async (_, handlers, label) => {
    const log: string[] = [];
    const engine = await fakeEngine({
      schema,
      resolvers: { 'Query.note': handlers },
      dataSources: failing,
      options: { log: (line) => log.push(line) },
    });
    expect((await ask(engine, '{ note { id } }')).body).toEqual({ data: { note: null } });
    expect(log).toEqual([`${label}: DynamoDB:DynamoDbException: not authorized: dynamodb:Scan`]);
  });
});

describe('a field that the caller may not read', () => {
  /** As measured on a deployed API: HTTP 200 and this wording. */
  it('is refused before its resolver runs', async () => {
    const resolvers: Record<string, Handlers> = {
      'Query.note': { request: () => expect('the resolver').toBe('not run') },
    };
    const engine = await fakeEngine({ schema, resolvers });
    const { status, body } = await ask(engine, '{ note { id } }', { caller: machine });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(
      '{"data":{"note":null},"errors":[{"path":["note"],"data":null,"errorType":"Unauthorized","errorInfo":null,"locations":[{"line":1,"column":3,"sourceName":null}],"message":"Not Authorized to access note on type Query"}]}',
    );
  });

  it('is null beside those that the caller may read', async () => {
    const engine = await fakeEngine({
      schema,
      resolvers: { 'Query.note': returning({ id: '1', secret: 's', machine: 'm' }) },
    });
    const query = '{ note { id secret machine } }';
    const { body } = await ask(engine, query, { caller: alice });
    expect(body.data).toEqual({ note: { id: '1', secret: null, machine: null } });
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'Not Authorized to access secret on type Note',
      'Not Authorized to access machine on type Note',
    ]);
    expect((await ask(engine, query, { caller: admin })).body.data).toEqual({
      note: { id: '1', secret: 's', machine: null },
    });
  });

  it('that is non-null takes the data with it', async () => {
    const { body } = await ask(await fakeEngine({ schema }), '{ strict { id } }', { caller: machine });
    expect(body).toMatchObject({ data: null, errors: [{ path: ['strict'], errorType: 'Unauthorized' }] });
  });

  it('is worded the same where the code says util.unauthorized()', async () => {
    const resolvers: Record<string, Handlers> = {
      'Query.note': { request: (_, { error }) => error('Unauthorized', 'Unauthorized') },
    };
    const { body } = await ask(await fakeEngine({ schema, resolvers }), '{ note { id } }');
    expect(body.errors).toMatchObject([
      { errorType: 'Unauthorized', message: 'Not Authorized to access note on type Query' },
    ]);
  });
});

describe('a value that does not fit the schema', () => {
  /** Wording as reported from AppSync, a Java program: amplify-cli#5542, amplify-js#5963 and others. */
  it.each([
    ['note { id }', { id: null }, "Cannot return null for non-nullable type: 'ID' within parent 'Note' (/note/id)"],
    [
      'list { id }',
      [{ id: 1 }, null],
      "Cannot return null for non-nullable type: 'Note' within parent 'Query' (/list[1])",
    ],
    [
      'list { id }',
      [{ id: 1 }, {}],
      "Cannot return null for non-nullable type: 'ID' within parent 'Note' (/list[1]/id)",
    ],
    ['int', 'x', "Can't serialize value (/int) : Expected type 'Int' but was 'String'."],
    ['int', 3000000000, "Can't serialize value (/int) : Expected type 'Int' but was 'Long'."],
    ['int', 1.5, "Can't serialize value (/int) : Expected type 'Int' but was 'Double'."],
    ['flag', { a: 1 }, "Can't serialize value (/flag) : Expected type 'Boolean' but was 'LinkedHashMap'."],
    ['text', { a: 'secret' }, "Can't serialize value (/text) : Expected type 'String' but was 'LinkedHashMap'."],
    ['items', ['x'], "Can't serialize value (/items[0]) : Expected type 'Int' but was 'String'."],
    ['items', 5, "Can't resolve value (/items) : type mismatch error, expected type LIST"],
    ['at', 'None', "Can't serialize value (/at) : Unable to serialize `None` as a valid DateTime Object."],
    ['size', 'HUGE', "Can't serialize value (/size) : Invalid input for Enum 'Size'."],
  ])('%s returning %j', async (query, value, message) => {
    const field = query.split(' ')[0] ?? '';
    const engine = await fakeEngine({ schema, resolvers: { [`Query.${field}`]: returning(value) } });
    const { body } = await ask(engine, `{ ${query} }`);
    expect(body.errors?.[0]).toEqual({ path: expect.anything(), locations: null, message });
  });
});
