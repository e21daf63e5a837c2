import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { newGoal } from '../../../domain/goal.ts';
import type { MutationCreateGoalArgs } from '../../../generated/api.ts';
import { goalItem } from '../../../table/goalItem.ts';
import { firstVersion } from '../../../table/stored.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';
import { today } from '../../shared/today.ts';

/** The item to be written, every field checked. */
export function request(ctx: Context<MutationCreateGoalArgs>) {
  const owner = callerOf(ctx);
  const defaults = { id: util.autoId(), currency: ctx.env.DEFAULT_CURRENCY!, today: today() };
  const created = newGoal(ctx.args.input, defaults);
  if (!created.ok) {
    fail(created.failure);
  }
  return { payload: goalItem(owner, created.value, firstVersion(util.time.nowISO8601())) };
}

export function response(ctx: Context) {
  return ctx.result;
}
