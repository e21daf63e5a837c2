import type { Context } from '@aws-appsync/utils';
import type { MutationPublishAnalyticsUpdateArgs } from '../../generated/api.ts';

/** The published object, echoed: AppSync has parsed it. */
export function request(ctx: Context<MutationPublishAnalyticsUpdateArgs>) {
  return { payload: ctx.args.input.item };
}

export function response(ctx: Context) {
  return ctx.result;
}
