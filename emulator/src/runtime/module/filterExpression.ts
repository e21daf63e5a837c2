import { toAttribute } from './attributeValues.ts';
import { isArray, isObject } from './intrinsics.ts';

export interface Expression {
  expression: string;
  expressionNames: Record<string, string>;
  expressionValues: Record<string, unknown>;
}

/**
 * A DynamoDB filter object (`{ a: { eq: 1 }, or: [...] }`) as an expression, in the words recorded from AWS: names
 * `#field`, values `:path_field_operator`. Null when AWS answers null: an unknown operator, a value in place of
 * operators, a group that is not a list. Empty groups render as nothing, even where DynamoDB then refuses the result.
 */
export function filterExpression(filter: unknown): Expression | null {
  const out: Expression = { expression: '', expressionNames: {}, expressionValues: {} };
  const clauses = renderFilter(filter, '', out);
  if (clauses === null) return null;
  out.expression = clauses.join(' AND ');
  return out;
}

function renderFilter(filter: unknown, path: string, out: Expression): string[] | null {
  if (!isObject(filter)) return null;
  return allOf(
    Object.entries(filter).map(([name, value]) => {
      if (name === 'and' || name === 'or') return renderGroup(name, value, path, out);
      if (name === 'not') return renderNot(value, path, out);
      return renderField(name, value, path, out);
    }),
  );
}

function renderGroup(name: 'and' | 'or', members: unknown, path: string, out: Expression): string | null {
  if (!isArray(members)) return null;
  const clauses = allOf(members.map((member, index) => renderMember(member, `${path}${name}_${index}_`, out)));
  return clauses && wrapped(clauses, name === 'and' ? ' AND ' : ' OR ');
}

function renderNot(filter: unknown, path: string, out: Expression): string | null {
  const clause = renderMember(filter, `${path}not_`, out);
  return clause === null ? null : `(NOT ${clause})`;
}

function renderMember(filter: unknown, path: string, out: Expression): string | null {
  const clauses = renderFilter(filter, path, out);
  return clauses && wrapped(clauses, ' AND ');
}

function renderField(field: string, operators: unknown, path: string, out: Expression): string | null {
  if (!isObject(operators)) return null;
  out.expressionNames[`#${field}`] = field;
  const clauses = renderOperators({ operand: `#${field}`, value: `:${path}${field}` }, operators, out);
  return clauses && wrapped(clauses, ' AND ');
}

interface Subject {
  readonly operand: string;
  /** The start of value placeholders. */
  readonly value: string;
}

function renderOperators(subject: Subject, operators: Record<string, unknown>, out: Expression): string[] | null {
  return allOf(Object.entries(operators).map(([operator, value]) => renderOperator(subject, operator, value, out)));
}

const comparisons: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
const functions: Readonly<Record<string, string>> = {
  contains: 'contains',
  notContains: 'NOT contains',
  beginsWith: 'begins_with',
};
const attributeTypes: Readonly<Record<string, string>> = {
  _null: 'NULL',
  string: 'S',
  stringSet: 'SS',
  number: 'N',
  numberSet: 'NS',
  binary: 'B',
  binarySet: 'BS',
  boolean: 'BOOL',
  list: 'L',
  map: 'M',
};

function renderOperator(subject: Subject, operator: string, value: unknown, out: Expression): string | null {
  const { operand } = subject;
  const bind = (suffix: string, bound: unknown): string => {
    const placeholder = `${subject.value}_${suffix}`;
    out.expressionValues[placeholder] = toAttribute(bound, `the filter value ${placeholder.slice(1)}`);
    return placeholder;
  };
  const comparison = comparisons[operator];
  if (comparison !== undefined) return `(${operand} ${comparison} ${bind(operator, value)})`;
  const call = functions[operator];
  if (call !== undefined) return `(${call}(${operand},${bind(operator, value)}))`;
  if (operator === 'between') return isArray(value) && value.length > 1 ? between(operand, value, bind) : null;
  if (operator === 'in') return isArray(value) ? oneOf(operand, value, bind) : null;
  if (operator === 'attributeExists') return typeof value === 'boolean' ? exists(operand, value) : null;
  if (operator === 'attributeType') {
    const type = typeof value === 'string' ? attributeTypes[value] : undefined;
    return type === undefined ? null : `(attribute_type(${operand},${bind(operator, type)}))`;
  }
  return operator === 'size' ? size(subject, value, out) : null;
}

type Bind = (suffix: string, value: unknown) => string;

function between(operand: string, value: unknown[], bind: Bind): string {
  return `(${operand} BETWEEN ${bind('between_start', value[0])} AND ${bind('between_end', value[1])})`;
}

/** An empty list gives `(null)` on AWS too; DynamoDB refuses it. */
function oneOf(operand: string, values: unknown[], bind: Bind): string {
  if (values.length === 0) return '(null)';
  return `(${operand} IN (${values.map((value, index) => bind(`in_${index}`, value)).join(', ')}))`;
}

function exists(operand: string, value: boolean): string {
  return value ? `(attribute_exists(${operand}))` : `(attribute_not_exists(${operand}))`;
}

function size({ operand, value: placeholder }: Subject, operators: unknown, out: Expression): string | null {
  if (!isObject(operators)) return null;
  const sized = operand.startsWith('size(') ? operand : `size(${operand})`;
  const clauses = renderOperators({ operand: sized, value: `${placeholder}_size` }, operators, out);
  return clauses && wrapped(clauses, ' AND ');
}

function wrapped(clauses: string[], joiner: string): string {
  return clauses.length > 1 ? `(${clauses.join(joiner)})` : clauses.join('');
}

function allOf(clauses: (string | null)[]): string[] | null {
  return clauses.some((clause) => clause === null) ? null : (clauses as string[]);
}
