import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { MutationCreateMonthlyBudgetArgs } from '../../../generated/api.ts';
import { callerOf } from '../../shared/caller.ts';
import { allCategories, allCategoriesQuery } from '../../shared/plannedCategories.ts';

/** Only a budget that does not say what it plans needs to know the categories. */
export function request(ctx: Context<MutationCreateMonthlyBudgetArgs>) {
  const owner = callerOf(ctx);
  const planned = ctx.args.input.totalPlannedExpenses;
  if (planned !== null && planned !== undefined) {
    runtime.earlyReturn([]);
  }
  return allCategoriesQuery(owner);
}

export function response(ctx: Context) {
  return allCategories(ctx);
}
