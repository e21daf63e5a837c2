import { isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from './fieldResolver.ts';
import type { FieldResolver } from './fieldResolver.ts';
import { readPipeline, readUnit } from './resolverPath.ts';

/** What the paths are checked against. */
export interface ResolverRules {
  readonly schema: GraphQLSchema;
  /** Names of the data sources that a file may name. */
  readonly dataSources: readonly string[];
}

/**
 * Finds the resolvers of a folder. `<Type>/<field>.<dataSource>.ts` is the resolver of one field, a folder
 * `<Type>/<field>/` a pipeline of `<n>-<step>.<dataSource>.ts`. Folders with a lower-case name hold shared code.
 * Every field of Query, Mutation and Subscription needs one; a subscription's is where its events are filtered by tenant.
 * @returns the resolvers, ordered by type and field
 * @throws Error with one line for every path that breaks a rule
 */
export function findResolvers(folder: string, rules: ResolverRules): FieldResolver[] {
  const problems: string[] = [];
  const found = entriesOf(folder)
    .filter((entry) => !(entry.isDirectory() && /^[a-z]/.test(entry.name)))
    .flatMap((entry) => collecting(problems, () => findInType(folder, entry, rules, problems)))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  problems.push(...repeated(found));
  if (problems.length === 0) problems.push(...missing(found, folder, rules.schema));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return found;
}

function findInType(folder: string, entry: Dirent, rules: ResolverRules, problems: string[]): FieldResolver[] {
  const path = join(folder, entry.name);
  if (!entry.isDirectory()) throw new Error(`${path}: a resolver lies in the folder of its type, ${folder}/<Type>/`);
  const type = rules.schema.getType(entry.name);
  if (!isObjectType(type)) throw new Error(`${path}: the schema has no object type ${entry.name}`);
  return entriesOf(path).flatMap((file) =>
    collecting(problems, () => {
      const read = file.isDirectory() ? readPipeline : readUnit;
      return [ofType(type, read(join(path, file.name), entry.name, rules.dataSources))];
    }),
  );
}

function ofType(type: GraphQLObjectType, resolver: FieldResolver): FieldResolver {
  if (type.getFields()[resolver.fieldName]) return resolver;
  throw new Error(`${resolver.path}: the schema has no field ${nameOf(resolver)}`);
}

function repeated(found: readonly FieldResolver[]): string[] {
  return found.flatMap((resolver, index) => {
    const before = found[index - 1];
    if (!before || nameOf(before) !== nameOf(resolver)) return [];
    return [`${nameOf(resolver)} has two resolvers: ${[before.path, resolver.path].sort().join(' and ')}`];
  });
}

function missing(found: readonly FieldResolver[], folder: string, schema: GraphQLSchema): string[] {
  const present = new Set(found.map(nameOf));
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter((type) => type !== undefined && type !== null)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => ({ type: type.name, field })))
    .filter(({ type, field }) => !present.has(`${type}.${field}`))
    .map(({ type, field }) => `${type}.${field} has no file under ${folder}/${type}`);
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'));
}

/** Runs a read and turns what it throws into one more problem, so that all problems are told at once. */
function collecting<T>(problems: string[], read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return [];
  }
}
