import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { base64 } from './attributeValues.ts';
import type { AttributeMap } from './attributeValues.ts';

/** A text that two items share exactly when DynamoDB holds them for equal: `1.0` is `1`, sets have no order. */
export function canonicalText(attributes: AttributeMap): string {
  return JSON.stringify(canonicalMap(attributes));
}

function canonicalMap(attributes: AttributeMap): unknown[] {
  const names = Object.keys(attributes).sort();
  return names.map((name) => [name, canonicalValue(attributes[name])]);
}

function canonicalValue(value: AttributeValue | undefined): unknown {
  if (value === undefined) return null;
  if (value.N !== undefined) return { N: canonicalNumber(value.N) };
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.M !== undefined) return { M: canonicalMap(value.M) };
  if (value.L !== undefined) return { L: value.L.map(canonicalValue) };
  if (value.SS !== undefined) return { SS: [...value.SS].sort() };
  if (value.NS !== undefined) return { NS: value.NS.map(canonicalNumber).sort() };
  if (value.BS !== undefined) return { BS: value.BS.map(base64).sort() };
  return value;
}

/** `<sign><digits>e<exponent>` without superfluous zeros; all 38 digits count, so no detour by a JavaScript number. */
function canonicalNumber(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign === '-' ? '-' : ''}${significant}e${power}`;
}
