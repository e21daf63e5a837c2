import type { Context } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import type { MutationImportTransactionsArgs } from '../../../generated/api.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { batchItems } from '../../shared/batch.ts';
import { callerOf } from '../../shared/caller.ts';
import { distinctKeys, importedItems } from '../../shared/importedItems.ts';

export function request(ctx: Context<MutationImportTransactionsArgs>) {
  const items = importedItems(callerOf(ctx), ctx.args.input.transactions, ctx.env.DEFAULT_CURRENCY!);
  ctx.stash.items = items;
  const keys = distinctKeys(items);
  return batchGet({ tables: { [ctx.env.TRANSACTIONS_TABLE!]: { keys, consistentRead: true } } });
}

/** What is stored already, tombstones included. */
export function response(ctx: Context) {
  return batchItems<TransactionItem>(ctx, ctx.env.TRANSACTIONS_TABLE!).filter((item) => item);
}
