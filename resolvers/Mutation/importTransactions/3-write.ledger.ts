import type { Context } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import { ledgerDeltas } from '../../../domain/ledger.ts';
import type { MutationImportTransactionsArgs } from '../../../generated/api.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { ledgerEntry } from '../../../table/transactionItem.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { importResult, newAmong } from '../../shared/importedItems.ts';
import { blockingItem, put, totalsUpdates, transactWrite } from '../../shared/transactWrite.ts';

interface Rows {
  items: TransactionItem[];
  stored: TransactionItem[];
}

export function request(ctx: Context<MutationImportTransactionsArgs>) {
  const { items, stored }: Rows = ctx.prev.result;
  const fresh = newAmong(items, stored);
  if (ctx.args.input.dryRun || fresh.length === 0) {
    runtime.earlyReturn(importResult(items, stored));
  }
  const deltas = ledgerDeltas(
    [],
    fresh.map((item) => ledgerEntry(item)),
  );
  return transactWrite([
    ...fresh.map((item) => put(ctx.env.TRANSACTIONS_TABLE!, item, 'new')),
    ...totalsUpdates(ctx.env.BUDGETS_TABLE!, items[0]!, deltas, util.time.nowISO8601()),
  ]);
}

export function response(ctx: Context) {
  const { items, stored }: Rows = ctx.prev.result;
  if (!ctx.error) {
    return importResult(items, stored);
  }
  if (items.some((_, index) => blockingItem(ctx.result, index) !== null)) {
    fail({ code: 'TransactionConflict', message: 'Another write took one of the rows; send the batch again' });
  }
  failOnStore(ctx.error, ctx.result);
}
