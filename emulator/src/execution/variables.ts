import {
  isInputObjectType,
  isListType,
  isNonNullType,
  isInputType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GraphQLResponseError } from './engine.ts';
import { locationsOf } from './errors.ts';

/**
 * What AppSync says of variables that do not fit their declared types, one error for each variable. The messages name
 * the variable and the innermost type, not the field between them: so does AppSync.
 */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): GraphQLResponseError[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    const isGiven = Object.hasOwn(values, name);
    if (!isInputType(type) || (!isGiven && definition.defaultValue)) return [];
    const message = problemWith(isGiven ? values[name] : undefined, type, name);
    if (message === null) return [];
    const locations = message.startsWith('Variable ') ? locationsOf(definition) : null;
    return [{ path: null, locations, message }];
  });
}

function problemWith(value: unknown, type: GraphQLInputType, variable: string): string | null {
  if (isNonNullType(type)) {
    const isNull = value === null || value === undefined;
    return isNull ? coercedNull(variable, type) : problemWith(value, type.ofType, variable);
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return first(items, (item) => problemWith(item, type.ofType, variable));
  }
  if (!isInputObjectType(type)) return leafProblem(value, type.parseValue.bind(type), variable);
  if (typeof value !== 'object' || Array.isArray(value)) {
    return `Variable '${variable}' has an invalid value. Expected type 'Map' but was '${javaName(value)}'. Variables for input objects must be an instance of type 'Map'.`;
  }
  const record = value as Readonly<Record<string, unknown>>;
  const fields = type.getFields();
  if (Object.keys(record).some((key) => !Object.hasOwn(fields, key))) {
    // The blank at the end is AppSync's.
    return `The variables input contains a field that is not defined for input object type '${type.name}' `;
  }
  return first(Object.values(fields), (field) => {
    const isGiven = Object.hasOwn(record, field.name);
    if (!isGiven && field.defaultValue !== undefined) return null;
    return problemWith(isGiven ? record[field.name] : undefined, field.type, variable);
  });
}

function coercedNull(variable: string, type: GraphQLInputType): string {
  return `Variable '${variable}' has coerced Null value for NonNull type '${String(type)}'`;
}

function leafProblem(value: unknown, parse: (value: unknown) => unknown, variable: string): string | null {
  try {
    parse(value);
    return null;
  } catch (error) {
    const message = (error as Error).message.replace(/ Did you mean .*$/s, '');
    return `Variable '${variable}' has an invalid value. ${message}`;
  }
}

/** What AppSync, a Java program, calls a JSON value's type. */
export function javaName(value: unknown): string {
  if (Array.isArray(value)) return 'ArrayList';
  if (typeof value === 'object') return 'LinkedHashMap';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function first<T>(items: readonly T[], problem: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = problem(item);
    if (found !== null) return found;
  }
  return null;
}
