import type { Bindings } from './expressionText.ts';
import { WordReader } from './expressionText.ts';

export type Item = Readonly<Record<string, unknown>>;

/** Whether a condition, a filter or a key condition holds of an item; of none, when there is none. */
export function holds(expression: string, item: Item | undefined, bindings: Bindings): boolean {
  const words = new WordReader(expression);
  const result = either(words, item ?? {}, bindings);
  if (!words.isAtEnd) throw new Error(`The database in memory does not understand all of ${expression}`);
  return result;
}

function either(words: WordReader, item: Item, bindings: Bindings): boolean {
  let result = both(words, item, bindings);
  while (words.peek() === 'OR') {
    words.take();
    const other = both(words, item, bindings);
    result ||= other;
  }
  return result;
}

function both(words: WordReader, item: Item, bindings: Bindings): boolean {
  let result = one(words, item, bindings);
  while (words.peek() === 'AND') {
    words.take();
    const other = one(words, item, bindings);
    result &&= other;
  }
  return result;
}

function one(words: WordReader, item: Item, bindings: Bindings): boolean {
  const word = words.take();
  if (word === 'attribute_exists' || word === 'attribute_not_exists') {
    words.take('(');
    const value = operand(words.take(), item, bindings);
    words.take(')');
    return (value === undefined) === (word === 'attribute_not_exists');
  }
  if (word === 'begins_with') {
    words.take('(');
    const value = operand(words.take(), item, bindings);
    words.take(',');
    const prefix = operand(words.take(), item, bindings);
    words.take(')');
    return typeof value === 'string' && value.startsWith(String(prefix));
  }
  const operator = words.take();
  return compared(operand(word, item, bindings), operator, operand(words.take(), item, bindings));
}

export function operand(word: string, item: Item, { names, values }: Bindings): unknown {
  if (word.startsWith('#') && names[word] !== undefined) return item[names[word]];
  if (word.startsWith(':') && word in values) return values[word];
  throw new Error(`The database in memory was not told what ${word} is`);
}

/** Values of one type only, as DynamoDB compares them: text by its bytes, which for ASCII is JavaScript's own order. */
function compared(left: unknown, operator: string, right: unknown): boolean {
  if (typeof left !== typeof right || (typeof left !== 'string' && typeof left !== 'number')) {
    return operator === '<>' && left !== right;
  }
  const [a, b] = [left, right as typeof left];
  switch (operator) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      throw new Error(`The database in memory does not know ${operator}`);
  }
}
