import type { Context } from '@aws-appsync/utils';
import type { MutationRestoreTransactionArgs } from '../../../generated/api.ts';
import { readRequest, readTransaction } from '../../shared/storedTransaction.ts';

export function request(ctx: Context<MutationRestoreTransactionArgs>) {
  return readRequest(ctx);
}

export function response(ctx: Context<MutationRestoreTransactionArgs>) {
  return readTransaction(ctx);
}
