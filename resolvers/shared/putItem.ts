import type { Context, DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Expression } from '../../table/expression.ts';
import { atVersion, noItem } from '../../table/expression.ts';
import type { Stored } from '../../table/stored.ts';
import { isRepetition } from '../../table/stored.ts';
import { expressionOf } from './expression.ts';
import { fail, failOnStore } from './fail.ts';

function putOn(item: Stored, condition: Expression): DynamoDBPutItemRequest {
  const { PK, SK, ...attributes } = item;
  return {
    operation: 'PutItem',
    key: util.dynamodb.toMapValues({ PK, SK }),
    attributeValues: util.dynamodb.toMapValues(attributes as Record<string, unknown>),
    condition: expressionOf(condition),
  };
}

/** Puts an item where none is; a failure gives the one that is there as `ctx.result`. */
export function putNew(item: Stored): DynamoDBPutItemRequest {
  return putOn(item, noItem());
}

/** Replaces an item on condition that it is still at `version`; a failure gives the current one as `ctx.result`. */
export function putAtVersion(item: Stored, version: number): DynamoDBPutItemRequest {
  return putOn(item, atVersion(version));
}

/**
 * What stands in the way of a write of one item, when its condition failed: the item as stored, or null when it is gone.
 * Undefined when the condition did not fail.
 */
export function storedInstead<Item>(ctx: Context): Item | null | undefined {
  const hasFailed = ctx.error && ctx.error.type.indexOf('ConditionalCheckFailed') >= 0;
  return hasFailed ? ((ctx.result ?? null) as Item | null) : undefined;
}

/**
 * What `putNew` wrote, or what the same create wrote before; anything else at its key is AlreadyExists. `madeByServer`
 * are attributes in which a repetition may differ, `what` names the item in the message.
 */
export function createdItem<Item extends Stored>(ctx: Context, item: Item, madeByServer: string[], what: string): Item {
  const existing = storedInstead<Item>(ctx);
  if (existing && isRepetition(existing, item, madeByServer)) {
    return existing;
  }
  if (existing) {
    fail({
      code: 'AlreadyExists',
      message: `There is a ${what} already, and it says otherwise`,
      info: { field: 'id' },
    });
  }
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return item;
}
