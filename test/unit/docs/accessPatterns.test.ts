import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as keys from '../../../table/keys.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/access-patterns.md'), 'utf8');

/** Cells of the rows below a heading, without header and rule. */
function rowsBelow(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => line.split('|').map((cell) => cell.trim()));
}

const code = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

/** Root fields that the schema's files declare. */
function fieldsOf(type: string): string[] {
  const files = readdirSync(join(root, 'schema')).filter((file) => file.endsWith('.graphql'));
  return files.flatMap((file) =>
    parse(readFileSync(join(root, 'schema', file), 'utf8')).definitions.flatMap((definition) =>
      definition.kind === 'ObjectTypeExtension' && definition.name.value === type
        ? (definition.fields ?? []).map((field) => field.name.value)
        : [],
    ),
  );
}

describe('docs/access-patterns.md', () => {
  const queries = rowsBelow('Queries').map((row) => ({
    keys: code(row[3]!),
    field: code(row[4]!)[0]!,
    document: row[6]!,
  }));
  const mutations = rowsBelow('Mutations').map((row) => ({ keys: code(row[2]!), field: code(row[3]!)[0]! }));

  it('has one row for each query and each mutation', () => {
    expect(queries.map((row) => row.field).sort()).toEqual(fieldsOf('Query').sort());
    expect(mutations.map((row) => row.field).sort()).toEqual(fieldsOf('Mutation').sort());
  });

  it('names key functions that exist', () => {
    const named = [...queries, ...mutations].flatMap((row) => row.keys);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in keys))).toEqual([]);
  });
});
