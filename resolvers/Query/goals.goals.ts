import type { Context } from '@aws-appsync/utils';
import type { QueryGoalsArgs } from '../../generated/api.ts';
import { GOALS_PREFIX, ownerPartition } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { goalPage } from '../shared/goalPage.ts';
import { queryPage } from '../shared/page.ts';

export function request(ctx: Context<QueryGoalsArgs>) {
  const partition = ownerPartition(callerOf(ctx));
  return queryPage({ partition, sort: GOALS_PREFIX, order: 'ascending' }, ctx.args);
}

export function response(ctx: Context) {
  return goalPage(ctx);
}
