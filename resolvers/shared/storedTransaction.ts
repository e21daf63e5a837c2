import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { callerOf } from './caller.ts';
import { fail, failOnStore } from './fail.ts';
import { addressedKey } from './transactionAddress.ts';

interface AddressInput {
  input: { id: string; date: string; expectedVersion?: number | null };
}

/** Reads the transaction that the input addresses, tombstones included. First step of every edit. */
export function readRequest(ctx: Context<AddressInput>) {
  return get({ key: addressedKey(callerOf(ctx), ctx.args.input), consistentRead: true });
}

/** What `readRequest` read; nothing there, or one that went on elsewhere, is NotFound. */
export function readTransaction(ctx: Context<AddressInput>): TransactionItem {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const item: TransactionItem | null = ctx.result;
  const { id, date } = ctx.args.input;
  if (!item) {
    fail({ code: 'NotFound', message: `There is no transaction ${id} at ${date}` });
  }
  if (item.movedTo) {
    fail({
      code: 'NotFound',
      message: `Transaction ${id} was moved from ${date} to ${item.movedTo}`,
      info: { movedTo: item.movedTo },
    });
  }
  return item;
}
