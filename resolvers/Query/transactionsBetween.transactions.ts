import type { Context } from '@aws-appsync/utils';
import { checkDayRange } from '../../domain/calendar.ts';
import type { QueryTransactionsBetweenArgs } from '../../generated/api.ts';
import { ownerPartition, transactionsBetweenRange } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { fail } from '../shared/fail.ts';
import { pageOf } from '../shared/page.ts';
import { transactionPage } from '../shared/transactionPage.ts';

export function request(ctx: Context<QueryTransactionsBetweenArgs>) {
  const owner = callerOf(ctx);
  const { from, to } = ctx.args;
  const unfit = checkDayRange(from, to);
  if (unfit) {
    fail(unfit);
  }
  return transactionPage(ownerPartition(owner), transactionsBetweenRange(from, to), ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
