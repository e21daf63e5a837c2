import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { ledgerDeltas } from '../../../domain/ledger.ts';
import type { DatedTransaction } from '../../../domain/transaction.ts';
import { changedTransaction } from '../../../domain/transaction.ts';
import type { MutationUpdateTransactionArgs } from '../../../generated/api.ts';
import { nextVersion } from '../../../table/stored.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { ledgerEntry, tombstone, transactionItem, transactionOf } from '../../../table/transactionItem.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';
import { blockingItem, put, totalsUpdates, transactWrite } from '../../shared/transactWrite.ts';

/** The edited item, which remembers where it came from when its key changes. */
function editedItem(current: TransactionItem, edited: DatedTransaction, now: string): TransactionItem {
  const revised = nextVersion(current, now);
  const item = transactionItem(current, edited, revised);
  return item.SK === current.SK ? item : transactionItem(current, edited, revised, current.date);
}

export function request(ctx: Context<MutationUpdateTransactionArgs>) {
  const table = ctx.env.TRANSACTIONS_TABLE!;
  const current: TransactionItem = ctx.prev.result;
  const edited = changedTransaction(transactionOf(current), ctx.args.input.changes);
  if (!edited.ok) {
    fail(edited.failure);
  }
  const now = util.time.nowISO8601();
  const item = editedItem(current, edited.value, now);
  ctx.stash.item = item;
  const unchanged = { version: current.version };
  const puts =
    item.SK === current.SK
      ? [put(table, item, unchanged)]
      : [
          put(
            table,
            tombstone(current, { movedTo: item.date }, nextVersion(current, now), util.time.nowEpochSeconds()),
            unchanged,
          ),
          put(table, item, 'newOrTombstone'),
        ];
  const deltas = ledgerDeltas([ledgerEntry(current)], [ledgerEntry(item)]);
  return transactWrite([...puts, ...totalsUpdates(ctx.env.BUDGETS_TABLE!, current, deltas, now)]);
}

export function response(ctx: Context<MutationUpdateTransactionArgs>) {
  if (!ctx.error) {
    return ctx.stash.item;
  }
  const found = blockingItem<TransactionItem>(ctx.result, 0);
  if (found) {
    failOnChangedMeanwhile(found, ctx.args.input.expectedVersion);
  }
  if (ctx.stash.item.movedFrom && blockingItem(ctx.result, 1)) {
    fail({
      code: 'AlreadyExists',
      message: `Transaction ${ctx.stash.item.id} exists already at ${ctx.stash.item.date}`,
    });
  }
  failOnStore(ctx.error, ctx.result);
}
