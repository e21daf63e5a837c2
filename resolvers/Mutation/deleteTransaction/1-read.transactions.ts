import type { Context } from '@aws-appsync/utils';
import type { MutationDeleteTransactionArgs } from '../../../generated/api.ts';
import { isTombstone } from '../../../table/transactionItem.ts';
import { readRequest, readTransaction } from '../../shared/storedTransaction.ts';
import { failOnOtherVersion } from '../../shared/version.ts';

export function request(ctx: Context<MutationDeleteTransactionArgs>) {
  return readRequest(ctx);
}

export function response(ctx: Context<MutationDeleteTransactionArgs>) {
  const current = readTransaction(ctx);
  if (!isTombstone(current)) {
    failOnOtherVersion(current, ctx.args.input.expectedVersion);
  }
  return current;
}
