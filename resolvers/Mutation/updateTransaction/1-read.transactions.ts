import type { Context } from '@aws-appsync/utils';
import type { MutationUpdateTransactionArgs } from '../../../generated/api.ts';
import { isTombstone } from '../../../table/transactionItem.ts';
import { fail } from '../../shared/fail.ts';
import { readRequest, readTransaction } from '../../shared/storedTransaction.ts';
import { failOnOtherVersion } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateTransactionArgs>) {
  return readRequest(ctx);
}

export function response(ctx: Context<MutationUpdateTransactionArgs>) {
  const current = readTransaction(ctx);
  if (isTombstone(current)) {
    fail({ code: 'NotFound', message: `Transaction ${current.id} was deleted; restore it first` });
  }
  failOnOtherVersion(current, ctx.args.input.expectedVersion);
  return current;
}
