import { describe, expect, it } from '@jest/globals';
import type { HandlerContext } from '../../src/runtime/evaluation.ts';
import { ask, DataSourceFailure, fakeEngine, type Handlers } from './fakeApi.ts';

const schema = `type Query { note(id: ID!, lines: Int = 10, tag: String): Note notes: [Note] value: AWSJSON }
  type Note { id: ID text: String author: Author } type Author { name: String notes: [Note] }`;

describe('a unit resolver', () => {
  it('is request handler, data source, response handler', async () => {
    const asked: unknown[] = [];
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Query.note': {
          dataSource: 'table',
          request: (ctx) => ({ operation: 'GetItem', key: ctx.arguments['id'] }),
          response: (ctx) => ({ ...(ctx.result as object), text: 'seen' }),
        },
      },
      dataSources: { table: (request, resolver) => (asked.push([request, resolver]), { id: 'n1' }) },
    });
    const { status, body } = await ask(engine, '{ note(id: "n1") { id text } }');
    expect(status).toBe(200);
    expect(body).toEqual({ data: { note: { id: 'n1', text: 'seen' } } });
    expect(asked).toEqual([[{ operation: 'GetItem', key: 'n1' }, 'Query.note']]);
  });

  it('leaves it to the response handler what a failing data source means', async () => {
    const seen: unknown[] = [];
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Query.note': {
          dataSource: 'table',
          response: (ctx) => (seen.push(ctx.error, ctx.result), { id: 'fallback' }),
        },
      },
      dataSources: { table: () => new DataSourceFailure('DynamoDB:Some', 'no', { id: 'current' }) },
    });
    expect((await ask(engine, '{ note(id: "n1") { id } }')).body).toEqual({ data: { note: { id: 'fallback' } } });
    expect(seen).toEqual([{ type: 'DynamoDB:Some', message: 'no' }, { id: 'current' }]);
  });

  it('may return early, past data source and response handler', async () => {
    const never = (): never => {
      throw new Error('must not be called');
    };
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Query.note': {
          dataSource: 'never',
          request: (_, { earlyReturn }) => earlyReturn({ id: 'early' }),
          response: never,
        },
      },
      dataSources: { never },
    });
    expect((await ask(engine, '{ note(id: "n1") { id } }')).body).toEqual({ data: { note: { id: 'early' } } });
  });

  it('keeps 0, false and an empty string', async () => {
    for (const value of [0, false, '""']) {
      const engine = await fakeEngine({ schema, resolvers: { 'Query.value': { response: () => value } } });
      expect((await ask(engine, '{ value }')).body).toEqual({ data: { value: String(value) } });
    }
  });
});

describe('ctx', () => {
  async function contextOf(query: string, field = 'Query.note', more = {}): Promise<HandlerContext> {
    const seen: HandlerContext[] = [];
    const note = { id: 'n1', text: 'hello', secret: 1, author: { name: 'A' } };
    const handlers: Record<string, Handlers> = {
      'Query.note': { request: () => note },
      [field]: { request: (ctx) => (seen.push(ctx), field === 'Query.note' ? note : { name: 'B' }) },
    };
    await ask(await fakeEngine({ schema, resolvers: handlers }), query, more);
    return seen[0] as HandlerContext;
  }

  it('carries the arguments that were given or have a default, an explicit null among them', async () => {
    expect((await contextOf('{ note(id: 7) { id } }')).arguments).toEqual({ id: '7', lines: 10 });
    expect((await contextOf('{ note(id: 7, tag: null) { id } }')).arguments).toEqual({ id: '7', lines: 10, tag: null });
  });

  it('shows the whole object that a nested field hangs on', async () => {
    const { source, info } = await contextOf('{ note(id: 1) { author { name } } }', 'Note.author');
    expect(source).toEqual({ id: 'n1', text: 'hello', secret: 1, author: { name: 'A' } });
    expect(info).toMatchObject({ fieldName: 'author', parentTypeName: 'Note' });
  });

  it('has no source at the root, and knows caller, environment and headers but no cookie', async () => {
    const headers = { 'x-app': '1', cookie: 'session=1' };
    const ctx = await contextOf('query Q($id: ID!) { note(id: $id) { id } }', 'Query.note', {
      headers,
      variables: { id: '9' },
    });
    expect(ctx).toMatchObject({
      source: null,
      identity: { sub: 'alice' },
      env: { STAGE: 'test' },
      stash: {},
      prev: null,
    });
    expect(ctx.request).toEqual({ headers: { 'x-app': '1' }, domainName: null });
    expect(ctx.info.variables).toEqual({ id: '9' });
    expect(ctx).not.toHaveProperty('result');
  });

  /** After the example in https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html */
  it('lists the selection by slash paths, aliases in place of names, fragments merged', async () => {
    const { info } = await contextOf(`
      query Q($no: Boolean = false) {
        note(id: 1) {
          id
          second: text
          author { name }
          ... on Note { inline: author { notes { id } } }
          ...rest
          gone: id @include(if: $no)
        }
      }
      fragment rest on Note { spread: author { name } }`);
    expect(info.selectionSetList).toEqual([
      'id',
      'second',
      'author',
      'author/name',
      'inline',
      'inline/notes',
      'inline/notes/id',
      'spread',
      'spread/name',
    ]);
    expect(info.selectionSetGraphQL).toBe(
      '{\n  id\n  second: text\n  author {\n    name\n  }\n  ... on Note {\n    inline: author {\n      notes {\n        id\n      }\n    }\n  }\n  ...rest\n  gone: id @include(if: $no)\n}',
    );
  });
});

