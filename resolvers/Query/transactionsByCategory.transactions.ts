import type { Context } from '@aws-appsync/utils';
import { checkMonth } from '../../domain/calendar.ts';
import type { QueryTransactionsByCategoryArgs } from '../../generated/api.ts';
import { categoryOfMonthPartition } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { fail } from '../shared/fail.ts';
import { pageOf } from '../shared/page.ts';
import { categoryTransactionPage } from '../shared/transactionPage.ts';

export function request(ctx: Context<QueryTransactionsByCategoryArgs>) {
  const owner = callerOf(ctx);
  const { month, category } = ctx.args;
  const unfit = checkMonth('month', month);
  if (unfit) {
    fail(unfit);
  }
  return categoryTransactionPage(categoryOfMonthPartition(owner, month, category), ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
