import type { operations as Declared } from '@aws-appsync/utils/dynamodb';
import { freeze, isObject } from './intrinsics.ts';

export type Operation =
  | { readonly type: 'OPERATION_ADD' | 'OPERATION_REPLACE'; readonly value: unknown }
  | { readonly type: 'OPERATION_INCREMENT' | 'OPERATION_DECREMENT'; readonly by: number | undefined }
  | { readonly type: 'OPERATION_APPEND' | 'OPERATION_PREPEND'; readonly items: unknown }
  | { readonly type: 'OPERATION_REMOVE' }
  | { readonly type: 'OPERATION_UPDATE_LIST_ITEM'; readonly value: unknown; readonly index: number };

/** Operations are told from data that looks like one by identity. */
const made = new WeakSet<object>();

export function isOperation(value: unknown): value is Operation {
  return isObject(value) && made.has(value);
}

/** `operations.*` of @aws-appsync/utils/dynamodb: marked values for `update`. */
export const operations: typeof Declared = {
  add: (value) => operation({ type: 'OPERATION_ADD', value }),
  remove: () => operation({ type: 'OPERATION_REMOVE' }),
  replace: (value) => operation({ type: 'OPERATION_REPLACE', value }),
  increment: (by) => operation({ type: 'OPERATION_INCREMENT', by }),
  decrement: (by) => operation({ type: 'OPERATION_DECREMENT', by }),
  append: (items) => operation({ type: 'OPERATION_APPEND', items }),
  prepend: (items) => operation({ type: 'OPERATION_PREPEND', items }),
  updateListItem: (value, index) => operation({ type: 'OPERATION_UPDATE_LIST_ITEM', value, index }),
};

function operation(given: Operation): never {
  made.add(given);
  return freeze(given) as never;
}
