import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { checkDay, dayOfEpoch, epochDay } from '../../domain/calendar.ts';
import { invalid } from '../../domain/failure.ts';
import type { QueryUpcomingRecurringArgs } from '../../generated/api.ts';
import { dueBetweenRange } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { fail } from '../shared/fail.ts';
import { pageOf } from '../shared/page.ts';
import { tenantPage } from '../shared/tenantFilter.ts';

const DEFAULT_DAYS = 30;
const MOST_DAYS = 366;

export function request(ctx: Context<QueryUpcomingRecurringArgs>) {
  const owner = callerOf(ctx);
  const days = ctx.args.days ?? DEFAULT_DAYS;
  const isFit = days >= 1 && days <= MOST_DAYS;
  const unfit = checkDay('from', ctx.args.from) ?? (isFit ? null : invalid('days', `must be 1 to ${MOST_DAYS}`));
  if (unfit) {
    fail(unfit);
  }
  const from = ctx.args.from ?? util.time.nowISO8601().slice(0, 10);
  return tenantPage(owner, dueBetweenRange(from, dayOfEpoch(epochDay(from) + days)), ctx.args);
}

export function response(ctx: Context) {
  return pageOf(ctx);
}
