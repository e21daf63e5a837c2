import type { Context } from '@aws-appsync/utils';
import { checkMonth } from '../../../domain/calendar.ts';
import { invalid } from '../../../domain/failure.ts';
import type { MutationCopyMonthlyBudgetArgs } from '../../../generated/api.ts';
import { budgetRead, readBudget } from '../../shared/budgetRead.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';

export function request(ctx: Context<MutationCopyMonthlyBudgetArgs>) {
  const owner = callerOf(ctx);
  const { from, to } = ctx.args.input;
  const unfit =
    checkMonth('from', from) ?? checkMonth('to', to) ?? (from === to ? invalid('to', 'is the same month') : null);
  if (unfit) {
    fail(unfit);
  }
  return budgetRead(ctx, owner, from);
}

export function response(ctx: Context<MutationCopyMonthlyBudgetArgs>) {
  const { from } = ctx.args.input;
  const budget = readBudget(ctx);
  if (!budget) {
    fail({ code: 'NotFound', message: `There is no budget for ${from}`, info: { field: 'from' } });
  }
  return budget;
}
