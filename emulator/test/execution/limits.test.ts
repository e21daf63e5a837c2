import { describe, expect, it } from '@jest/globals';
import { ask, fakeEngine, type Handlers } from './fakeApi.ts';

const schema = `type Query { note: Note list: [Note] slow: Int fast: Int big: String }
  type Note { id: ID child: Note parent: Note! } type Mutation { slow: Int fast: Int }`;
const nested = { id: '1', child: { id: '2', child: { id: '3' } } };

/** https://docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html */
describe('queryDepthLimit', () => {
  it('fails the fields that lie deeper; scalars count as a level and positions in lists do not', async () => {
    const resolvers: Record<string, Handlers> = { 'Query.list': { response: () => [nested] } };
    const engine = await fakeEngine({ schema, resolvers, api: { queryDepthLimit: 3 } });
    expect((await ask(engine, '{ list { child { id } } }')).body.errors).toBeUndefined();
    const { body } = await ask(engine, '{ list { id child { id child { id } } } }');
    expect(body.data).toEqual({ list: [{ id: '1', child: { id: '2', child: { id: null } } }] });
    expect(body.errors).toMatchObject([
      { path: ['list', 0, 'child', 'child', 'id'], errorType: 'QueryDepthLimitReached' },
    ]);
  });

  it('does not limit introspection', async () => {
    const engine = await fakeEngine({ schema, api: { queryDepthLimit: 1 } });
    expect((await ask(engine, '{ __schema { queryType { fields { name } } } }')).body.errors).toBeUndefined();
  });
});

describe('resolverCountLimit', () => {
  const resolvers: Record<string, Handlers> = { 'Query.fast': { response: () => 1 } };

  it('fails the resolvers that are too many; the rest still answer', async () => {
    const engine = await fakeEngine({ schema, resolvers, api: { resolverCountLimit: 2 } });
    const { body } = await ask(engine, '{ a: fast b: fast c: fast }');
    expect(body.data).toEqual({ a: 1, b: 1, c: null });
    expect(body.errors).toMatchObject([{ path: ['c'], errorType: 'ResolverExecutionLimitReached' }]);
  });

  it('is counted for each request anew', async () => {
    const engine = await fakeEngine({ schema, resolvers, api: { resolverCountLimit: 1 } });
    expect((await ask(engine, '{ fast }')).body).toEqual({ data: { fast: 1 } });
    expect((await ask(engine, '{ fast }')).body).toEqual({ data: { fast: 1 } });
  });
});

describe('the time of a request', () => {
  it('fails what is not done, keeps what is, and starts nothing more', async () => {
    const started: string[] = [];
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Query.slow': { dataSource: 'never' },
        'Query.fast': { response: () => 1 },
        'Mutation.slow': { dataSource: 'never' },
        'Mutation.fast': { dataSource: 'noting', response: () => 1 },
      },
      dataSources: { never: () => new Promise(() => undefined), noting: () => started.push('fast') },
      options: { limits: { requestTimeout: 20 } },
    });
    const timedOut = { path: ['slow'], errorType: 'ExecutionTimeout', message: 'Execution timed out.' };
    const { body } = await ask(engine, '{ slow fast }');
    expect(body).toMatchObject({ data: { slow: null, fast: 1 }, errors: [timedOut] });
    const mutation = await ask(engine, 'mutation { slow fast }');
    expect(mutation.body).toMatchObject({ data: { slow: null, fast: null }, errors: [timedOut, { path: ['fast'] }] });
    expect(started).toEqual([]);
  });
});

describe('the size of what a handler returns', () => {
  it('is limited, in the request handler and in the response handler', async () => {
    const big = { response: () => 'x'.repeat(99) };
    for (const handlers of [big, { request: big.response, response: () => 'small' }]) {
      const engine = await fakeEngine({
        schema,
        resolvers: { 'Query.big': handlers },
        options: { limits: { evaluatedSize: 100 } },
      });
      // 99 characters and two quotes are 101 bytes of JSON.
      expect((await ask(engine, '{ big }')).body.errors).toMatchObject([{ message: 'Transformation too large' }]);
    }
  });

  it('may be exactly the limit', async () => {
    const resolvers: Record<string, Handlers> = { 'Query.big': { response: () => 'x'.repeat(98) } };
    const engine = await fakeEngine({ schema, resolvers, options: { limits: { evaluatedSize: 100 } } });
    expect((await ask(engine, '{ big }')).body.errors).toBeUndefined();
  });
});

