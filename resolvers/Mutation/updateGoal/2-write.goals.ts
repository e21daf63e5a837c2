import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { changedGoal } from '../../../domain/goal.ts';
import type { MutationUpdateGoalArgs } from '../../../generated/api.ts';
import type { GoalItem } from '../../../table/goalItem.ts';
import { datedGoal, goalItem, goalOf } from '../../../table/goalItem.ts';
import { nextVersion } from '../../../table/stored.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { putAtVersion, storedInstead } from '../../shared/putItem.ts';
import { foundGoal } from '../../shared/storedGoal.ts';
import { today } from '../../shared/today.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateGoalArgs>) {
  const current: GoalItem = ctx.prev.result;
  const changed = changedGoal(goalOf(current), ctx.args.input.changes, today());
  if (!changed.ok) {
    fail(changed.failure);
  }
  return putAtVersion(goalItem(current, changed.value, nextVersion(current, util.time.nowISO8601())), current.version);
}

export function response(ctx: Context<MutationUpdateGoalArgs>) {
  const { id, expectedVersion } = ctx.args.input;
  const found = storedInstead<GoalItem>(ctx);
  if (found !== undefined) {
    failOnChangedMeanwhile(datedGoal(foundGoal(found, id), today()), expectedVersion);
  }
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return datedGoal(ctx.result as GoalItem, today());
}
