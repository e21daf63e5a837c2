import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { AuthProvider, Resolver } from '../../src/assembly/app.ts';
import { buildApiSchema } from '../../src/schema/buildApiSchema.ts';
import { iam, userPool } from '../execution/fakeApi.ts';

function build(schema: string, authProviders: AuthProvider[] = [userPool, iam], fields: string[] = []): unknown {
  const resolvers = fields.map((name): Resolver => {
    const [typeName = '', fieldName = ''] = name.split('.');
    return { kind: 'UNIT', typeName, fieldName, dataSource: 'none', code: { origin: 'inline', text: '' } };
  });
  return buildApiSchema({ schema, authProviders, resolvers });
}

const query = 'type Query { x: Int }';
const note = `${query} type Note { id: ID owner: ID } type Mutation { add: Note! rename: String }`;

describe('appsync.graphql', () => {
  it('is plain SDL that stands on its own beside a schema', () => {
    const declarations = readFileSync(new URL('../../src/schema/appsync.graphql', import.meta.url), 'utf8');
    const schema = buildSchema(`${declarations} type Query @aws_iam { day: AWSDate @aws_cognito_user_pools }`);
    expect(schema.getType('AWSIPAddress')?.description).toContain('CIDR');
    expect(schema.getDirective('aws_subscribe')?.description).toBeTruthy();
  });
});

describe('a schema in the dialect of AppSync', () => {
  it('is built, descriptions included', () => {
    const text = `"""Root.""" type Query { "When." at: AWSDateTime! } interface Named { name: String }
      type Cat implements Named { name: String } union Pet = Cat enum Size { S "Large." L @deprecated }
      input Find { near: AWSJSON = "{}" } type Subscription { onAdd(owner: ID): Note @aws_subscribe(mutations: ["add"]) }
      type Note @aws_iam @aws_cognito_user_pools(cognito_groups: ["a"]) { id: ID owner: ID } type Mutation { add: Note! }`;
    expect(() => build(text)).not.toThrow();
  });

  it.each([
    ['an extension', `${query} extend type Query { y: Int }`, /"extend" \(Query\)/],
    ['a directive of its own', `directive @upper on FIELD_DEFINITION ${query}`, /directive @upper/],
    ['a scalar of its own', `scalar Money ${query}`, /scalar Money/],
    ['a scalar of AppSync declared again', `scalar AWSDate ${query}`, /scalar AWSDate/],
    ['a type that starts with AWS', `${query} type AWSThing { x: Int }`, /type AWSThing/],
    [
      'an interface that implements one',
      `${query} interface A { x: Int } interface B implements A { x: Int }`,
      /interface B/,
    ],
    ['@oneOf', `${query} input One @oneOf { a: Int b: Int }`, /One @oneOf/],
    ['a deprecated argument', 'type Query { x(a: Int @deprecated): Int }', /Query\.x\.a @deprecated/],
    ['an unknown directive', 'type Query { x: Int @nope }', /Unknown directive "@nope"/],
    ['an unknown type', 'type Query { x: Nope }', /Unknown type "Nope"/],
    ['a query root that is missing', 'type Thing { x: Int }', /Query root type must be provided/],
    ['text that is no SDL', 'type {', /Syntax Error/],
    [
      '@aws_auth beside a second mode',
      'type Query { x: Int @aws_auth(cognito_groups: ["a"]) }',
      /Query\.x @aws_auth.*ignores/,
    ],
    ['a mode the API lacks', 'type Query @aws_api_key { x: Int }', /Query @aws_api_key: the API has no such/],
    [
      '@aws_subscribe elsewhere',
      'type Query { x: Int @aws_subscribe(mutations: []) }',
      /belongs on a field of Subscription/,
    ],
    [
      'an unknown mutation',
      `${note} type Subscription { on: Note @aws_subscribe(mutations: ["gone"]) }`,
      /no Mutation\.gone/,
    ],
    [
      'another type than the mutation',
      `${note} type Subscription { on: Note @aws_subscribe(mutations: ["rename"]) }`,
      /must be equal/,
    ],
    [
      'an argument that is no field',
      `${note} type Subscription { on(city: ID): Note @aws_subscribe(mutations: ["add"]) }`,
      /Note has no field city/,
    ],
  ])('cannot have %s', (_what, schema, message) => {
    expect(() => build(schema)).toThrow(message);
  });

  it('may filter by any argument where a resolver makes the filter', () => {
    const text = `${note} type Subscription { on(city: ID): Note @aws_subscribe(mutations: ["add"]) }`;
    expect(() => build(text, [userPool], ['Subscription.on'])).not.toThrow();
  });

  it('may use @aws_auth where the user pool is the only mode', () => {
    expect(() => build('type Query { x: Int @aws_auth(cognito_groups: ["a"]) }', [userPool])).not.toThrow();
  });

  it.each([
    ['Query.gone', /resolver Query\.gone: the schema has no such field/],
    ['Gone.x', /no object type Gone/],
    ['Query.constructor', /no such field/],
  ])('refuses a resolver on %s', (field, message) => {
    expect(() => build(query, [userPool], [field])).toThrow(message);
  });

  it('refuses two resolvers on one field', () => {
    expect(() => build(query, [userPool], ['Query.x', 'Query.x'])).toThrow(/Query\.x: the field has two resolvers/);
  });

  it('names every violation at once', () => {
    expect(() => build(`scalar A scalar B ${query}`)).toThrow(/scalar A[\s\S]*scalar B/);
  });
});
