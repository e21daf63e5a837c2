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

/** The mutation whose results a subscription delivers, as its directive says. */
function mutationBehind(field: string): string | undefined {
  const files = readdirSync(join(root, 'schema')).map((file) => readFileSync(join(root, 'schema', file), 'utf8'));
  return new RegExp(`\\b${field}\\b[^@]*@aws_subscribe\\(mutations: \\["(\\w+)"\\]\\)`).exec(files.join('\n'))?.[1];
}

/** Fields that the subscription's resolver compares: the owner's, and the one that it calls its month. */
function filterIn(field: string): string[] {
  const text = readFileSync(join(root, `resolvers/Subscription/${field}.none.ts`), 'utf8');
  return ['tenantId', 'userId', ...(/deliverOwnMonth\(ctx, '(\w+)'\)/.exec(text)?.slice(1) ?? [])];
}

describe('docs/access-patterns.md', () => {
  const queries = rowsBelow('Queries').map((row) => ({
    keys: code(row[3]!),
    field: code(row[4]!)[0]!,
    document: row[6]!,
  }));
  const nested = rowsBelow('Nested fields').map((row) => ({ keys: code(row[2]!), field: code(row[1]!)[0]! }));
  const subscriptions = rowsBelow('Subscriptions').map((row) => ({
    keys: code(row[2]!),
    field: code(row[3]!)[0]!,
    mutation: code(row[4]!)[0]!,
    filter: code(row[5]!),
  }));
  const jobs = rowsBelow('Streams and jobs').map((row) => ({ keys: code(row[2]!), name: code(row[3]!)[0]! }));
  const mutations = rowsBelow('Mutations').map((row) => ({ keys: code(row[2]!), field: code(row[3]!)[0]! }));

  it('has one row for each nested field with a resolver', () => {
    const folder = join(root, 'resolvers');
    const types = readdirSync(folder).filter(
      (name) => /^[A-Z]/.test(name) && !/^(Query|Mutation|Subscription)$/.test(name),
    );
    const fields = types.flatMap((type) =>
      readdirSync(join(folder, type)).map((file) => `${type}.${file.split('.')[0]!}`),
    );
    expect(nested.map((row) => row.field).sort()).toEqual(fields.sort());
  });

  it('has one row for each query, each mutation and each subscription', () => {
    expect(queries.map((row) => row.field).sort()).toEqual(fieldsOf('Query').sort());
    expect(mutations.map((row) => row.field).sort()).toEqual(fieldsOf('Mutation').sort());
    expect(subscriptions.map((row) => row.field).sort()).toEqual(fieldsOf('Subscription').sort());
  });

  it('says of each subscription what tells of it and what its resolver filters on', () => {
    expect(subscriptions.map(({ field, mutation, filter }) => [field, mutation, filter])).toEqual(
      subscriptions.map(({ field }) => [field, mutationBehind(field), filterIn(field)]),
    );
  });

  it('has a row for each function that asks DynamoDB by itself', () => {
    // preTokenGeneration asks nothing; recalculateAnalytics answers a mutation.
    const others = ['shared', 'preTokenGeneration', 'recalculateAnalytics'];
    const functions = readdirSync(join(root, 'lambdas')).filter((name) => !others.includes(name));
    expect([...new Set(jobs.map(({ name }) => name))].sort()).toEqual(functions.sort());
  });

  it('names key functions that exist', () => {
    const named = [...queries, ...nested, ...mutations, ...subscriptions, ...jobs].flatMap((row) => row.keys);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in keys))).toEqual([]);
  });
});
