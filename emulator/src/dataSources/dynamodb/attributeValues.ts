import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { MappingTemplateError, RequestElement } from '../requestElement.ts';

export type AttributeMap = Record<string, AttributeValue>;

/** The map of typed values at `name`: `{ id: { S: 'a' }, size: { N: 3 } }`. */
export function readAttributes(element: RequestElement, name: string): AttributeMap {
  return toAttributes(element.object(name), element.path(name));
}

/**
 * AppSync's typed values to DynamoDB's. AppSync's own functions write numbers as JSON numbers and null as
 * `{ NULL: null }`; DynamoDB wants text and `true`.
 */
export function toAttributes(values: RequestElement, path: string): AttributeMap {
  return Object.fromEntries(
    values.names().map((name) => [name, toAttributeValue(values.value(name), `${path}[${name}]`)]),
  );
}

function toAttributeValue(value: unknown, path: string): AttributeValue {
  const element = new RequestElement(value, path);
  const [type, another] = element.names();
  if (type === undefined || another !== undefined) throw notTyped(path);
  switch (type) {
    case 'S':
      return { S: element.text(type) };
    case 'N':
      return { N: numberText(element.value(type), element.path(type)) };
    case 'B':
      return { B: Buffer.from(element.text(type), 'base64') };
    case 'BOOL':
      return { BOOL: element.optionalBoolean(type) ?? false };
    case 'NULL':
      return { NULL: true };
    case 'SS':
      return { SS: element.optionalTexts(type) ?? [] };
    case 'NS':
      return { NS: element.list(type).map((member) => numberText(member, element.path(type))) };
    case 'BS':
      return { BS: (element.optionalTexts(type) ?? []).map((member) => Buffer.from(member, 'base64')) };
    case 'L':
      return {
        L: element.list(type).map((member, index) => toAttributeValue(member, `${element.path(type)}[${index}]`)),
      };
    case 'M':
      return { M: readAttributes(element, type) };
    default:
      throw notTyped(path);
  }
}

/** JavaScript's shortest text of a number is exact: reading it back gives the same number. */
function numberText(value: unknown, path: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  throw new MappingTemplateError(`Expected a number in field '${path}'.`);
}

function notTyped(path: string): MappingTemplateError {
  return new MappingTemplateError(`Expected a typed value such as {"S": "text"} in field '${path}'.`);
}

/** DynamoDB's item to plain JSON. Sets become lists and binary becomes base64 text. */
export function fromAttributes(attributes: AttributeMap): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, fromAttributeValue(value)]));
}

/** `null` for an item that is not there. */
export function itemOrNull(attributes: AttributeMap | undefined): Record<string, unknown> | null {
  return attributes === undefined ? null : fromAttributes(attributes);
}

function fromAttributeValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.M !== undefined) return fromAttributes(value.M);
  if (value.L !== undefined) return value.L.map(fromAttributeValue);
  if (value.SS !== undefined) return value.SS;
  if (value.NS !== undefined) return value.NS.map(Number);
  if (value.B !== undefined) return base64(value.B);
  if (value.BS !== undefined) return value.BS.map(base64);
  return null;
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
