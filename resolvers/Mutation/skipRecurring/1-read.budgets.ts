import type { Context } from '@aws-appsync/utils';
import type { MutationSkipRecurringArgs } from '../../../generated/api.ts';
import { dueRequest, dueStep } from '../../shared/dueRecurring.ts';

export function request(ctx: Context<MutationSkipRecurringArgs>) {
  return dueRequest(ctx);
}

export function response(ctx: Context<MutationSkipRecurringArgs>) {
  return dueStep(ctx);
}
