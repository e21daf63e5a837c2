import { describe, expect, it } from '@jest/globals';
import type { Caller } from '../../src/auth/caller.ts';
import type { Engine, GraphQLResponseBody, SubscribeOutcome } from '../../src/execution/engine.ts';
import { alice, ask, fakeEngine, machine, type FakeApi, type Handlers } from '../execution/fakeApi.ts';

const schema = `
  type Query { x: Int }
  type Mutation { add(id: ID, owner: ID, text: String): Note rename: Note pets: [Pet] pet: Pet boom: Note! sweep: Int @aws_iam }
  type Subscription {
    on: Note @aws_subscribe(mutations: ["add", "rename", "boom"])
    onBy(owner: ID, text: String): Note @aws_subscribe(mutations: ["add"])
    filtered(room: String): Note @aws_subscribe(mutations: ["add"])
    admin: Note @aws_subscribe(mutations: ["add"]) @aws_iam
    onPets: [Pet] @aws_subscribe(mutations: ["pets"])
    onPet: Pet @aws_subscribe(mutations: ["pet"])
  }
  type Note { id: ID! owner: ID text: String related: Note tags(first: Int): [String!]! closed: String! @aws_iam data: AWSJSON secret: String @aws_iam @aws_cognito_user_pools(cognito_groups: ["a"]) }
  union Pet = Cat | Dog type Cat { name: String } type Dog { size: Int }`;

const note = { id: 'n1', owner: 'alice', text: 'hi', tags: ['a'], data: { a: 1 }, secret: 's' };
const echo: Handlers = { response: (ctx) => ({ ...note, ...ctx.arguments }) };

function engineWith(resolvers: FakeApi['resolvers'] = {}, more: Partial<FakeApi> = {}): Promise<Engine> {
  return fakeEngine({
    schema,
    resolvers: { 'Mutation.add': echo, 'Subscription.filtered': { response: () => null }, ...resolvers },
    ...more,
  });
}

interface Listening {
  readonly events: GraphQLResponseBody[];
  readonly outcome: SubscribeOutcome;
  readonly ends: number[];
}

async function listen(engine: Engine, query: string, variables = {}, caller: Caller = alice): Promise<Listening> {
  const events: GraphQLResponseBody[] = [];
  const ends: number[] = [];
  const listener = { next: (body: GraphQLResponseBody) => events.push(body), complete: () => void ends.push(1) };
  return { events, ends, outcome: await engine.subscribe({ query, variables, headers: {}, caller }, listener) };
}

