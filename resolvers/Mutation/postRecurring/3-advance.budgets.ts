import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { MutationPostRecurringArgs } from '../../../generated/api.ts';
import type { DueStep } from '../../shared/dueRecurring.ts';
import { advancedItem, advanceRequest } from '../../shared/dueRecurring.ts';

/** Only where the transaction was there already, alive or as a tombstone. */
export function request(ctx: Context<MutationPostRecurringArgs>) {
  if (ctx.prev.result) {
    runtime.earlyReturn(ctx.prev.result);
  }
  const { current, next }: DueStep = ctx.stash.due;
  return advanceRequest(current, next!);
}

export function response(ctx: Context<MutationPostRecurringArgs>) {
  const { next }: DueStep = ctx.stash.due;
  return advancedItem(ctx, next!);
}
