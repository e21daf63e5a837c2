/** A small part of DynamoDB's expressions: what the functions use, and no more. It refuses everything else by throwing. */
type Item = Record<string, unknown>;

export interface Expression {
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const tokens = /\s*(<>|<=|>=|[=<>(),]|[#:]?[A-Za-z_]\w*)/y;

export function tokensOf(text: string): string[] {
  const found: string[] = [];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < text.trimEnd().length) {
    const at = tokens.lastIndex;
    const match = tokens.exec(text);
    if (!match) throw new Error(`The fake does not understand ${text.slice(at)}`);
    found.push(match[1]!);
  }
  return found;
}

type Compared = string | number;

const comparisons: Readonly<Record<string, (left: Compared, right: Compared) => boolean>> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** Whether an item meets a condition: comparisons, BETWEEN, begins_with, attribute_exists and _not_exists, AND, OR, NOT. */
export function meets(item: Item, { text, names, values }: Expression): boolean {
  const left = tokensOf(text);
  const take = (expected?: string): string => {
    const token = left.shift();
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`The fake expected ${expected ?? 'more'} in ${text}`);
    }
    return token;
  };
  const operand = (): unknown => {
    const token = take();
    if (token in names) return item[names[token]!];
    if (token in values) return values[token];
    throw new Error(`Nothing is called ${token} in ${text}`);
  };
  const call = (name: string): boolean => {
    take('(');
    const first = operand();
    if (name === 'begins_with') {
      take(',');
      const prefix = operand();
      take(')');
      return typeof first === 'string' && first.startsWith(String(prefix));
    }
    take(')');
    return name === 'attribute_exists' ? first !== undefined : first === undefined;
  };
  const comparison = (): boolean => {
    const first = operand() as Compared;
    const operator = take();
    if (operator === 'BETWEEN') {
      const low = operand() as Compared;
      take('AND');
      const high = operand() as Compared;
      return low <= first && first <= high;
    }
    const compare = comparisons[operator];
    if (!compare) throw new Error(`The fake does not know ${operator}`);
    const second = operand() as Compared;
    return typeof first === typeof second && compare(first, second);
  };
  const factor = (): boolean => {
    const token = left[0];
    if (token === 'NOT') return (take(), !factor());
    if (token === '(') {
      take('(');
      const inner = any();
      take(')');
      return inner;
    }
    const isCall = /^(begins_with|attribute_exists|attribute_not_exists)$/.test(token ?? '');
    return isCall ? call(take()) : comparison();
  };
  const all = (): boolean => {
    let holds = factor();
    while (left[0] === 'AND') {
      take('AND');
      const next = factor();
      holds = holds && next;
    }
    return holds;
  };
  function any(): boolean {
    let holds = all();
    while (left[0] === 'OR') {
      take('OR');
      const next = all();
      holds = holds || next;
    }
    return holds;
  }
  const holds = any();
  if (left.length > 0) throw new Error(`The fake does not understand ${left.join(' ')} in ${text}`);
  return holds;
}
