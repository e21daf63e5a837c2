import type { Context } from '@aws-appsync/utils';
import { checkMonth } from '../../domain/calendar.ts';
import type { Result } from '../../domain/failure.ts';
import type { MutationRecalculateAnalyticsArgs } from '../../generated/api.ts';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import { shownAnalytics } from '../../table/analyticsItem.ts';
import { callerOf } from '../shared/caller.ts';
import { fail, failOnStore } from '../shared/fail.ts';

export function request(ctx: Context<MutationRecalculateAnalyticsArgs>) {
  const { tenantId, userId } = callerOf(ctx);
  const { month } = ctx.args.input;
  const unfit = checkMonth('month', month);
  if (unfit) {
    fail(unfit);
  }
  return { operation: 'Invoke', payload: { tenantId, userId, month } };
}

/** The function answers with a failure as a value; an error of the invocation itself is ours. */
export function response(ctx: Context) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const calculated: Result<AnalyticsItem> = ctx.result;
  if (!calculated.ok) {
    fail(calculated.failure);
  }
  return shownAnalytics(calculated.value);
}
