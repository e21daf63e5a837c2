import type { Item } from './condition.ts';
import { operand } from './condition.ts';
import type { Bindings } from './expressionText.ts';
import { WordReader } from './expressionText.ts';

/** The item after `SET #a = :b, … ADD #c :d, …`. */
export function updated(expression: string, item: Item, bindings: Bindings): Item {
  const words = new WordReader(expression);
  const result: Record<string, unknown> = { ...item };
  while (!words.isAtEnd) {
    const clause = words.take();
    do {
      if (words.peek() === ',') words.take();
      const name = bindings.names[words.take()];
      if (name === undefined || (clause !== 'SET' && clause !== 'ADD')) {
        throw new Error(`The database in memory does not understand ${expression}`);
      }
      if (clause === 'SET') words.take('=');
      const value = operand(words.take(), item, bindings);
      result[name] = clause === 'SET' ? value : exactSum(result[name] ?? 0, value);
    } while (words.peek() === ',');
  }
  return result;
}

/** DynamoDB adds decimals exactly. */
function exactSum(a: unknown, b: unknown): number {
  if (typeof a !== 'number' || typeof b !== 'number') throw new Error('ADD takes numbers');
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const digits = (shifted(a, decimals) + shifted(b, decimals)).toString();
  const isNegative = digits.startsWith('-');
  const padded = digits.replace('-', '').padStart(decimals + 1, '0');
  const at = padded.length - decimals;
  return Number(`${isNegative ? '-' : ''}${padded.slice(0, at)}.${padded.slice(at)}`);
}

function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}

function shifted(number: number, decimals: number): bigint {
  const [whole = '0', fraction = ''] = String(number).split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}
