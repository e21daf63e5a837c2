import { projectionOf } from './aliases.ts';
import { toAttributes } from './attributeValues.ts';
import { filterExpression } from './filterExpression.ts';
import { fail, isArray, isObject, kindOf, toJson } from './intrinsics.ts';

/** The payload of the helper `name`, checked to be an object with no other field than these. */
export function payloadOf<Payload>(name: string, payload: Payload, fields: readonly string[]): Payload {
  if (!isObject(payload)) return fail(`${name} takes an object, not ${kindOf(payload)}`);
  const unknown = Object.keys(payload).find((field) => fields.indexOf(field) < 0);
  return unknown === undefined ? payload : fail(`${name} has no field ${unknown} (it has ${fields.join(', ')})`);
}

/** Without the fields that are null or undefined: every optional field treats them as absent. */
export function present(fields: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== null && value !== undefined) result[name] = value;
  return result;
}

export function keyOf(key: unknown): Record<string, unknown> {
  if (!isObject(key) || Object.keys(key).length === 0)
    return fail(`key must be an object with the key attributes, not ${toJson(key)}`);
  return toAttributes(key, 'key');
}

/** An expression as it stands in a request. */
export interface RequestExpression {
  readonly expression: string;
  readonly expressionNames: Record<string, string>;
  readonly expressionValues?: Record<string, unknown>;
}

/**
 * A filter object as the expression of a request. Unlike the transform utilities, which answer null, this is a fault
 * when the object cannot be rendered: a condition must not get lost. No `expressionValues` when there are none.
 */
export function expressionOf(filter: unknown, what: string): RequestExpression {
  const rendered = filterExpression(filter);
  if (rendered === null || rendered.expression === '')
    return fail(`${what} is not a filter object AppSync can render: ${toJson(filter)}`);
  const { expression, expressionNames, expressionValues } = rendered;
  return Object.keys(expressionValues).length === 0
    ? { expression, expressionNames }
    : { expression, expressionNames, expressionValues };
}

export function optionalExpression(filter: unknown, what: string): RequestExpression | undefined {
  return filter === undefined || filter === null ? undefined : expressionOf(filter, what);
}

export const readFields = [
  'index',
  'limit',
  'nextToken',
  'consistentRead',
  'select',
  'scanIndexForward',
  'filter',
  'projection',
];

/** The part that Query and Scan share. */
export function readOf({ filter, projection, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...rest, filter: optionalExpression(filter, 'filter'), projection: projectionIn(projection) };
}

export const writeFields = ['key', 'condition', 'customPartitionKey', 'populateIndexFields', '_version'];

/** The part that PutItem, UpdateItem and DeleteItem share. */
export function writeOf({ key, condition, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...rest, key: keyOf(key), condition: optionalExpression(condition, 'condition') };
}

export function projectionIn(paths: unknown): Record<string, unknown> | undefined {
  if (paths === undefined || paths === null) return undefined;
  const areNames = isArray(paths) && paths.every((path) => typeof path === 'string');
  return areNames
    ? projectionOf(paths as string[])
    : fail(`projection must be a list of attribute names, not ${toJson(paths)}`);
}

export function listIn(list: unknown, what: string): unknown[] {
  return isArray(list) ? list : fail(`${what} must be a list, not ${kindOf(list)}`);
}

export function eachTable(tables: unknown, build: (entry: unknown, table: string) => unknown): Record<string, unknown> {
  if (!isObject(tables)) return fail(`tables must be an object from table name to request, not ${kindOf(tables)}`);
  const result: Record<string, unknown> = {};
  for (const [table, entry] of Object.entries(tables)) result[table] = build(entry, table);
  return result;
}
