import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import type { QueryGoalArgs } from '../../generated/api.ts';
import type { GoalItem } from '../../table/goalItem.ts';
import { datedGoal } from '../../table/goalItem.ts';
import { goalKey } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { failOnStore } from '../shared/fail.ts';
import { checkedId } from '../shared/itemId.ts';
import { today } from '../shared/today.ts';

export function request(ctx: Context<QueryGoalArgs>) {
  return get({ key: goalKey(callerOf(ctx), checkedId('id', ctx.args.id)), consistentRead: true });
}

export function response(ctx: Context) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const item: GoalItem | null = ctx.result;
  return item ? datedGoal(item, today()) : null;
}
