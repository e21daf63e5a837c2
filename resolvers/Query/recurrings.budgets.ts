import type { Context } from '@aws-appsync/utils';
import type { QueryRecurringsArgs } from '../../generated/api.ts';
import { ownerPartition, RECURRINGS_PREFIX } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { pageOf, queryPage } from '../shared/page.ts';

export function request(ctx: Context<QueryRecurringsArgs>) {
  const partition = ownerPartition(callerOf(ctx));
  return queryPage({ partition, sort: RECURRINGS_PREFIX, order: 'ascending' }, ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
