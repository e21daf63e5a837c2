import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  concatAST,
  isObjectType,
  isScalarType,
  parse,
  validateSchema,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Api } from '../assembly/app.ts';
import { dialectViolations } from './dialect.ts';
import { applyRules } from './scalars/scalarRules.ts';
import { awsScalars } from './scalars/awsScalars.ts';
import { subscriptionViolations } from './subscriptionLinks.ts';

const DECLARATIONS = new URL('./appsync.graphql', import.meta.url);

/**
 * The deployed SDL as an executable schema with AppSync's scalars and directives.
 * Throws one Error that lists every violation of GraphQL or of AppSync's dialect.
 */
export function buildApiSchema(api: Pick<Api, 'schema' | 'authProviders' | 'resolvers'>): GraphQLSchema {
  const document = readSdl(api.schema);
  refuseIfAny(dialectViolations(document, api.authProviders));
  const schema = build(document);
  refuseIfAny(validateSchema(schema).map(({ message }) => message));
  const hasResolver = (field: string): boolean =>
    api.resolvers.some(({ typeName, fieldName }) => typeName === 'Subscription' && fieldName === field);
  refuseIfAny([...resolverViolations(schema, api), ...subscriptionViolations(schema, hasResolver)]);
  for (const rules of awsScalars) {
    const type = schema.getType(rules.name);
    if (isScalarType(type)) applyRules(type, rules);
  }
  return schema;
}

function resolverViolations(schema: GraphQLSchema, { resolvers }: Pick<Api, 'resolvers'>): string[] {
  const seen = new Set<string>();
  return resolvers.flatMap(({ typeName, fieldName }) => {
    const name = `${typeName}.${fieldName}`;
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [`resolver ${name}: the schema has no object type ${typeName}`];
    if (!Object.hasOwn(type.getFields(), fieldName)) return [`resolver ${name}: the schema has no such field`];
    if (seen.has(name)) return [`resolver ${name}: the field has two resolvers`];
    seen.add(name);
    return [];
  });
}

function readSdl(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw refusal([(error as Error).message]);
  }
}

function build(document: DocumentNode): GraphQLSchema {
  const declarations = parse(readFileSync(DECLARATIONS, 'utf8'));
  try {
    return buildASTSchema(concatAST([declarations, document]));
  } catch (error) {
    throw refusal([(error as Error).message]);
  }
}

function refuseIfAny(violations: readonly string[]): void {
  if (violations.length > 0) throw refusal(violations);
}

function refusal(violations: readonly string[]): Error {
  return new Error(`AppSync would not serve this schema:\n${violations.map((each) => `  ${each}`).join('\n')}`);
}
