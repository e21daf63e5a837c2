import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { changedTransaction } from '../../../domain/transaction.ts';
import type { MutationUpdateTransactionArgs } from '../../../generated/api.ts';
import { nextVersion } from '../../../table/stored.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { transactionItem, transactionOf } from '../../../table/transactionItem.ts';
import { fail } from '../../shared/fail.ts';

/** What is stored and what the edit makes of it, every field checked; a moved item remembers where it came from. */
export function request(ctx: Context<MutationUpdateTransactionArgs>) {
  const current: TransactionItem = ctx.prev.result;
  const edited = changedTransaction(transactionOf(current), ctx.args.input.changes);
  if (!edited.ok) {
    fail(edited.failure);
  }
  const revised = nextVersion(current, util.time.nowISO8601());
  const item = transactionItem(current, edited.value, revised);
  const isMoved = item.SK !== current.SK;
  return { payload: { current, item: isMoved ? { ...item, movedFrom: current.date } : item } };
}

export function response(ctx: Context) {
  return ctx.result;
}
