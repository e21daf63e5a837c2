import type { Context } from '@aws-appsync/utils';
import type { QueryCategoriesArgs } from '../../generated/api.ts';
import { CATEGORIES_PREFIX, ownerPartition } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { pageOf, queryPage } from '../shared/page.ts';

export function request(ctx: Context<QueryCategoriesArgs>) {
  const partition = ownerPartition(callerOf(ctx));
  return queryPage({ partition, sort: CATEGORIES_PREFIX, order: 'ascending' }, ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
