import type { Context } from '@aws-appsync/utils';
import type { MutationPublishBudgetUpdateArgs } from '../../generated/api.ts';

/** The published object, echoed: AppSync has parsed it. */
export function request(ctx: Context<MutationPublishBudgetUpdateArgs>) {
  return { payload: ctx.args.input.item };
}

export function response(ctx: Context) {
  return ctx.result;
}
