import type { Context } from '@aws-appsync/utils';
import type { QueryAnalyticsTrendArgs } from '../../generated/api.ts';
import { ownerPartition } from '../../table/keys.ts';
import { analyticsPage } from '../shared/analyticsRead.ts';
import { callerOf } from '../shared/caller.ts';
import { queryPage } from '../shared/page.ts';
import { trendRange } from '../shared/trendRange.ts';

export function request(ctx: Context<QueryAnalyticsTrendArgs>) {
  const partition = ownerPartition(callerOf(ctx));
  return queryPage({ partition, sort: trendRange(ctx.args), order: 'ascending' }, ctx.args);
}

export function response(ctx: Context) {
  return analyticsPage(ctx);
}
