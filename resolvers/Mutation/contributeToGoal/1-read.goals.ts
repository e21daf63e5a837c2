import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import { checkId, LONGEST_CHOSEN_ID } from '../../../domain/identifier.ts';
import type { MutationContributeToGoalArgs } from '../../../generated/api.ts';
import type { ContributionItem, GoalItem } from '../../../table/goalItem.ts';
import { contributionKey, goalKey } from '../../../table/keys.ts';
import { batchItems } from '../../shared/batch.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';
import { checkedId } from '../../shared/itemId.ts';
import { foundGoal } from '../../shared/storedGoal.ts';

/** The goal, and what was contributed under the same id. Ids made here sort by time. */
export function request(ctx: Context<MutationContributeToGoalArgs>) {
  const owner = callerOf(ctx);
  const { input } = ctx.args;
  const id = checkedId('id', input.id);
  const unfit = checkId('contributionId', input.contributionId, LONGEST_CHOSEN_ID);
  if (unfit) {
    fail(unfit);
  }
  const contributionId = input.contributionId ?? util.autoKsuid();
  ctx.stash.contributionId = contributionId;
  const keys = [goalKey(owner, id), contributionKey(owner, id, contributionId)];
  return batchGet({ tables: { [ctx.env.GOALS_TABLE!]: { keys, consistentRead: true } } });
}

export function response(ctx: Context<MutationContributeToGoalArgs>) {
  const [goal, earlier] = batchItems<unknown>(ctx, ctx.env.GOALS_TABLE!);
  return {
    goal: foundGoal(goal as GoalItem | null, ctx.args.input.id),
    earlier: (earlier ?? null) as ContributionItem | null,
  };
}
