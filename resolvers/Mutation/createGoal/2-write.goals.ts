import type { Context } from '@aws-appsync/utils';
import type { MutationCreateGoalArgs } from '../../../generated/api.ts';
import type { GoalItem } from '../../../table/goalItem.ts';
import { datedGoal } from '../../../table/goalItem.ts';
import { createdItem, putNew } from '../../shared/putItem.ts';
import { today } from '../../shared/today.ts';

export function request(ctx: Context) {
  return putNew(ctx.prev.result as GoalItem);
}

/** Milestones follow from amounts and `createdDate`, so a repetition is told by those. */
export function response(ctx: Context<MutationCreateGoalArgs>) {
  const item: GoalItem = ctx.prev.result;
  const madeByServer = ctx.args.input.createdDate ? ['milestones'] : ['milestones', 'createdDate'];
  return datedGoal(createdItem(ctx, item, madeByServer, `goal ${item.id}`), today());
}
