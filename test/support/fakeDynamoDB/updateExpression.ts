import type { Expression } from './expression.ts';
import { tokensOf } from './expression.ts';

type Item = Record<string, unknown>;

/** The item after `SET #a = :b, … ADD #c :d, …`: what the functions use of update expressions, and no more. */
export function updated(item: Item, { text, names, values }: Expression): Item {
  const result = { ...item };
  let clause = '';
  for (let left = tokensOf(text); left.length > 0;) {
    if (left[0] === 'SET' || left[0] === 'ADD') clause = left.shift()!;
    else if (left[0] === ',' && clause !== '') left.shift();
    const [path, ...rest] = left;
    const [operator, value, ...next] = clause === 'SET' ? rest : ['=', ...rest];
    const name = names[path ?? ''];
    if (name === undefined || operator !== '=' || !(value! in values)) {
      throw new Error(`The fake does not understand ${text}`);
    }
    result[name] = clause === 'SET' ? values[value!] : exactSum(result[name] ?? 0, values[value!]);
    left = next;
  }
  return result;
}

/** DynamoDB adds decimals exactly. */
function exactSum(one: unknown, other: unknown): number {
  if (typeof one !== 'number' || typeof other !== 'number') throw new Error('ADD takes numbers');
  const decimals = Math.max(decimalsOf(one), decimalsOf(other));
  const digits = (shifted(one, decimals) + shifted(other, decimals)).toString();
  const padded = digits.replace('-', '').padStart(decimals + 1, '0');
  const point = padded.length - decimals;
  return Number(`${digits.startsWith('-') ? '-' : ''}${padded.slice(0, point)}.${padded.slice(point)}`);
}

function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}

function shifted(number: number, decimals: number): bigint {
  const [whole = '0', fraction = ''] = String(number).split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}
