import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import type { MutationUpdateGoalArgs } from '../../../generated/api.ts';
import { datedGoal } from '../../../table/goalItem.ts';
import { goalKey } from '../../../table/keys.ts';
import { callerOf } from '../../shared/caller.ts';
import { failOnStore } from '../../shared/fail.ts';
import { checkedId } from '../../shared/itemId.ts';
import { foundGoal } from '../../shared/storedGoal.ts';
import { today } from '../../shared/today.ts';
import { failOnOtherVersion } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateGoalArgs>) {
  return get({ key: goalKey(callerOf(ctx), checkedId('id', ctx.args.input.id)), consistentRead: true });
}

export function response(ctx: Context<MutationUpdateGoalArgs>) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const { id, expectedVersion } = ctx.args.input;
  const current = foundGoal(ctx.result, id);
  failOnOtherVersion(datedGoal(current, today()), expectedVersion);
  return current;
}
