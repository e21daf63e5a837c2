import { describe, expect, it } from '@jest/globals';
import type { Engine } from '../../src/execution/engine.ts';
import { ask, fakeEngine } from './fakeApi.ts';

const schema = `type Query { note(id: ID!, at: AWSDateTime, find: Find, size: Size): Note x: Int }
  enum Size { SMALL } input Find { text: String! near: [Near!] } input Near { name: String! }
  type Note { id: ID text: String } type Subscription { on: Note @aws_subscribe(mutations: ["add"]) } type Mutation { add: Note }`;

async function firstError(query: string, variables?: Record<string, unknown>): Promise<string> {
  const { status, body } = await ask(await fakeEngine({ schema }), query, variables ? { variables } : {});
  expect({ status, data: body.data }).toEqual({ status: 200, data: null });
  return body.errors?.[0]?.message ?? '';
}

/** Status and wording: https://github.com/graphql/graphql-over-http/issues/81, by the AppSync team. */
describe('a request of which nothing can be run', () => {
  it.each(['meow', '{}', '{}}', '[]', '', '{ note'])('%j is answered with 400', async (query) => {
    expect(await ask(await fakeEngine({ schema }), query)).toEqual({
      status: 400,
      headers: {},
      body: { errors: [{ errorType: 'MalformedHttpRequestException', message: 'Unable to parse GraphQL query.' }] },
    });
  });

  it('has several operations and names none, or one that is not there', async () => {
    const engine = await fakeEngine({ schema });
    const two = 'query A { x } query B { x }';
    const missing = await ask(engine, two);
    expect(missing).toMatchObject({
      status: 400,
      body: { errors: [{ errorType: 'BadRequestException', message: 'Missing operation name.' }] },
    });
    expect((await ask(engine, two, { operationName: 'C' })).status).toBe(400);
    expect((await ask(engine, two, { operationName: 'B' })).body).toEqual({ data: { x: null } });
  });

  it('is a subscription', async () => {
    const { status, body } = await ask(await fakeEngine({ schema }), 'subscription { on { id } }');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ errorType: 'UnsupportedOperation' }]);
  });

  it('has variables that are no object', async () => {
    const { status } = await ask(await fakeEngine({ schema }), '{ x }', {
      variables: [1] as unknown as Record<string, unknown>,
    });
    expect(status).toBe(400);
  });
});

describe('a document that does not fit the schema', () => {
  it('is answered with 200, data null and an error of three keys', async () => {
    const { status, body } = await ask(await fakeEngine({ schema }), '{badfield}');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(
      '{"data":null,"errors":[{"path":null,"locations":[{"line":1,"column":2,"sourceName":null}],"message":"Validation error of type FieldUndefined: Field \'badfield\' in type \'Query\' is undefined @ \'badfield\'"}]}',
    );
  });

  /** Wording from reports of AppSync users: amplify-swift#1589, amplify-cli#1296, amplify-android#702, aws-cli#7078 … */
  it.each([
    [
      '{ note(id: 1) { nope } }',
      "Validation error of type FieldUndefined: Field 'nope' in type 'Note' is undefined @ 'note/nope'",
    ],
    [
      '{ x { a } }',
      "Validation error of type SubSelectionNotAllowed: Sub selection not allowed on leaf type Int of field x @ 'x'",
    ],
    [
      '{ note(id: 1) }',
      "Validation error of type SubSelectionRequired: Sub selection required for type Note of field note @ 'note'",
    ],
    ['query Q($a: Nope) { x }', 'Validation error of type UnknownType: Unknown type Nope'],
    [
      '{ note(id: 1, nope: 2) { id } }',
      "Validation error of type UnknownArgument: Unknown field argument nope @ 'note'",
    ],
    ['{ note { id } }', "Validation error of type MissingFieldArgument: Missing field argument id @ 'note'"],
    ['{ note(id: $a) { id } }', "Validation error of type UndefinedVariable: Undefined variable a @ 'note'"],
    [
      '{ note(id: 1, at: "2019") { id } }',
      "Validation error of type WrongType: argument 'at' with value 'StringValue{value='2019'}' is not a valid 'AWSDateTime' @ 'note'",
    ],
    [
      '{ note(id: 1, find: {near: []}) { id } }',
      "Validation error of type WrongType: argument 'find' with value 'ObjectValue{objectFields=[ObjectField{name='near', value=ArrayValue{values=[]}}]}' is missing required fields '[text]' @ 'note'",
    ],
    [
      '{ note(id: 1, size: BIG) { id } }',
      "Validation error of type WrongType: argument 'size' with value 'EnumValue{name='BIG'}' is not a valid 'Size' @ 'note'",
    ],
  ])('%s', async (query, message) => {
    expect(await firstError(query)).toBe(message);
  });

  it('is never told what it might have meant', async () => {
    for (const query of [
      '{ not(id: 1) { id } }',
      '{ note(i: 1) { id } }',
      '{ note(id: 1, size: SMAL) { id } }',
      '{ note(id: 1) }',
      '{ x @skip(iff: true) }',
    ]) {
      const { body } = await ask(await fakeEngine({ schema }), query);
      expect(body.errors).not.toHaveLength(0);
      expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
    }
  });

  it('is found invalid again when it comes again', async () => {
    const engine = await fakeEngine({ schema });
    expect(await ask(engine, '{ nope }')).toEqual(await ask(engine, '{ nope }'));
  });
});

