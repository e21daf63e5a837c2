import type { Context } from '@aws-appsync/utils';
import type { MutationImportTransactionsArgs } from '../../../generated/api.ts';
import { callerOf } from '../../shared/caller.ts';
import { checkedRows } from '../../shared/checkedRows.ts';

/** One item for each row, every field checked. */
export function request(ctx: Context<MutationImportTransactionsArgs>) {
  return { payload: checkedRows(callerOf(ctx), ctx.args.input.transactions, ctx.env.DEFAULT_CURRENCY!) };
}

export function response(ctx: Context) {
  return ctx.result;
}
