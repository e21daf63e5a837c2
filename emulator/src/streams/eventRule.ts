import { EventPatternError } from './eventPatternError.ts';

/** Whether a value of a record, undefined where it has none, keeps a rule. */
type Rule = (value: unknown) => boolean;

type Scalar = string | number | boolean | null;

/**
 * A rule of an event pattern: a value that has to be equal, or an operator of
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax. `path` leads to the
 * value, for messages.
 */
export function compileRule(rule: unknown, path: readonly string[]): Rule {
  if (isScalar(rule)) return (value) => value === rule;
  const place = path.join('.');
  const [entry, another] = typeof rule === 'object' ? Object.entries(rule as object) : [];
  if (!entry || another || Array.isArray(rule)) {
    throw new EventPatternError(`${place} has the rule ${JSON.stringify(rule)}, which is no value and no operator`);
  }
  const [name, operand] = entry as [string, unknown];
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator) throw new EventPatternError(`${place}: the emulator does not implement the operator ${name}`);
  const keeps = operator(operand, path);
  if (keeps) return keeps;
  throw new EventPatternError(`${place}: ${name} does not take ${JSON.stringify(operand)}`);
}

/** Undefined for an operand that the operator does not take. */
type Operator = (operand: unknown, path: readonly string[]) => Rule | undefined;

const operators: Readonly<Record<string, Operator>> = {
  prefix: (text) => onText(text, (value, start) => value.startsWith(start)),
  suffix: (text) => onText(text, (value, end) => value.endsWith(end)),
  'equals-ignore-case': (text) => onText(text, (value, other) => value.toLowerCase() === other.toLowerCase()),
  'anything-but': (operand) => {
    const excluded: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
    if (excluded.length === 0 || !excluded.every(isScalar)) return undefined;
    return (value) => isScalar(value) && !excluded.includes(value);
  },
  // Of values alone: what holds other members does not count as existing.
  exists: (wanted) => (typeof wanted === 'boolean' ? (value) => isScalar(value) === wanted : undefined),
  numeric: (operand, path) => {
    if (path.at(-1) === 'N') {
      throw new EventPatternError(`${path.join('.')}: numeric never fits, for records hold numbers of items as text`);
    }
    return compileComparison(operand);
  },
};

function onText(operand: unknown, keeps: (value: string, operand: string) => boolean): Rule | undefined {
  if (typeof operand !== 'string') return undefined;
  return (value) => typeof value === 'string' && keeps(value, operand);
}

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

/** `[">", 0]`, or `[">", 0, "<=", 5]` for a range. */
function compileComparison(operand: unknown): Rule | undefined {
  if (!Array.isArray(operand) || (operand.length !== 2 && operand.length !== 4)) return undefined;
  const pairs = operand.length === 2 ? [operand] : [operand.slice(0, 2), operand.slice(2)];
  const tests: ((value: number) => boolean)[] = [];
  for (const [name, limit] of pairs as [unknown, unknown][]) {
    const compare = typeof name === 'string' && Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
    if (!compare || typeof limit !== 'number') return undefined;
    tests.push((value) => compare(value, limit));
  }
  return (value) => typeof value === 'number' && tests.every((keeps) => keeps(value));
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
