import type { Context } from '@aws-appsync/utils';
import { ledgerDeltas } from '../../../domain/ledger.ts';
import { isRepetition } from '../../../table/stored.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { ledgerEntry } from '../../../table/transactionItem.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { blockingItem, put, totalsUpdates, transactWrite } from '../../shared/transactWrite.ts';

export function request(ctx: Context) {
  const item: TransactionItem = ctx.prev.result;
  const deltas = ledgerDeltas([], [ledgerEntry(item)]);
  return transactWrite([
    put(ctx.env.TRANSACTIONS_TABLE!, item, 'new'),
    ...totalsUpdates(ctx.env.BUDGETS_TABLE!, item, deltas, item.updatedAt),
  ]);
}

export function response(ctx: Context) {
  const item: TransactionItem = ctx.prev.result;
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
