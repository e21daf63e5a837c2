import type { Context } from '@aws-appsync/utils';
import { checkMonth } from '../../domain/calendar.ts';
import type { QueryTransactionsArgs } from '../../generated/api.ts';
import { ownerPartition, transactionsOfMonthPrefix } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { fail } from '../shared/fail.ts';
import { pageOf } from '../shared/page.ts';
import { transactionPage } from '../shared/transactionPage.ts';

export function request(ctx: Context<QueryTransactionsArgs>) {
  const owner = callerOf(ctx);
  const unfit = checkMonth('month', ctx.args.month);
  if (unfit) {
    fail(unfit);
  }
  return transactionPage(ownerPartition(owner), transactionsOfMonthPrefix(ctx.args.month), ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
