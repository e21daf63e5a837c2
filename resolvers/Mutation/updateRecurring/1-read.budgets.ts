import type { Context } from '@aws-appsync/utils';
import type { MutationUpdateRecurringArgs } from '../../../generated/api.ts';
import { readRecurring, recurringRequest } from '../../shared/storedRecurring.ts';
import { failOnOtherVersion } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateRecurringArgs>) {
  return recurringRequest(ctx);
}

export function response(ctx: Context<MutationUpdateRecurringArgs>) {
  const current = readRecurring(ctx);
  failOnOtherVersion(current, ctx.args.input.expectedVersion);
  return current;
}
