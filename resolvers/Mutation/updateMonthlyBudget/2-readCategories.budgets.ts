import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { MutationUpdateMonthlyBudgetArgs } from '../../../generated/api.ts';
import { callerOf } from '../../shared/caller.ts';
import { allCategories, allCategoriesQuery } from '../../shared/plannedCategories.ts';

/** Null means: what the categories add up to now. */
export function request(ctx: Context<MutationUpdateMonthlyBudgetArgs>) {
  if (ctx.args.input.changes.totalPlannedExpenses !== null) {
    runtime.earlyReturn([]);
  }
  return allCategoriesQuery(callerOf(ctx));
}

export function response(ctx: Context) {
  return allCategories(ctx);
}
