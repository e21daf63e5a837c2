import { Aliases } from './aliases.ts';
import { toAttribute } from './attributeValues.ts';
import { fail, finiteNumber, isArray, isObject, kindOf } from './intrinsics.ts';
import { isOperation } from './operations.ts';
import type { Operation } from './operations.ts';
import type { RequestExpression } from './requests.ts';

interface Assignment {
  readonly path: readonly string[];
  /** The text after SET. */
  readonly render: (path: string, bind: (value: unknown) => string) => string;
}

interface Update {
  readonly sets: Assignment[];
  readonly removes: (readonly string[])[];
}

/**
 * The `update` object as an update expression: SET clauses, then REMOVE, aliases numbered in that order. A plain value
 * replaces the attribute, a plain object updates the keys it has and leaves the others. No `expressionValues` when there
 * are none: DynamoDB refuses an empty map.
 * https://docs.aws.amazon.com/appsync/latest/devguide/built-in-modules-js.html
 */
export function updateExpression(update: unknown): RequestExpression {
  if (!isObject(update)) return fail(`update must be an object, not ${kindOf(update)}`);
  const parts: Update = { sets: [], removes: [] };
  for (const [name, value] of Object.entries(update)) addChange([name], value, parts);
  const aliases = new Aliases();
  const expressionValues: Record<string, unknown> = {};
  const pathOf = (path: readonly string[]): string => path.map((name) => aliases.of(name)).join('.');
  const sets = parts.sets.map(({ path, render }) => {
    const bind = (value: unknown): string => {
      const placeholder = `:expValue_${Object.keys(expressionValues).length + 1}`;
      expressionValues[placeholder] = toAttribute(value, `update.${path.join('.')}`);
      return placeholder;
    };
    return render(pathOf(path), bind);
  });
  const clauses = [
    ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
    ...(parts.removes.length > 0 ? [`REMOVE ${parts.removes.map(pathOf).join(', ')}`] : []),
  ];
  if (clauses.length === 0) return fail('update changes no attribute');
  const expression = { expression: clauses.join(' '), expressionNames: aliases.expressionNames };
  return sets.length > 0 ? { ...expression, expressionValues } : expression;
}

function addChange(path: readonly string[], value: unknown, parts: Update): void {
  if (isOperation(value)) return addOperation(path, value, parts);
  if (isArray(value) && value.some(isOperation)) {
    for (const item of value) {
      if (!isOperation(item) || item.type !== 'OPERATION_UPDATE_LIST_ITEM')
        return fail(`update.${path.join('.')}: a list of operations can hold operations.updateListItem only`);
      addOperation(path, item, parts);
    }
    return;
  }
  if (!isObject(value)) return set(path, parts, (name, bind) => `${name} = ${bind(value)}`);
  const entries = Object.entries(value);
  if (entries.length === 0)
    return fail(
      `update.${path.join('.')} is an empty object, which changes nothing: to store one, use operations.replace({})`,
    );
  for (const [name, nested] of entries) addChange([...path, name], nested, parts);
}

function addOperation(path: readonly string[], operation: Operation, parts: Update): void {
  switch (operation.type) {
    case 'OPERATION_ADD':
    case 'OPERATION_REPLACE':
      return set(path, parts, (name, bind) => `${name} = ${bind(operation.value)}`);
    case 'OPERATION_INCREMENT':
      return set(path, parts, (name, bind) => `${name} = ${name} + ${bind(step(operation.by))}`);
    case 'OPERATION_DECREMENT':
      return set(path, parts, (name, bind) => `${name} = ${name} - ${bind(step(operation.by))}`);
    case 'OPERATION_APPEND':
      return set(path, parts, (name, bind) => `${name} = list_append(${name}, ${bind(operation.items)})`);
    case 'OPERATION_PREPEND':
      return set(path, parts, (name, bind) => `${name} = list_append(${bind(operation.items)}, ${name})`);
    case 'OPERATION_UPDATE_LIST_ITEM':
      return set(path, parts, (name, bind) => `${name}[${operation.index}] = ${bind(operation.value)}`);
    case 'OPERATION_REMOVE':
      parts.removes.push(path);
  }
}

function set(path: readonly string[], parts: Update, render: Assignment['render']): void {
  parts.sets.push({ path, render });
}

function step(by: number | undefined): number {
  return by === undefined || by === null ? 1 : finiteNumber(by, 'operations.increment and decrement');
}
