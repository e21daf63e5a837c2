import { toAttributes } from './attributeValues.ts';
import { fail, isObject, text } from './intrinsics.ts';
import { keyOf, optionalExpression, payloadOf, present } from './requests.ts';
import { updateExpression } from './updateExpression.ts';

interface Member {
  readonly operation: string;
  /** The fields it has besides table, key and condition, and what they become. */
  readonly fields: readonly string[];
  readonly build: (given: Record<string, unknown>) => Record<string, unknown>;
}

const members: Readonly<Record<string, Member>> = {
  putItem: {
    operation: 'PutItem',
    fields: ['item'],
    build: ({ item }) => ({ attributeValues: toAttributes(item, 'item') }),
  },
  updateItem: {
    operation: 'UpdateItem',
    fields: ['update'],
    build: ({ update }) => ({ update: updateExpression(update) }),
  },
  deleteItem: { operation: 'DeleteItem', fields: [], build: () => ({}) },
  conditionCheck: { operation: 'ConditionCheck', fields: [], build: () => ({}) },
};

/** One item of `transactWrite`: `{ putItem: { table, key, item, condition } }` and its siblings. */
export function transactWriteItem(item: unknown): Record<string, unknown> {
  const entries = isObject(item) ? Object.entries(item) : [];
  const [name, payload] = entries[0] ?? ['', undefined];
  const member = Object.hasOwn(members, name) ? members[name] : undefined;
  if (member === undefined || entries.length !== 1)
    return fail(`transactWrite: an item has exactly one of ${Object.keys(members).join(', ')}`);
  const given = payloadOf(`transactWrite: ${name}`, payload as Record<string, unknown>, [
    'table',
    'key',
    'condition',
    ...member.fields,
  ]);
  return present({
    table: text(given['table'], `transactWrite: ${name}: table`),
    operation: member.operation,
    key: keyOf(given['key']),
    ...member.build(given),
    condition: optionalExpression(given['condition'], 'condition'),
  });
}
