import type { Context } from '@aws-appsync/utils';
import type { MutationDeleteGoalArgs } from '../../generated/api.ts';
import type { GoalItem } from '../../table/goalItem.ts';
import { datedGoal } from '../../table/goalItem.ts';
import { goalKey } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { deleteAtVersion, deletedItem } from '../shared/deleteItem.ts';
import { checkedId } from '../shared/itemId.ts';
import { storedInstead } from '../shared/putItem.ts';
import { foundGoal } from '../shared/storedGoal.ts';
import { today } from '../shared/today.ts';
import { failOnChangedMeanwhile } from '../shared/version.ts';

export function request(ctx: Context<MutationDeleteGoalArgs>) {
  const { id, expectedVersion } = ctx.args.input;
  return deleteAtVersion(goalKey(callerOf(ctx), checkedId('id', id)), expectedVersion);
}

export function response(ctx: Context<MutationDeleteGoalArgs>) {
  const { id, expectedVersion } = ctx.args.input;
  const found = storedInstead<GoalItem>(ctx);
  if (found) {
    failOnChangedMeanwhile(datedGoal(found, today()), expectedVersion);
  }
  return datedGoal(foundGoal(deletedItem<GoalItem>(ctx), id), today());
}