describe('a subscription', () => {
  it('receives what each of its mutations returns', async () => {
    const engine = await engineWith({ 'Mutation.rename': { response: () => ({ ...note, id: 'n2' }) } });
    const { events } = await listen(engine, 'subscription { on { id } }');
    await ask(engine, 'mutation { add { id } rename { id } }');
    expect(events).toEqual([{ data: { on: { id: 'n1' } } }, { data: { on: { id: 'n2' } } }]);
  });

  it('receives nothing of a null, a failed mutation or a query', async () => {
    const engine = await engineWith({
      'Mutation.add': { response: () => null },
      'Mutation.rename': { response: (_, { error }) => error('no') },
    });
    const { events } = await listen(engine, 'subscription { on { id } }');
    await ask(engine, 'mutation { add { id } rename { id } }');
    await ask(engine, '{ x }');
    expect(events).toEqual([]);
  });

  it('receives a mutation even if a later one of the same request fails it all', async () => {
    const engine = await engineWith({ 'Mutation.boom': { response: (_, { error }) => error('no') } });
    const { events } = await listen(engine, 'subscription { on { id } }');
    const { body } = await ask(engine, 'mutation { add { id } boom { id } again: add { id } }');
    expect(body.data).toBeNull();
    expect(body.errors).toHaveLength(1);
    expect(events).toHaveLength(1);
  });

  it('gets its own aliases, fragments and arguments, whatever the mutation called its fields', async () => {
    const engine = await engineWith();
    const { events } = await listen(
      engine,
      'subscription S($t: Boolean!) { mine: on { __typename key: id ...F data } } fragment F on Note { text @include(if: $t) }',
      { t: true },
    );
    await ask(engine, 'mutation { made: add { number: id words: text data } }');
    expect(events).toEqual([{ data: { mine: { __typename: 'Note', key: 'n1', text: 'hi', data: '{"a":1}' } } }]);
  });

  /** Wording: https://github.com/aws-amplify/amplify-cli/issues/5542 */
  it('gets null for what the mutation did not select, and an error where null is not allowed', async () => {
    const engine = await engineWith();
    const { events } = await listen(engine, 'subscription { on { id text tags related { id } } }');
    await ask(engine, 'mutation { add { id } }');
    await ask(engine, 'mutation { add { tags text } }');
    expect(events).toEqual([
      {
        data: { on: null },
        errors: [
          {
            message: "Cannot return null for non-nullable type: '[String!]' within parent 'Note' (/on/tags)",
            path: ['on', 'tags'],
          },
        ],
      },
      {
        data: { on: null },
        errors: [
          {
            message: "Cannot return null for non-nullable type: 'ID' within parent 'Note' (/on/id)",
            path: ['on', 'id'],
          },
        ],
      },
    ]);
  });

  it('runs no resolver of a nested field, however many subscribe', async () => {
    let runs = 0;
    const engine = await engineWith({ 'Note.related': { response: () => ((runs += 1), { id: 'n9' }) } });
    const all = await Promise.all([1, 2, 3].map(() => listen(engine, 'subscription { on { related { id } } }')));
    await ask(engine, 'mutation { add { related { id } } }');
    expect(all.map(({ events }) => events[0])).toEqual(Array(3).fill({ data: { on: { related: { id: 'n9' } } } }));
    expect(runs).toBe(1);
  });

  it('shows no field that its caller may not read', async () => {
    const engine = await engineWith();
    const hers = await listen(engine, 'subscription { on { id secret } }');
    const its = await listen(engine, 'subscription { admin { secret } }', {}, machine);
    await ask(engine, 'mutation { add { id secret } }', { caller: { ...alice, groups: ['a'] } });
    expect(hers.events).toEqual([
      {
        data: { on: { id: 'n1', secret: null } },
        errors: [
          {
            path: ['on', 'secret'],
            errorType: 'Unauthorized',
            message: 'Not Authorized to access secret on type Note',
          },
        ],
      },
    ]);
    // The fields of Note are open to users only, but for `secret`.
    expect(its.events).toEqual([{ data: { admin: { secret: 's' } } }]);
  });

  it('says once why an object with a forbidden non-null field is null', async () => {
    const engine = await engineWith();
    const { events } = await listen(engine, 'subscription { on { id closed } }');
    await ask(engine, 'mutation { add { id } }');
    const message = 'Not Authorized to access closed on type Note';
    expect(events).toEqual([
      { data: { on: null }, errors: [{ path: ['on', 'closed'], errorType: 'Unauthorized', message }] },
    ]);
  });

  it('gets of a field that the mutation selected twice the first', async () => {
    const resolvers: Record<string, Handlers> = {
      'Note.tags': { response: (ctx) => [`first ${String(ctx.arguments['first'])}`] },
    };
    const engine = await engineWith(resolvers);
    const { events } = await listen(engine, 'subscription { on { tags } }');
    await ask(engine, 'mutation { add { a: tags(first: 1) b: tags(first: 2) } }');
    expect(events).toEqual([{ data: { on: { tags: ['first 1'] } } }]);
  });

  it('of lists and unions knows the types, selected or not', async () => {
    const resolvers: Record<string, Handlers> = {
      'Mutation.pets': { response: () => [{ __typename: 'Cat', name: 'c' }, null, { __typename: 'Dog', size: 1 }] },
      'Mutation.pet': { response: () => ({ __typename: 'Dog', size: 2 }) },
    };
    const engine = await engineWith(resolvers);
    const many = await listen(engine, 'subscription { onPets { __typename ... on Cat { name } ... on Dog { size } } }');
    const one = await listen(engine, 'subscription { onPet { ... on Dog { size } ... on Cat { name } } }');
    await ask(engine, 'mutation { pets { ... on Cat { name } ... on Dog { size } } pet { ... on Dog { s: size } } }');
    expect(many.events).toEqual([
      { data: { onPets: [{ __typename: 'Cat', name: 'c' }, null, { __typename: 'Dog', size: 1 }] } },
    ]);
    expect(one.events).toEqual([{ data: { onPet: { size: 2 } } }]);
  });

  it('ends with unsubscribe, which may be called twice', async () => {
    const engine = await engineWith();
    const { events, outcome } = await listen(engine, 'subscription { on { id } }');
    if (outcome.ok) [1, 2].forEach(outcome.unsubscribe);
    await ask(engine, 'mutation { add { id } }');
    expect([outcome.ok, events]).toEqual([true, []]);
  });

  it('that fails to take its event disturbs neither mutation nor others', async () => {
    const engine = await engineWith();
    const next = (): never => {
      throw new Error('closed');
    };
    await engine.subscribe(
      { query: 'subscription { on { id } }', headers: {}, caller: alice },
      { next, complete: next },
    );
    const { events } = await listen(engine, 'subscription { on { id } }');
    expect((await ask(engine, 'mutation { add { id } }')).body).toEqual({ data: { add: { id: 'n1' } } });
    expect(events).toHaveLength(1);
  });

  it('carries events up to the limit of their size', async () => {
    // {"__typename":"Note","id":"n1","text":"…"} is 41 bytes without the text.
    const log: string[] = [];
    const engine = await engineWith({}, { options: { limits: { eventSize: 60 }, log: (line) => log.push(line) } });
    const { events } = await listen(engine, 'subscription { on { text } }');
    const add = 'mutation M($t: String) { add(text: $t) { id text } }';
    for (const size of [19, 20]) await ask(engine, add, { variables: { t: 'x'.repeat(size) } });
    expect(events).toHaveLength(1);
    expect(log.join()).toMatch(/Mutation\.add: an event of 61 bytes was dropped/);
  });
});