describe('a pipeline resolver', () => {
  it('hands each result on as ctx.prev.result, and one stash through all handlers', async () => {
    const trail: unknown[] = [];
    const step = (name: string): Handlers => ({
      request: (ctx) => {
        trail.push([name, ctx.prev?.result]);
        ctx.stash[name] = true;
        return `${String(ctx.prev?.result)}>${name}`;
      },
    });
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Query.note': {
          request: () => 'before',
          functions: [step('one'), step('two')],
          response: (ctx) => ({ id: String(ctx.prev?.result), text: Object.keys(ctx.stash).join('+') }),
        },
      },
    });
    const { body } = await ask(engine, '{ note(id: "n1") { id text } }');
    expect(body).toEqual({ data: { note: { id: 'before>one>two', text: 'one+two' } } });
    expect(trail).toEqual([
      ['one', 'before'],
      ['two', 'before>one'],
    ]);
  });

  it('does not share its stash with another field', async () => {
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Query.note': {
          request: (ctx) => ({ id: String(Object.keys(ctx.stash).length), ...(ctx.stash = { used: 1 }) }),
        },
      },
    });
    const { body } = await ask(engine, '{ a: note(id: "1") { id } b: note(id: "2") { id } }');
    expect(body.data).toEqual({ a: { id: '0' }, b: { id: '0' } });
  });

  /** https://docs.aws.amazon.com/appsync/latest/devguide/runtime-utils-js.html */
  it.each([
    ['its request handler: no function runs', 0, 'NEXT', 'early'],
    ['a function: that one is skipped', 1, 'NEXT', 'early>two>three'],
    ['a function, to the end: the following are skipped too', 1, 'END', 'early'],
    ['the last function', 3, 'NEXT', 'early'],
  ] as const)('may return early from %s', async (_name, at, skipTo, expected) => {
    const step = (name: string, index: number): Handlers => ({
      request: (ctx, { earlyReturn }) => {
        ctx.stash['last'] = index;
        return index === at ? earlyReturn('early', skipTo) : `${String(ctx.prev?.result)}>${name}`;
      },
    });
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Query.note': {
          request: step('before', 0).request as NonNullable<Handlers['request']>,
          functions: [step('one', 1), step('two', 2), step('three', 3)],
          response: (ctx) => ({ id: String(ctx.prev?.result), text: String(ctx.stash['last']) }),
        },
      },
    });
    const { body } = await ask(engine, '{ note(id: "n1") { id text } }');
    expect(body.data).toMatchObject({ note: { id: expected } });
    if (skipTo === 'END') expect(body.data).toMatchObject({ note: { text: '1' } });
  });

  it('ends with the error of any of its functions', async () => {
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Query.note': {
          functions: [
            { response: (_, { error }) => error('stop', 'Stopped') },
            { request: () => expect('the second function').toBe('not run') },
          ],
        },
      },
    });
    const { body } = await ask(engine, '{ note(id: "n1") { id } }');
    expect(body.data).toEqual({ note: null });
    expect(body.errors).toMatchObject([{ errorType: 'Stopped', message: 'stop' }]);
  });
});

describe('a field without a resolver', () => {
  it('reads the property of its own name and no inherited one', async () => {
    const engine = await fakeEngine({
      schema: 'type Query { thing: Thing } type Thing { toString: String constructor: String name: String }',
      resolvers: { 'Query.thing': { response: () => ({ name: 'n' }) } },
    });
    const { body } = await ask(engine, '{ thing { toString constructor name } }');
    expect(body).toEqual({ data: { thing: { toString: null, constructor: null, name: 'n' } } });
  });

  it('finds the type of an interface or a union in __typename', async () => {
    const engine = await fakeEngine({
      schema: `type Query { pets: [Pet] named: Named } union Pet = Cat | Dog interface Named { name: String }
        type Cat implements Named { name: String } type Dog { size: Int }`,
      resolvers: {
        'Query.pets': {
          response: () => [
            { __typename: 'Dog', size: 3 },
            { __typename: 'Cat', name: 'c' },
          ],
        },
        'Query.named': { response: () => ({ name: 'nobody knows' }) },
      },
    });
    const { body } = await ask(
      engine,
      '{ pets { __typename ... on Dog { size } ... on Cat { name } } named { name } }',
    );
    expect(body.data).toEqual({
      pets: [
        { __typename: 'Dog', size: 3 },
        { __typename: 'Cat', name: 'c' },
      ],
      named: null,
    });
    expect(body.errors?.[0]?.message).toContain('__typename');
  });
});
