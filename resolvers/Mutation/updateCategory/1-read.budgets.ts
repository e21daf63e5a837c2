import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import type { MutationUpdateCategoryArgs } from '../../../generated/api.ts';
import { categoryKey } from '../../../table/keys.ts';
import { callerOf } from '../../shared/caller.ts';
import { failOnStore } from '../../shared/fail.ts';
import { checkedId } from '../../shared/itemId.ts';
import { foundCategory } from '../../shared/storedCategory.ts';
import { failOnOtherVersion } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateCategoryArgs>) {
  return get({ key: categoryKey(callerOf(ctx), checkedId('id', ctx.args.input.id)), consistentRead: true });
}

export function response(ctx: Context<MutationUpdateCategoryArgs>) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const { id, expectedVersion } = ctx.args.input;
  const current = foundCategory(ctx.result, 'id', id);
  failOnOtherVersion(current, expectedVersion);
  return current;
}
