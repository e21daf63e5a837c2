import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { join } from 'node:path';
import { readSchemaDocument } from '../../infra/schemaDocument.ts';
import { aProject } from './aProject.ts';

const declarations = join(import.meta.dirname, '..', '..', 'emulator', 'src', 'schema', 'appsync.graphql');

/** Reads a folder of these files; messages have the folder's path replaced by nothing. */
function read(files: Record<string, string>): { text: string } {
  const root = aProject({
    'schema/query.graphql': null,
    'schema/mutation.graphql': null,
    'schema/subscription.graphql': null,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`schema/${name}`, text])),
  });
  try {
    return readSchemaDocument(join(root, 'schema'), declarations);
  } catch (error) {
    throw new Error((error as Error).message.replaceAll(`${root}/schema/`, ''));
  }
}

describe('the schema document', () => {
  it('merges extensions into the type they extend, with descriptions and directives', () => {
    const { text } = read({
      'a.graphql': '"Reads." type Query { one: String }',
      'b.graphql': 'extend type Query { "Only for staff." two(limit: Int = 5): [String!] @aws_iam }',
    });
    expect(text).not.toContain('extend');
    expect(parse(text, { noLocation: true })).toEqual(
      parse('"Reads." type Query { one: String "Only for staff." two(limit: Int = 5): [String!] @aws_iam }', {
        noLocation: true,
      }),
    );
  });

  it('takes a root type that gets all its fields from extensions', () => {
    expect(read({ 'a.graphql': 'type Query', 'b.graphql': 'extend type Query { one: AWSDate }' }).text).toBe(
      'type Query {\n  one: AWSDate\n}\n',
    );
  });

  it("does not contain AppSync's own scalars and directives", () => {
    expect(read({ 'a.graphql': 'type Query { at: AWSDateTime @aws_iam }' }).text).toBe(
      'type Query {\n  at: AWSDateTime @aws_iam\n}\n',
    );
  });

  it.each<[string, Record<string, string>, string]>([
    ['a syntax error', { 'a.graphql': 'type Query {\n  one String\n}' }, 'a.graphql:2: Syntax Error'],
    [
      'a field defined twice',
      { 'a.graphql': 'type Query {\n  one: Int\n}', 'b.graphql': 'extend type Query {\n  two: Int\n  one: Int\n}' },
      'b.graphql:3: Query.one is already defined in a.graphql:2',
    ],
    [
      'a type defined twice',
      { 'a.graphql': 'type Query { one: Int }\ntype Note { id: ID }', 'b.graphql': 'type Note { text: String }' },
      'b.graphql:1: There can be only one type named "Note".',
    ],
    ['an unknown type', { 'a.graphql': 'type Query {\n  one: Nothing\n}' }, 'a.graphql:2: Unknown type "Nothing"'],
    ['an unknown directive', { 'a.graphql': 'type Query {\n  one: Int @cached\n}' }, 'a.graphql:2: Unknown directive'],
    [
      'an extension of nothing',
      { 'a.graphql': 'type Query { one: Int }\nextend type Note { id: ID }' },
      'a.graphql:2: extends Note, which is not defined',
    ],
    [
      'a scalar of its own',
      { 'a.graphql': 'type Query { one: Int }\nscalar Money' },
      'a.graphql:2: Money: AppSync knows',
    ],
    [
      'an extended enum',
      { 'a.graphql': 'type Query { one: E }\nenum E { a }\nextend enum E { b }' },
      'a.graphql:3: only object types can be extended',
    ],
    [
      'an interface that is not kept',
      { 'a.graphql': 'type Query { one: A }\ninterface I { id: ID }\ntype A implements I { x: Int }' },
      'a.graphql:3: Interface field I.id expected but A does not provide it.',
    ],
  ])('names file and line of %s', (_what, files, message) => {
    expect(() => read(files)).toThrow(message);
  });
});
