import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { changedRecurring } from '../../../domain/recurring.ts';
import type { MutationUpdateRecurringArgs } from '../../../generated/api.ts';
import type { RecurringItem } from '../../../table/recurringItem.ts';
import { recurringItem, recurringOf } from '../../../table/recurringItem.ts';
import { nextVersion } from '../../../table/stored.ts';
import { fail } from '../../shared/fail.ts';

/** What the edit makes of the template, every field checked. */
export function request(ctx: Context<MutationUpdateRecurringArgs>) {
  const current: RecurringItem = ctx.prev.result;
  const now = util.time.nowISO8601();
  const edited = changedRecurring(recurringOf(current), ctx.args.input.changes, now.slice(0, 10));
  if (!edited.ok) {
    fail(edited.failure);
  }
  return { payload: recurringItem(current, edited.value, current, nextVersion(current, now)) };
}

export function response(ctx: Context) {
  return ctx.result;
}
