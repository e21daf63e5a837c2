import type { Context } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { batchItems } from '../../shared/batch.ts';
import { distinctKeys } from '../../shared/importedItems.ts';

export function request(ctx: Context) {
  const items: TransactionItem[] = ctx.prev.result;
  const keys = distinctKeys(items);
  return batchGet({ tables: { [ctx.env.TRANSACTIONS_TABLE!]: { keys, consistentRead: true } } });
}

/** The rows, and what is stored in their places already, tombstones included. */
export function response(ctx: Context) {
  const found = batchItems<TransactionItem>(ctx, ctx.env.TRANSACTIONS_TABLE!);
  return { items: ctx.prev.result, stored: found.filter((item) => item !== null) };
}
