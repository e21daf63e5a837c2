import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { ledgerDeltas } from '../../domain/ledger.ts';
import { newTransaction } from '../../domain/transaction.ts';
import type { MutationRecordTransactionArgs } from '../../generated/api.ts';
import { firstVersion, isRepetition } from '../../table/stored.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { ledgerEntry, transactionItem } from '../../table/transactionItem.ts';
import { callerOf } from '../shared/caller.ts';
import { fail, failOnStore } from '../shared/fail.ts';
import { blockingItem, put, totalsUpdates, transactWrite } from '../shared/transactWrite.ts';

export function request(ctx: Context<MutationRecordTransactionArgs>) {
  const owner = callerOf(ctx);
  const recorded = newTransaction(ctx.args.input, { id: util.autoId(), currency: ctx.env.DEFAULT_CURRENCY! });
  if (!recorded.ok) {
    fail(recorded.failure);
  }
  const now = util.time.nowISO8601();
  const item = transactionItem(owner, recorded.value, firstVersion(now));
  ctx.stash.item = item;
  const deltas = ledgerDeltas([], [ledgerEntry(item)]);
  return transactWrite([
    put(ctx.env.TRANSACTIONS_TABLE!, item, 'new'),
    ...totalsUpdates(ctx.env.BUDGETS_TABLE!, owner, deltas, now),
  ]);
}

export function response(ctx: Context) {
  const item: TransactionItem = ctx.stash.item;
  if (!ctx.error) {
    return item;
  }
  const existing = blockingItem<TransactionItem>(ctx.result, 0);
  if (!existing) {
    failOnStore(ctx.error, ctx.result);
  }
  if (isRepetition(existing, item, [])) {
    return existing;
  }
  fail({ code: 'AlreadyExists', message: `Transaction ${item.id} at ${item.date} exists already and says otherwise` });
}
