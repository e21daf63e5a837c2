import type { Context } from '@aws-appsync/utils';
import { checkMonth } from '../../domain/calendar.ts';
import type { QueryMonthlyBudgetArgs } from '../../generated/api.ts';
import { callerOf } from '../shared/caller.ts';
import { budgetRead, readBudget } from '../shared/budgetRead.ts';
import { fail } from '../shared/fail.ts';

export function request(ctx: Context<QueryMonthlyBudgetArgs>) {
  const owner = callerOf(ctx);
  const unfit = checkMonth('month', ctx.args.month);
  if (unfit) {
    fail(unfit);
  }
  return budgetRead(ctx, owner, ctx.args.month);
}

export function response(ctx: Context<QueryMonthlyBudgetArgs>) {
  return readBudget(ctx);
}