describe('variables that do not fit their types', () => {
  const query = 'query Q($id: ID!, $at: AWSDateTime, $find: Find) { note(id: $id, at: $at, find: $find) { id } }';

  /** Wording: aws-mobile-appsync-sdk-js#83, aws-appsync-community#406 and #273, amplify-cli#2033. */
  it.each([
    [{}, "Variable 'id' has coerced Null value for NonNull type 'ID!'"],
    [{ id: null }, "Variable 'id' has coerced Null value for NonNull type 'ID!'"],
    [{ id: 1, find: {} }, "Variable 'find' has coerced Null value for NonNull type 'String!'"],
    [{ id: 1, find: { text: 't', near: [{}] } }, "Variable 'find' has coerced Null value for NonNull type 'String!'"],
    [
      { id: 1, find: { text: 't', nope: 1 } },
      "The variables input contains a field that is not defined for input object type 'Find' ",
    ],
    [{ id: 1, at: '2019' }, "Variable 'at' has an invalid value. Unable to parse `2019` as a valid DateTime Object."],
  ])('%j', async (variables, message) => {
    expect(await firstError(query, variables)).toBe(message);
  });

  it('reach the resolver with scalars parsed where they do fit', async () => {
    const seen: unknown[] = [];
    const engine = await fakeEngine({
      schema: 'type Query { save(data: AWSJSON!): AWSJSON }',
      resolvers: { 'Query.save': { request: (ctx) => (seen.push(ctx.arguments), ctx.arguments['data']) } },
    });
    const { body } = await ask(engine, 'query Q($d: AWSJSON!) { save(data: $d) }', { variables: { d: '{"a":[1]}' } });
    expect(seen).toEqual([{ data: { a: [1] } }]);
    expect(body).toEqual({ data: { save: '{"a":[1]}' } });
  });
});

describe('introspection', () => {
  const questions = ['{ __schema { types { name } } }', '{ __type(name: "Note") { name } }'];
  const engine = (introspection: boolean): Promise<Engine> => fakeEngine({ schema, api: { introspection } });

  it.each(questions)('%s is answered where it is on', async (query) => {
    expect((await ask(await engine(true), query)).body.errors).toBeUndefined();
  });

  it.each(questions)('%s names an unknown field where it is off', async (query) => {
    const { body } = await ask(await engine(false), query);
    expect(body.data).toBeNull();
    expect(body.errors?.[0]?.message).toMatch(
      /^Validation error of type FieldUndefined: Field '__\w+' in type 'Query'/,
    );
  });

  it('leaves __typename alone', async () => {
    expect((await ask(await engine(false), '{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });
});
