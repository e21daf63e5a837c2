import type { Context } from '@aws-appsync/utils';
import type { MutationPostRecurringArgs } from '../../../generated/api.ts';
import { dueRequest, dueStep } from '../../shared/dueRecurring.ts';

export function request(ctx: Context<MutationPostRecurringArgs>) {
  return dueRequest(ctx);
}

export function response(ctx: Context<MutationPostRecurringArgs>) {
  return dueStep(ctx);
}
