import type { Context } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import { ledgerDeltas } from '../../../domain/ledger.ts';
import type { MutationDeleteTransactionArgs } from '../../../generated/api.ts';
import { nextVersion } from '../../../table/stored.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { isTombstone, ledgerEntry, tombstone } from '../../../table/transactionItem.ts';
import { failOnStore } from '../../shared/fail.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';
import { blockingItem, put, totalsUpdates, transactWrite } from '../../shared/transactWrite.ts';

export function request(ctx: Context<MutationDeleteTransactionArgs>) {
  const current: TransactionItem = ctx.prev.result;
  if (isTombstone(current)) {
    runtime.earlyReturn(current);
  }
  const now = util.time.nowISO8601();
  const deleted = tombstone(current, { deletedAt: now }, nextVersion(current, now), util.time.nowEpochSeconds());
  ctx.stash.item = deleted;
  const deltas = ledgerDeltas([ledgerEntry(current)], []);
  return transactWrite([
    put(ctx.env.TRANSACTIONS_TABLE!, deleted, { version: current.version }),
    ...totalsUpdates(ctx.env.BUDGETS_TABLE!, current, deltas, now),
  ]);
}

export function response(ctx: Context<MutationDeleteTransactionArgs>) {
  if (!ctx.error) {
    return ctx.stash.item;
  }
  const found = blockingItem<TransactionItem>(ctx.result, 0);
  if (found) {
    failOnChangedMeanwhile(found, ctx.args.input.expectedVersion);
  }
  failOnStore(ctx.error, ctx.result);
}
