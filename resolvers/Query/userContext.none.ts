import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { checkMonth } from '../../domain/calendar.ts';
import type { QueryUserContextArgs } from '../../generated/api.ts';
import { callerOf } from '../shared/caller.ts';
import { fail } from '../shared/fail.ts';

/** The scope and month in which the fields of UserContext resolve, side by side, each by a request of its own. */
export function request(ctx: Context<QueryUserContextArgs>) {
  const owner = callerOf(ctx);
  const month = ctx.args.month ?? util.time.nowISO8601().slice(0, 7);
  const unfit = checkMonth('month', month);
  if (unfit) {
    fail(unfit);
  }
  return { payload: { tenantId: owner.tenantId, userId: owner.userId, month } };
}

export function response(ctx: Context) {
  return ctx.result;
}
