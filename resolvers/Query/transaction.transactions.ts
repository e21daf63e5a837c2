import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import type { QueryTransactionArgs } from '../../generated/api.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { isTombstone } from '../../table/transactionItem.ts';
import { callerOf } from '../shared/caller.ts';
import { failOnStore } from '../shared/fail.ts';
import { addressedKey } from '../shared/transactionAddress.ts';

export function request(ctx: Context<QueryTransactionArgs>) {
  return get({ key: addressedKey(callerOf(ctx), ctx.args), consistentRead: true });
}

export function response(ctx: Context) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const item: TransactionItem | null = ctx.result;
  return item && !isTombstone(item) ? item : null;
}
