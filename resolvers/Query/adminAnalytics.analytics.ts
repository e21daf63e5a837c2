import type { Context } from '@aws-appsync/utils';
import type { QueryAdminAnalyticsArgs } from '../../generated/api.ts';
import { GSI1 } from '../../table/indexes.ts';
import { administeredPartition } from '../shared/administered.ts';
import { analyticsPage } from '../shared/analyticsRead.ts';
import { queryPage } from '../shared/page.ts';
import { trendRange } from '../shared/trendRange.ts';

export function request(ctx: Context<QueryAdminAnalyticsArgs>) {
  const partition = administeredPartition(ctx);
  return queryPage({ partition, sort: trendRange(ctx.args), index: GSI1, order: 'ascending' }, ctx.args);
}

export function response(ctx: Context) {
  return analyticsPage(ctx);
}