describe('subscribing is refused', () => {
  it.each([
    [
      'by a directive of the field',
      'subscription { admin { id } }',
      { errorType: 'Unauthorized', message: 'Not Authorized to access admin on type Subscription' },
    ],
    [
      'for a field that is not there',
      'subscription { gone { id } }',
      { message: "Validation error of type FieldUndefined: Field 'gone' in type 'Subscription' is undefined @ 'gone'" },
    ],
    [
      'for a query',
      '{ x }',
      { errorType: 'UnsupportedOperation', message: 'query is not supported through the realtime channel' },
    ],
    [
      'for what is no GraphQL',
      'subscription {',
      { errorType: 'MalformedHttpRequestException', message: 'Unable to parse GraphQL query.' },
    ],
    [
      'for no field at all',
      'subscription { on @skip(if: true) { id } }',
      { errorType: 'BadRequestException', message: 'A subscription must have exactly one root field.' },
    ],
    [
      'for a variable that does not fit',
      'subscription S($o: ID!) { onBy(owner: $o) { id } }',
      { message: "Variable 'o' has coerced Null value for NonNull type 'ID!'" },
    ],
  ])('%s', async (_name, query, error) => {
    expect((await listen(await engineWith(), query)).outcome).toEqual({ ok: false, errors: [error] });
  });

  it('for two root fields', async () => {
    const { outcome } = await listen(await engineWith(), 'subscription { on { id } onBy { id } }');
    expect(outcome).toMatchObject({
      ok: false,
      errors: [{ message: expect.stringContaining('SubscriptionMultipleRootFields') }],
    });
  });

  it('by its resolver', async () => {
    const refusing = (message: string, type: string): Handlers => ({
      response: (_, { error }) => error(message, type),
    });
    const plain = await engineWith({ 'Subscription.on': refusing('Unauthorized', 'Unauthorized') });
    const custom = await engineWith({ 'Subscription.on': refusing('not yours', 'NotFound') });
    const query = 'subscription { on { id } }';
    const message = 'Not Authorized to access on on type Subscription';
    expect((await listen(plain, query)).outcome).toEqual({
      ok: false,
      errors: [{ errorType: 'Unauthorized', message }],
    });
    expect((await listen(custom, query)).outcome).toEqual({
      ok: false,
      errors: [{ errorType: 'NotFound', message: 'not yours' }],
    });
  });
});

