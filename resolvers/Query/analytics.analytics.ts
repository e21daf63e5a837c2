import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { checkMonth } from '../../domain/calendar.ts';
import type { QueryAnalyticsArgs } from '../../generated/api.ts';
import { analyticsKey } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { fail } from '../shared/fail.ts';
import { readAnalytics } from '../shared/analyticsRead.ts';

export function request(ctx: Context<QueryAnalyticsArgs>) {
  const owner = callerOf(ctx);
  const unfit = checkMonth('month', ctx.args.month);
  if (unfit) {
    fail(unfit);
  }
  return get({ key: analyticsKey(owner, ctx.args.month), consistentRead: true });
}

export function response(ctx: Context) {
  return readAnalytics(ctx);
}
