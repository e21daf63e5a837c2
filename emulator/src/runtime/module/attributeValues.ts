import type { DynamodbUtil } from '@aws-appsync/utils/lib/dynamodb-utils.js';
import { fail, finiteNumber, isArray, isObject, kindOf, parseJson, text, toJson } from './intrinsics.ts';

/**
 * DynamoDB attribute values as AppSync writes them: numbers stay JSON numbers (`{"N":10}`), NULL is `{"NULL":null}`,
 * arrays are lists, never sets. `where` names the value in errors; undefined anywhere is one, since what AppSync
 * would make of it is not known.
 */
export function toAttribute(value: unknown, where: string): Record<string, unknown> {
  if (value === null) return { NULL: null };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number') return { N: finiteNumber(value, where) };
  if (isArray(value)) return { L: value.map((item, index) => toAttribute(item, `${where}[${index}]`)) };
  if (isObject(value)) return isSet(value) ? refuseSet(where) : { M: toAttributes(value, where) };
  const hint = value === undefined ? ': leave the key out, or write null' : '';
  return fail(`${where} is ${kindOf(value)}, which DynamoDB cannot store${hint}`);
}

/** What toStringSet and its siblings return. How AppSync marshals one inside an item is not known. */
function isSet(value: Record<string, unknown>): boolean {
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && (name === 'SS' || name === 'NS' || name === 'BS') && isArray(value[name]);
}

function refuseSet(where: string): never {
  return fail(`${where} is a DynamoDB set, which this emulator supports in requests written by hand only`);
}

export function toAttributes(values: unknown, where: string): Record<string, unknown> {
  if (!isObject(values)) return fail(`${where} must be an object, not ${kindOf(values)}`);
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) result[name] = toAttribute(value, `${where}.${name}`);
  return result;
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/dynamodb-helpers-in-util-dynamodb-js.html */
export const dynamodbUtil: DynamodbUtil = {
  toDynamoDB: (value) => declared(toAttribute(value, 'util.dynamodb.toDynamoDB: the value')),
  toString: (value) => (value == null ? null : { S: text(value, 'util.dynamodb.toString') }),
  toStringSet: (list) => (list == null ? null : stringSet(list, 'util.dynamodb.toStringSet')),
  toNumber: (value) => (value == null ? null : declared({ N: finiteNumber(value, 'util.dynamodb.toNumber') })),
  toNumberSet: (list) => (list == null ? null : numberSet(list, 'util.dynamodb.toNumberSet')),
  toBinary: (value) => (value == null ? null : { B: text(value, 'util.dynamodb.toBinary') }),
  toBinarySet: (list) => (list == null ? null : binarySet(list, 'util.dynamodb.toBinarySet')),
  toBoolean: (value) =>
    value == null
      ? null
      : typeof value === 'boolean'
        ? { BOOL: value }
        : fail(`util.dynamodb.toBoolean takes a boolean, not ${kindOf(value)}`),
  toNull: () => ({ NULL: null }),
  toList: (value) => declared(isArray(value) ? toAttribute(value, 'util.dynamodb.toList: the list') : null),
  toMap: (value) => declared(isObject(value) ? toAttribute(value, 'util.dynamodb.toMap: the map') : null),
  toMapValues: (value) => declared(isObject(value) ? toAttributes(value, 'util.dynamodb.toMapValues: the map') : null),
  toS3Object: (key: string, bucket: string, region: string, version?: string) => ({
    S: toJson({ s3: { key, bucket, region, ...(version == null ? {} : { version }) } }) ?? '',
  }),
  fromS3ObjectJson(json) {
    const parsed = parseJson(text(json, 'util.dynamodb.fromS3ObjectJson'));
    return isObject(parsed) ? parsed['s3'] : fail('util.dynamodb.fromS3ObjectJson: not an S3 object');
  },
};

export function stringSet(list: unknown, what: string): { SS: string[] } {
  return { SS: listOf(list, what).map((item) => text(item, what)) };
}

export function numberSet(list: unknown, what: string): { NS: string[] } {
  return declared({ NS: listOf(list, what).map((item) => finiteNumber(item, what)) });
}

export function binarySet(list: unknown, what: string): { BS: string[] } {
  return { BS: listOf(list, what).map((item) => text(item, what)) };
}

function listOf(list: unknown, what: string): unknown[] {
  return isArray(list) ? list : fail(`${what} takes an array, not ${kindOf(list)}`);
}

/** AWS declares results by conditional types, and numbers as strings, where the service returns JSON numbers. */
function declared(value: unknown): never {
  return value as never;
}
