import type { Context, DynamoDBDeleteItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { atVersion } from '../../table/expression.ts';
import type { Key } from '../../table/keys.ts';
import { expressionOf } from './expression.ts';
import { failOnStore } from './fail.ts';

/** Deletes an item, at `version` alone when one is given; a failure gives the current one as `ctx.result`. */
export function deleteAtVersion({ PK, SK }: Key, version: number | null | undefined): DynamoDBDeleteItemRequest {
  const key = util.dynamodb.toMapValues({ PK, SK });
  const request: DynamoDBDeleteItemRequest = { operation: 'DeleteItem', key };
  if (version !== null && version !== undefined) {
    request.condition = expressionOf(atVersion(version));
  }
  return request;
}

/**
 * What `deleteAtVersion` deleted; null when there was nothing, which AppSync calls a success whatever the condition. A
 * failed condition has to be looked at before.
 */
export function deletedItem<Item>(ctx: Context): Item | null {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return (ctx.result ?? null) as Item | null;
}
