import type { Context } from '@aws-appsync/utils';
import type { QueryMonthlyBudgetsArgs } from '../../../generated/api.ts';
import { BUDGETS_PREFIX, ownerPartition } from '../../../table/keys.ts';
import { callerOf } from '../../shared/caller.ts';
import { pageOf, queryPage } from '../../shared/page.ts';

export function request(ctx: Context<QueryMonthlyBudgetsArgs>) {
  const partition = ownerPartition(callerOf(ctx));
  return queryPage({ partition, sort: BUDGETS_PREFIX, order: 'descending' }, ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
