import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { join } from 'node:path';
import type { FieldResolver } from '../../infra/fieldResolver.ts';
import { findResolvers } from '../../infra/resolverFiles.ts';
import { aProject } from './aProject.ts';

const schema = buildSchema(`
  type Query { ping: String, note: Note }
  type Mutation { rename(name: String!): String }
  type Subscription { onRename: String }
  type Note { id: ID, related: Note }
  enum Color { red }
`);

/** The sound project has no resolver for Query.note; each test says what to change. */
function find(changes: Record<string, string | true | null>): FieldResolver[] {
  const root = aProject({ 'resolvers/Query/note.budgets.ts': true, ...changes });
  try {
    return findResolvers(join(root, 'resolvers'), { schema, dataSources: ['budgets', 'ledger', 'none'] });
  } catch (error) {
    throw new Error((error as Error).message.replaceAll(`${root}/`, ''));
  }
}

const step = (number: number): [string, true] => [`resolvers/Mutation/rename/${number}-step${number}.none.ts`, true];

describe('resolvers by convention', () => {
  it('are found by their paths, ordered by type and field', () => {
    const found = find({ 'resolvers/shared/page.ts': true, 'resolvers/Note/related.budgets.ts': true });
    expect(found.map((one) => `${one.typeName}.${one.fieldName} ${one.kind}`)).toEqual([
      'Mutation.rename pipeline',
      'Note.related unit',
      'Query.note unit',
      'Query.ping unit',
      'Subscription.onRename unit',
    ]);
  });

  it('read the steps of a pipeline in the order of their numbers', () => {
    const steps = Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10].map(step));
    const pipeline = find({ ...steps, 'resolvers/Mutation/rename/index.ts': true })[0];
    expect(pipeline).toMatchObject({
      kind: 'pipeline',
      index: expect.stringMatching(/rename\/index\.ts$/),
      steps: ['read', 'write', 'step3', 'step4', 'step5', 'step6', 'step7', 'step8', 'step9', 'step10'].map((name) => ({
        name,
      })),
    });
  });

  it.each<[string, Record<string, string | true | null>, string]>([
    [
      'a file without a data source',
      { 'resolvers/Query/ping.ts': true },
      'resolvers/Query/ping.ts: a resolver file is named <field>.<dataSource>.ts',
    ],
    [
      'a file that is no TypeScript',
      { 'resolvers/Query/ping.none.js': true },
      'resolvers/Query/ping.none.js: a resolver file is named <field>.<dataSource>.ts',
    ],
    [
      'a file beside the types',
      { 'resolvers/ping.none.ts': true },
      'resolvers/ping.none.ts: a resolver lies in the folder',
    ],
    ['an unknown type', { 'resolvers/Nope/id.none.ts': true }, 'resolvers/Nope: the schema has no object type Nope'],
    ['an enum', { 'resolvers/Color/red.none.ts': true }, 'resolvers/Color: the schema has no object type Color'],
    [
      'an unknown field',
      { 'resolvers/Query/pingg.none.ts': true },
      'resolvers/Query/pingg.none.ts: the schema has no field Query.pingg',
    ],
    [
      'an unknown field of a pipeline',
      { 'resolvers/Query/pingg/1-a.none.ts': true },
      'resolvers/Query/pingg: the schema has no field Query.pingg',
    ],
    [
      'an unknown data source',
      { 'resolvers/Query/ping.none.ts': null, 'resolvers/Query/ping.nonee.ts': true },
      'resolvers/Query/ping.nonee.ts: no data source "nonee" (there are: budgets, ledger, none)',
    ],
    [
      'a query without a file',
      { 'resolvers/Query/note.budgets.ts': null },
      'Query.note has no file under resolvers/Query',
    ],
    [
      'a subscription without a file',
      { 'resolvers/Subscription/onRename.none.ts': null },
      'Subscription.onRename has no file under resolvers/Subscription',
    ],
    [
      'two files for one field',
      { 'resolvers/Query/ping.budgets.ts': true },
      'Query.ping has two resolvers: resolvers/Query/ping.budgets.ts and resolvers/Query/ping.none.ts',
    ],
    [
      'a file and a pipeline for one field',
      { 'resolvers/Mutation/rename.none.ts': true },
      'Mutation.rename has two resolvers: resolvers/Mutation/rename and resolvers/Mutation/rename.none.ts',
    ],
    [
      'eleven steps',
      Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10, 11].map(step)),
      'resolvers/Mutation/rename: a pipeline has at most 10 steps, this one has 11',
    ],
    [
      'a gap in the numbers',
      { 'resolvers/Mutation/rename/2-write.ledger.ts': null, 'resolvers/Mutation/rename/3-write.ledger.ts': true },
      'resolvers/Mutation/rename: the steps are numbered 1, 3, but it must be 1 to 2',
    ],
    [
      'a number given twice',
      { 'resolvers/Mutation/rename/2-other.ledger.ts': true },
      'resolvers/Mutation/rename: the steps are numbered 1, 2, 2, but it must be 1 to 3',
    ],
    [
      'a step name given twice',
      { 'resolvers/Mutation/rename/3-write.none.ts': true },
      'resolvers/Mutation/rename: two steps are named "write"',
    ],
    [
      'a step without a number',
      { 'resolvers/Mutation/rename/check.none.ts': true },
      'resolvers/Mutation/rename/check.none.ts: a step of a pipeline is named <n>-<step>.<dataSource>.ts',
    ],
    [
      'a step on an unknown data source',
      { 'resolvers/Mutation/rename/3-more.tables.ts': true },
      'resolvers/Mutation/rename/3-more.tables.ts: no data source "tables"',
    ],
  ])('refuse %s and name the path', (_what, changes, message) => {
    expect(() => find(changes)).toThrow(message);
  });

  it('refuse a pipeline of no steps', () => {
    const changes = {
      'resolvers/Mutation/rename/1-read.budgets.ts': null,
      'resolvers/Mutation/rename/2-write.ledger.ts': null,
      'resolvers/Mutation/rename/index.ts': true,
    } as const;
    expect(() => find(changes)).toThrow('resolvers/Mutation/rename: a pipeline needs at least one step');
  });

  it('tell all faults at once', () => {
    const faults = { 'resolvers/Query/pingg.none.ts': true, 'resolvers/Nope/id.none.ts': true } as const;
    expect(() => find(faults)).toThrow(/no object type Nope\n.*no field Query\.pingg/);
  });
});