/** https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html */
describe('arguments without a filter of the resolver', () => {
  const cases: [string, Record<string, unknown>, number][] = [
    ['omitted: no constraint', {}, 3],
    ['equal', { o: 'alice' }, 1],
    ['unequal', { o: 'carol' }, 0],
    ['explicit null: only null', { o: null }, 1],
    ['all must hold', { o: 'alice', t: 'no' }, 0],
  ];

  it.each(cases)('%s', async (_name, variables, expected) => {
    const engine = await engineWith();
    const query = 'subscription S($o: ID, $t: String) { onBy(owner: $o, text: $t) { id } }';
    const { events } = await listen(engine, query, variables);
    const add = 'mutation M($owner: ID) { add(owner: $owner) { id owner text } }';
    for (const owner of ['alice', 'bob', null]) await ask(engine, add, { variables: { owner } });
    expect(events).toHaveLength(expected);
  });

  it('compare with what the mutation selected', async () => {
    const engine = await engineWith();
    const { events } = await listen(engine, 'subscription { onBy(owner: "alice") { id } }');
    await ask(engine, 'mutation { add(owner: "alice") { id } }');
    expect(events).toEqual([]);
  });

  it('take a field that the mutation did not select for null', async () => {
    const engine = await engineWith();
    const { events } = await listen(engine, 'subscription { onBy(owner: null) { id } }');
    await ask(engine, 'mutation { add(owner: "alice") { id } }');
    expect(events).toHaveLength(1);
  });
});

describe('a resolver of a subscription', () => {
  it('runs once, knows caller and arguments, and its filter replaces the arguments', async () => {
    const seen: unknown[] = [];
    const engine = await engineWith({
      'Subscription.filtered': {
        response: (ctx, { setFilter }) => {
          seen.push(ctx.arguments, ctx.identity, ctx.info.selectionSetList);
          setFilter({ filterGroup: [{ filters: [{ fieldName: 'owner', operator: 'eq', value: 'bob' }] }] });
          return null;
        },
      },
    });
    const { events } = await listen(engine, 'subscription { filtered(room: "r") { id } }');
    for (const owner of ['bob', 'alice']) {
      await ask(engine, 'mutation M($owner: ID) { add(owner: $owner) { id owner } }', { variables: { owner } });
    }
    expect(events).toEqual([{ data: { filtered: { id: 'n1' } } }]);
    expect(seen).toEqual([{ room: 'r' }, { sub: 'alice' }, ['id']]);
  });

  it('that sets a filter beyond the limits refuses the subscription', async () => {
    const rule = { fieldName: 'owner', operator: 'in', value: ['1', '2', '3', '4', '5', '6'] };
    const engine = await engineWith({
      'Subscription.on': { response: (_, { setFilter }) => setFilter({ filterGroup: [{ filters: [rule] }] }) },
    });
    const message = 'subscription exceeds maximum value limit 5 for operator `in`.';
    expect((await listen(engine, 'subscription { on { id } }')).outcome).toMatchObject({
      ok: false,
      errors: [{ message }],
    });
  });

  /** https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-invalidation.html */
  it('may let a mutation end the subscription', async () => {
    const engine = await engineWith({
      'Subscription.on': {
        response: (ctx, { setInvalidationFilter }) => {
          const value = (ctx.identity as { sub: string }).sub;
          setInvalidationFilter({ filterGroup: [{ filters: [{ fieldName: 'user', operator: 'eq', value }] }] });
        },
      },
      'Mutation.sweep': { response: (_, { invalidate }) => invalidate('on', { user: 'alice' }) },
    });
    const alices = await listen(engine, 'subscription { on { id } }');
    const bobs = await listen(engine, 'subscription { on { id } }', {}, { ...alice, identity: { sub: 'bob' } });
    await ask(engine, 'mutation { sweep }', { caller: machine });
    await ask(engine, 'mutation { add { id } }');
    expect([alices.ends.length, bobs.ends.length]).toEqual([1, 0]);
    expect([alices.events.length, bobs.events.length]).toEqual([0, 1]);
  });

  it('of a mutation may invalidate five times, not six', async () => {
    const sweep = (times: number): Handlers => ({
      response: (_, { invalidate }) => Array.from({ length: times }, (_item, n) => invalidate('on', { n })).length,
    });
    for (const [times, expected] of [
      [5, undefined],
      [6, 1],
    ] as const) {
      // prettier-ignore
      const engine = await engineWith({ 'Mutation.sweep': sweep(times) });
      expect((await ask(engine, 'mutation { sweep }', { caller: machine })).body.errors?.length).toBe(expected);
    }
  });
});
