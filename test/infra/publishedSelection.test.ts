import { describe, expect, it } from '@jest/globals';
import { getNamedType, isNonNullType, isObjectType, parse } from 'graphql';
import type { GraphQLObjectType, GraphQLOutputType, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchemaDocument } from '../../infra/schemaDocument.ts';
import { requestOf } from '../../lambdas/publishChanges/publication.ts';
import * as samples from '../support/storedSamples.ts';
import { changeRecord } from '../support/changeRecord.ts';
import { toldOf } from '../support/toldOf.ts';
import { mutationsBehind } from '../support/wholeSelection.ts';
import { repository } from './sourceFiles.ts';

const folder = join(repository, 'lambdas/publishChanges');
const declarations = join(repository, 'emulator/src/schema/appsync.graphql');
const { schema } = readSchemaDocument(join(repository, 'schema'), declarations);

const subscriptions = Object.values(schema.getSubscriptionType()!.getFields());

/** The publishing mutation of each subscription. */
const publishing = subscriptions.flatMap(mutationsBehind);

/** `Type.field` of those that are resolved when they are asked for, and so have no value in an event. */
const resolved = readdirSync(join(repository, 'resolvers'))
  .filter((type) => /^[A-Z]/.test(type))
  .flatMap((type) => readdirSync(join(repository, 'resolvers', type)).map((file) => `${type}.${file.split('.')[0]!}`));

function wanted(type: GraphQLOutputType): string[] {
  const object = getNamedType(type);
  if (!isObjectType(object)) return [];
  return Object.values((object as GraphQLObjectType).getFields())
    .filter(({ name }) => !resolved.includes(`${object.name}.${name}`))
    .flatMap((field) => [field.name, ...wanted(field.type).map((below) => `${field.name}.${below}`)]);
}

/** Every field below the root field of a file's one operation, and that field itself. */
function selectedBy(file: string): string[] {
  const [operation] = parse(readFileSync(join(repository, file), 'utf8')).definitions;
  return selected((operation as OperationDefinitionNode).selectionSet).sort();
}

function allOf({ name, type }: { name: string; type: GraphQLOutputType }): string[] {
  return [name, ...wanted(type).map((field) => `${name}.${field}`)].sort();
}

function selected(selectionSet: SelectionSetNode | undefined): string[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind !== 'Field') throw new Error('a document of lambdas/publishChanges selects plain fields only');
    const { value } = selection.name;
    return [value, ...selected(selection.selectionSet).map((below) => `${value}.${below}`)];
  });
}

describe('lambdas/publishChanges', () => {
  it('has a document for every mutation that a subscription listens to', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    expect(publishing.length).toBeGreaterThan(0);
    expect(files.sort()).toEqual(publishing.map((name) => `${name}.graphql`).sort());
  });

  it.each(publishing)('publishes by %s all that a subscriber may ask for', (name) => {
    const all = allOf(schema.getMutationType()!.getFields()[name]!);
    expect(all.length).toBeGreaterThan(10);
    expect(selectedBy(`lambdas/publishChanges/${name}.graphql`)).toEqual(all);
  });

  it.each(subscriptions.map((field) => [field.name, field] as const))(
    'has its counterpart in the catalogue, which asks for all of that: %s',
    (name, field) => expect(selectedBy(`operations/${name}.graphql`)).toEqual(allOf(field)),
  );

  it('sends nothing that the schema lacks, and all that is never null', () => {
    const goal = samples.storedGoal();
    const [budget, totals] = [samples.storedBudget(), samples.storedTotals('2025-01', 1, 1)];
    const transaction = samples.storedTransaction('2025-01-15T09:00:00Z', 2, { movedFrom: '2025-01-14T09:00:00Z' });
    const analytics = samples.storedAnalytics();
    const template = samples.storedTemplate(2, {}, '2025-02-01');
    const stored = [goal, budget, totals, transaction, analytics, template];
    const told = toldOf(
      stored.map((item) => changeRecord(null, item)),
      stored,
    );
    expect(told.map(({ mutation }) => mutation).sort()).toEqual([...publishing].sort());
    for (const publication of told) {
      const { mutation } = publication;
      const sent: unknown = JSON.parse(requestOf(publication).variables.input.item);
      expect(unknownOrMissing(schema.getMutationType()!.getFields()[mutation]!.type, sent, mutation)).toEqual([]);
    }
  });
});

/** Paths that the type does not have, and those that it has without null and the value lacks. */
function unknownOrMissing(type: GraphQLOutputType, value: unknown, path: string): string[] {
  const object = getNamedType(type);
  if (Array.isArray(value)) return value.flatMap((each) => unknownOrMissing(object, each, path));
  if (!isObjectType(object)) return [];
  const fields = object.getFields();
  const given = value as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !(name in fields));
  const missing = Object.values(fields).filter(({ name, type: its }) => isNonNullType(its) && given[name] == null);
  const below = Object.keys(given).filter((name) => name in fields && given[name] !== null);
  return [
    ...[...unknown, ...missing.map(({ name }) => name)].map((name) => `${path}.${name}`),
    ...below.flatMap((name) => unknownOrMissing(fields[name]!.type, given[name], `${path}.${name}`)),
  ];
}
