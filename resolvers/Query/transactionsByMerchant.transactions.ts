import type { Context } from '@aws-appsync/utils';
import { checkDayRange } from '../../domain/calendar.ts';
import { checkText } from '../../domain/text.ts';
import type { QueryTransactionsByMerchantArgs } from '../../generated/api.ts';
import { merchantPartition, transactionsBetweenRange } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { fail } from '../shared/fail.ts';
import { pageOf } from '../shared/page.ts';
import { merchantTransactionPage } from '../shared/transactionPage.ts';

export function request(ctx: Context<QueryTransactionsByMerchantArgs>) {
  const owner = callerOf(ctx);
  const { merchant, from, to } = ctx.args;
  const unfit = checkText('merchant', merchant, 200) ?? checkDayRange(from, to);
  if (unfit) {
    fail(unfit);
  }
  return merchantTransactionPage(merchantPartition(owner, merchant), transactionsBetweenRange(from, to), ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
