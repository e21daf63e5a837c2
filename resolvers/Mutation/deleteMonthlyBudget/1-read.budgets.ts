import type { Context } from '@aws-appsync/utils';
import { checkMonth } from '../../../domain/calendar.ts';
import type { MutationDeleteMonthlyBudgetArgs } from '../../../generated/api.ts';
import { budgetRead, readBudget } from '../../shared/budgetRead.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';
import { failOnOtherVersion } from '../../shared/version.ts';

export function request(ctx: Context<MutationDeleteMonthlyBudgetArgs>) {
  const owner = callerOf(ctx);
  const unfit = checkMonth('month', ctx.args.input.month);
  if (unfit) {
    fail(unfit);
  }
  return budgetRead(ctx, owner, ctx.args.input.month);
}

export function response(ctx: Context<MutationDeleteMonthlyBudgetArgs>) {
  const { month, expectedVersion } = ctx.args.input;
  const current = readBudget(ctx);
  if (!current) {
    fail({ code: 'NotFound', message: `There is no budget for ${month}` });
  }
  failOnOtherVersion(current, expectedVersion);
  return current;
}
