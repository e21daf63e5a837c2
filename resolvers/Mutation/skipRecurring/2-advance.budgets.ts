import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { MutationSkipRecurringArgs } from '../../../generated/api.ts';
import type { DueStep } from '../../shared/dueRecurring.ts';
import { advancedItem, advanceRequest } from '../../shared/dueRecurring.ts';

export function request(ctx: Context<MutationSkipRecurringArgs>) {
  const { current, next }: DueStep = ctx.prev.result;
  if (!next) {
    runtime.earlyReturn(current);
  }
  return advanceRequest(current, next);
}

export function response(ctx: Context<MutationSkipRecurringArgs>) {
  const { next }: DueStep = ctx.prev.result;
  return advancedItem(ctx, next!);
}
