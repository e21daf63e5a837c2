import type { Context } from '@aws-appsync/utils';
import type { QueryAdminBudgetsArgs } from '../../../generated/api.ts';
import { GSI1 } from '../../../table/indexes.ts';
import { BUDGETS_PREFIX } from '../../../table/keys.ts';
import { administeredPartition } from '../../shared/administered.ts';
import { pageOf, queryPage } from '../../shared/page.ts';

export function request(ctx: Context<QueryAdminBudgetsArgs>) {
  const partition = administeredPartition(ctx);
  return queryPage({ partition, sort: BUDGETS_PREFIX, index: GSI1, order: 'descending' }, ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
