import type { Context } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import { ledgerDeltas } from '../../../domain/ledger.ts';
import { nextVersion } from '../../../table/stored.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { isTombstone, ledgerEntry, restored } from '../../../table/transactionItem.ts';
import { failOnStore } from '../../shared/fail.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';
import { blockingItem, put, totalsUpdates, transactWrite } from '../../shared/transactWrite.ts';

export function request(ctx: Context) {
  const current: TransactionItem = ctx.prev.result;
  if (!isTombstone(current)) {
    runtime.earlyReturn(current);
  }
  const now = util.time.nowISO8601();
  const item = restored(current, nextVersion(current, now));
  ctx.stash.item = item;
  const deltas = ledgerDeltas([], [ledgerEntry(item)]);
  return transactWrite([
    put(ctx.env.TRANSACTIONS_TABLE!, item, { version: current.version }),
    ...totalsUpdates(ctx.env.BUDGETS_TABLE!, current, deltas, now),
  ]);
}

export function response(ctx: Context) {
  if (!ctx.error) {
    return ctx.stash.item;
  }
  const found = blockingItem<TransactionItem>(ctx.result, 0);
  if (found) {
    failOnChangedMeanwhile(found, null);
  }
  failOnStore(ctx.error, ctx.result);
}
