import type { Context } from '@aws-appsync/utils';
import { extensions, util } from '@aws-appsync/utils';
import { checkMonth } from '../../domain/calendar.ts';
import type { Owner } from '../../table/keys.ts';
import { callerOf } from './caller.ts';
import { fail } from './fail.ts';

/** Fields of an event and the values that they must have, all of them. */
function deliver(fields: Record<string, { eq: string }>): null {
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(fields));
  return null;
}

function isOwn({ tenantId, userId }: Owner): Record<string, { eq: string }> {
  return { tenantId: { eq: tenantId }, userId: { eq: userId } };
}

/** Delivers what belongs to tenant and user of the token, and nothing else. */
export function deliverOwn(ctx: Context): null {
  return deliver(isOwn(callerOf(ctx)));
}

/**
 * `deliverOwn` of one month, which events carry in `monthField`; a month that is null or absent is any. With a filter of
 * its own AppSync disregards the arguments, so that null does not mean "events without a month", as it would by default.
 */
export function deliverOwnMonth(ctx: Context<{ month?: string | null }>, monthField: string): null {
  const owner = callerOf(ctx);
  const { month } = ctx.args;
  if (month === null || month === undefined) {
    return deliver(isOwn(owner));
  }
  const unfit = checkMonth('month', month);
  if (unfit) {
    fail(unfit);
  }
  return deliver({ ...isOwn(owner), [monthField]: { eq: month } });
}
