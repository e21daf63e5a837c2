import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { newTransaction } from '../../../domain/transaction.ts';
import type { MutationRecordTransactionArgs } from '../../../generated/api.ts';
import { firstVersion } from '../../../table/stored.ts';
import { transactionItem } from '../../../table/transactionItem.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';

/** The item to be written, every field checked. */
export function request(ctx: Context<MutationRecordTransactionArgs>) {
  const owner = callerOf(ctx);
  const recorded = newTransaction(ctx.args.input, { id: util.autoId(), currency: ctx.env.DEFAULT_CURRENCY! });
  if (!recorded.ok) {
    fail(recorded.failure);
  }
  return { payload: transactionItem(owner, recorded.value, firstVersion(util.time.nowISO8601())) };
}

export function response(ctx: Context) {
  return ctx.result;
}
