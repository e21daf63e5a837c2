import type { Context } from '@aws-appsync/utils';
import { checkMonth } from '../../../domain/calendar.ts';
import type { MutationUpdateMonthlyBudgetArgs } from '../../../generated/api.ts';
import { budgetRead, readBudget } from '../../shared/budgetRead.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';
import { failOnOtherVersion } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateMonthlyBudgetArgs>) {
  const owner = callerOf(ctx);
  const unfit = checkMonth('month', ctx.args.input.month);
  if (unfit) {
    fail(unfit);
  }
  return budgetRead(ctx, owner, ctx.args.input.month);
}

export function response(ctx: Context<MutationUpdateMonthlyBudgetArgs>) {
  const current = readBudget(ctx);
  const { month, expectedVersion } = ctx.args.input;
  if (!current) {
    fail({ code: 'NotFound', message: `There is no budget for ${month}` });
  }
  failOnOtherVersion(current, expectedVersion);
  ctx.stash.current = current;
  return current;
}
