import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { ledgerDeltas } from '../../../domain/ledger.ts';
import type { MutationUpdateTransactionArgs } from '../../../generated/api.ts';
import { nextVersion } from '../../../table/stored.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { ledgerEntry, tombstone } from '../../../table/transactionItem.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { blockingItem, put, totalsUpdates, transactWrite } from '../../shared/transactWrite.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';

interface Edit {
  current: TransactionItem;
  item: TransactionItem;
}

/** In place, or as a tombstone at the old key and the item at the new one. */
function puts(table: string, { current, item }: Edit) {
  const unchanged = { version: current.version };
  if (item.SK === current.SK) {
    return [put(table, item, unchanged)];
  }
  const revised = nextVersion(current, item.updatedAt);
  const moved = tombstone(current, { movedTo: item.date }, revised, util.time.nowEpochSeconds());
  return [put(table, moved, unchanged), put(table, item, 'newOrTombstone')];
}

export function request(ctx: Context) {
  const edit: Edit = ctx.prev.result;
  const deltas = ledgerDeltas([ledgerEntry(edit.current)], [ledgerEntry(edit.item)]);
  return transactWrite([
    ...puts(ctx.env.TRANSACTIONS_TABLE!, edit),
    ...totalsUpdates(ctx.env.BUDGETS_TABLE!, edit.current, deltas, edit.item.updatedAt),
  ]);
}

export function response(ctx: Context<MutationUpdateTransactionArgs>) {
  const { current, item }: Edit = ctx.prev.result;
  if (!ctx.error) {
    return item;
  }
  const found = blockingItem<TransactionItem>(ctx.result, 0);
  if (found) {
    failOnChangedMeanwhile(found, ctx.args.input.expectedVersion);
  }
  if (item.SK !== current.SK && blockingItem(ctx.result, 1)) {
    fail({ code: 'AlreadyExists', message: `Transaction ${item.id} exists already at ${item.date}` });
  }
  failOnStore(ctx.error, ctx.result);
}
