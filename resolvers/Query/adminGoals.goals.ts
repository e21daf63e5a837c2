import type { Context } from '@aws-appsync/utils';
import type { QueryAdminGoalsArgs } from '../../generated/api.ts';
import { GSI1 } from '../../table/indexes.ts';
import { GOALS_PREFIX } from '../../table/keys.ts';
import { administeredPartition } from '../shared/administered.ts';
import { goalPage } from '../shared/goalPage.ts';
import { queryPage } from '../shared/page.ts';

export function request(ctx: Context<QueryAdminGoalsArgs>) {
  const partition = administeredPartition(ctx);
  return queryPage({ partition, sort: GOALS_PREFIX, index: GSI1, order: 'ascending' }, ctx.args);
}

export function response(ctx: Context) {
  return goalPage(ctx);
}
