import { describe, expect, it } from '@jest/globals';
import { ask, fakeEngine } from './fakeApi.ts';

const schema = `type Query { a: Int b: Int } type Mutation { a(n: Int): Int b: Int strict: Int! sum(n: Int!): Int }`;

/** A data source whose answers come when the test lets them. */
function slowSource(): {
  readonly trail: string[];
  readonly answer: (request: unknown, resolver: string) => Promise<unknown>;
} {
  const trail: string[] = [];
  return {
    trail,
    answer: async (_request, resolver) => {
      trail.push(`${resolver} asked`);
      await new Promise((resolve) => setImmediate(resolve));
      trail.push(`${resolver} answered`);
      return 1;
    },
  };
}

describe('the fields of one operation', () => {
  it('run one after the other in a mutation', async () => {
    const { trail, answer } = slowSource();
    const resolvers = { 'Mutation.a': { dataSource: 'slow' }, 'Mutation.b': { dataSource: 'slow' } };
    const engine = await fakeEngine({ schema, resolvers, dataSources: { slow: answer } });
    const { body } = await ask(engine, 'mutation { second: b a }');
    expect(Object.entries(body.data ?? {})).toEqual([['second', 1], ['a', 1]]); // prettier-ignore
    expect(trail).toEqual(['Mutation.b asked', 'Mutation.b answered', 'Mutation.a asked', 'Mutation.a answered']);
  });

  it('run side by side in a query', async () => {
    const { trail, answer } = slowSource();
    const resolvers = { 'Query.a': { dataSource: 'slow' }, 'Query.b': { dataSource: 'slow' } };
    await ask(await fakeEngine({ schema, resolvers, dataSources: { slow: answer } }), '{ a b }');
    expect(trail).toEqual(['Query.a asked', 'Query.b asked', 'Query.a answered', 'Query.b answered']);
  });
});

describe('a mutation', () => {
  it('goes on after a field that failed, and gives all errors', async () => {
    const engine = await fakeEngine({
      schema,
      resolvers: { 'Mutation.a': { response: (_, { error }) => error('no') }, 'Mutation.b': { response: () => 2 } },
    });
    const { body } = await ask(engine, 'mutation { a b }');
    expect(body).toMatchObject({ data: { a: null, b: 2 }, errors: [{ path: ['a'], message: 'no' }] });
  });

  it('ends with null data at a field that may not be null', async () => {
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Mutation.strict': { response: () => null },
        'Mutation.b': { request: () => expect('b').toBe('not run') },
      },
    });
    const { body } = await ask(engine, 'mutation { strict b }');
    const message = "Cannot return null for non-nullable type: 'Int' within parent 'Mutation' (/strict)";
    expect(body).toEqual({ data: null, errors: [{ path: ['strict'], locations: null, message }] });
  });

  it('reads variables, fragments and directives like any operation', async () => {
    const engine = await fakeEngine({
      schema,
      resolvers: { 'Mutation.sum': { response: (ctx) => ctx.arguments['n'] } },
    });
    const query = `mutation M($n: Int! = 4, $no: Boolean!) { ...F x: sum(n: 1) @skip(if: $no) y: sum(n: 2) @include(if: $no) }
      fragment F on Mutation { sum(n: $n) }`;
    expect((await ask(engine, query, { variables: { no: true } })).body).toEqual({ data: { sum: 4, y: 2 } });
  });

  it('answers with the headers its resolvers add, the last of a name', async () => {
    const engine = await fakeEngine({
      schema,
      resolvers: {
        'Mutation.a': { response: (_, { addHeader }) => (addHeader('x-a', '1'), addHeader('x-b', '1'), 1) },
        'Mutation.b': { response: (_, { addHeader }) => (addHeader('x-b', '2'), 2) },
      },
    });
    expect((await ask(engine, 'mutation { a b }')).headers).toEqual({ 'x-a': '1', 'x-b': '2' });
  });
});