describe('a hostile document', () => {
  const deep = (levels: number): string => `{ note ${'{ child '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;
  const names = Array.from({ length: 1500 }, (_, n) => n);
  const chain = (length: number): string =>
    names
      .slice(0, length)
      .map((n) => `fragment f${n} on Note { ...f${n + 1} }`)
      .join(' ');
  const spreads = names.map((n) => `...f${n}`).join(' ');
  const side = (length: number): string =>
    names
      .slice(0, length)
      .map((n) => `fragment f${n} on Note { k: id }`)
      .join(' ');

  it.each([
    ['more tokens than allowed', `{ ${'fast '.repeat(15_000)} }`],
    ['nesting beyond every stack', deep(4_900)],
    ['one field very often', `{ ${'fast '.repeat(14_900)} }`],
    ['many fields of one name, each with a selection', `{ ${'note { id } '.repeat(3_700)} }`],
    ['a chain of fragments', `{ note { ...f0 } } ${chain(1500)} fragment f1500 on Note { id }`],
    ['a chain of fragments of moderate length', `{ note { ...f0 } } ${chain(299)} fragment f299 on Note { id }`],
    ['many fragments side by side', `{ note { ${spreads} } } ${side(1500)}`],
    ['some fragments side by side', `{ note { ${spreads.slice(0, 1900)} } } ${side(300)}`],
    ['repeated fields with selections of their own', `{ ${'note { id parent { id } } '.repeat(500)} }`],
    ['many unknown fields', `{ ${Array.from({ length: 7_000 }, (_, n) => `a${n}`).join(' ')} }`],
    ['a list in a list in a list', `{ note(a: ${'['.repeat(7_000)}${']'.repeat(7_000)}) { id } }`],
    ['many directives', `{ fast ${'@skip(if: false) '.repeat(1_800)} }`],
  ])('%s costs less than two seconds of work and harms nobody', async (_name, query) => {
    const engine = await fakeEngine({ schema });
    const start = process.cpuUsage();
    const { status } = await ask(engine, query);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(2_000);
    expect([200, 400]).toContain(status);
    expect((await ask(engine, '{ __typename }')).status).toBe(200);
  });
});

describe('a selection that fragments make exponentially large', () => {
  const levels = Array.from({ length: 30 }, (_, n) => n);
  const doubling = (fields: string): string =>
    `{ note { ...f0 } } ${levels.map((n) => `fragment f${n} on Note { ${fields.replaceAll('NEXT', `...f${n + 1}`)} }`).join(' ')} fragment f30 on Note { id }`;

  it('is merged where it is the same twice', async () => {
    const seen: unknown[] = [];
    const handlers: Handlers = { request: (ctx) => (seen.push(ctx.info.selectionSetList.length), null) };
    const engine = await fakeEngine({ schema, resolvers: { 'Query.note': handlers } });
    expect((await ask(engine, doubling('child { NEXT } child { NEXT }'))).body).toEqual({ data: { note: null } });
    expect(seen).toEqual([31]);
  });

  it('is refused where it is not', async () => {
    const engine = await fakeEngine({ schema, resolvers: { 'Query.note': { response: () => null } } });
    const { body } = await ask(engine, doubling('a: child { NEXT } b: child { NEXT }'));
    expect(body).toMatchObject({ data: { note: null }, errors: [{ message: 'The selection is too large.' }] });
  });
});

describe('the start of an engine', () => {
  it('fails by the name of every resolver whose code cannot be loaded', async () => {
    const resolvers: Record<string, Handlers> = { 'Query.fast': {}, 'Query.slow': {} };
    const options = { loadCode: () => Promise.reject(new Error('line 3: throw is not available')) };
    await expect(fakeEngine({ schema, resolvers, options })).rejects.toThrow(
      /Query\.fast \(inline\): line 3: throw is not available\n.*Query\.slow/,
    );
  });

  it('fails by the name of a data source that is not there', async () => {
    const resolvers: Record<string, Handlers> = { 'Query.fast': { dataSource: 'gone' } };
    await expect(fakeEngine({ schema, resolvers })).rejects.toThrow('Query.fast: there is no data source "gone"');
  });
});
