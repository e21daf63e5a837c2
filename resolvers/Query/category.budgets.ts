import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import type { QueryCategoryArgs } from '../../generated/api.ts';
import { categoryKey } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { failOnStore } from '../shared/fail.ts';
import { checkedId } from '../shared/itemId.ts';

export function request(ctx: Context<QueryCategoryArgs>) {
  return get({ key: categoryKey(callerOf(ctx), checkedId('id', ctx.args.id)), consistentRead: true });
}

export function response(ctx: Context) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return ctx.result;
}
