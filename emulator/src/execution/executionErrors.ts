import { isObjectType, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { GraphQLResponseError } from './engine.ts';
import { fieldError, locationsOf, pathText, ResolverFailure } from './errors.ts';

type Path = readonly (string | number)[];

/** An error of graphql-js's execution in AppSync's shape. What came from a resolver is passed on, the rest reworded. */
export function executionError(schema: GraphQLSchema, error: GraphQLError): GraphQLResponseError {
  const path = error.path ?? [];
  if (error.originalError instanceof ResolverFailure) {
    return fieldError(error.originalError.details, path, locationsOf(error.nodes?.[0]));
  }
  return { path, locations: null, message: completionMessage(schema, error.message, path) };
}

/** AppSync's words for a null where the schema allows none. */
export function nullMessage(type: string, parent: string, path: Path): string {
  return `Cannot return null for non-nullable type: '${type}' within parent '${parent}' (${pathText(path)})`;
}

function completionMessage(schema: GraphQLSchema, message: string, path: Path): string {
  const [, parent, field] = /^Cannot return null for non-nullable field (\w+)\.(\w+)\.$/.exec(message) ?? [];
  if (parent && field) return nullMessage(innerType(schema, parent, field, path), parent, path);
  if (message.startsWith('Expected Iterable')) {
    return `Can't resolve value (${pathText(path)}) : type mismatch error, expected type LIST`;
  }
  if (message.startsWith('Abstract type') || message.startsWith('Runtime Object type')) {
    return `Can't resolve '${pathText(path)}'. The value carries no __typename of a possible type.`;
  }
  return `Can't serialize value (${pathText(path)}) : ${leafMessage(message)}`;
}

/** The type whose null is the trouble: that of the field, or inside a list that of the item. */
function innerType(schema: GraphQLSchema, parent: string, field: string, path: Path): string {
  const owner = schema.getType(parent);
  const type = isObjectType(owner) ? String(owner.getFields()[field]?.type ?? '') : '';
  const isItem = typeof path.at(-1) === 'number';
  return isItem ? type.replaceAll(/[[\]!]/g, '') : type.replace(/!$/, '');
}

/** graphql-js shows the value of a built-in scalar, AppSync only the name of its Java class. */
function leafMessage(message: string): string {
  const [, type, , shown] = /^(\w+) cannot represent (.*?): (.*)$/s.exec(message) ?? [];
  if (type && shown !== undefined) return `Expected type '${type}' but was '${javaNameOfShown(shown)}'.`;
  const [, enumeration] = /^Enum "(\w+)" cannot represent value/.exec(message) ?? [];
  if (enumeration) return `Invalid input for Enum '${enumeration}'.`;
  return message.startsWith('Unable to serialize') ? message : 'The value is not of the declared type.';
}

function javaNameOfShown(shown: string): string {
  if (shown.startsWith('"')) return 'String';
  if (shown.startsWith('{')) return 'LinkedHashMap';
  if (shown.startsWith('[')) return 'ArrayList';
  if (shown === 'true' || shown === 'false') return 'Boolean';
  return shown.includes('.') ? 'Double' : 'Long';
}
