import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { newRecurring } from '../../../domain/recurring.ts';
import type { MutationCreateRecurringArgs } from '../../../generated/api.ts';
import { recurringItem, shardAt } from '../../../table/recurringItem.ts';
import { firstVersion } from '../../../table/stored.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';

/** The item to be written, every field checked. */
export function request(ctx: Context<MutationCreateRecurringArgs>) {
  const owner = callerOf(ctx);
  const now = util.time.nowISO8601();
  const defaults = { id: util.autoId(), currency: ctx.env.DEFAULT_CURRENCY!, today: now.slice(0, 10) };
  const made = newRecurring(ctx.args.input, defaults);
  if (!made.ok) {
    fail(made.failure);
  }
  const jobs = { shard: shardAt(util.time.nowEpochMilliSeconds()) };
  return { payload: recurringItem(owner, made.value, jobs, firstVersion(now)) };
}

export function response(ctx: Context) {
  return ctx.result;
}
