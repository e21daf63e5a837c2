import type { Context } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import { contributedGoal, newContribution } from '../../../domain/contribution.ts';
import type { MutationContributeToGoalArgs } from '../../../generated/api.ts';
import type { ContributionItem, GoalItem } from '../../../table/goalItem.ts';
import { contributionItem, datedGoal, goalItem, goalOf } from '../../../table/goalItem.ts';
import { firstVersion, isRepetition, nextVersion } from '../../../table/stored.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { today } from '../../shared/today.ts';
import { blockingItem, put, transactWrite } from '../../shared/transactWrite.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';

interface Read {
  goal: GoalItem;
  earlier: ContributionItem | null;
}

function failOnOther(earlier: ContributionItem, wanted: ContributionItem): void {
  if (!isRepetition(earlier, wanted, [])) {
    fail({
      code: 'AlreadyExists',
      message: `Contribution ${wanted.id} exists already and says otherwise`,
      info: { field: 'contributionId' },
    });
  }
}

export function request(ctx: Context<MutationContributeToGoalArgs>) {
  const { goal, earlier }: Read = ctx.prev.result;
  const contribution = newContribution(goalOf(goal), ctx.stash.contributionId as string, ctx.args.input);
  if (!contribution.ok) {
    fail(contribution.failure);
  }
  const now = util.time.nowISO8601();
  const item = contributionItem(goal, contribution.value, firstVersion(now));
  if (earlier) {
    failOnOther(earlier, item);
    runtime.earlyReturn(datedGoal(goal, today()));
  }
  const after = contributedGoal(goalOf(goal), contribution.value);
  if (!after.ok) {
    fail(after.failure);
  }
  const table = ctx.env.GOALS_TABLE!;
  const goalAfter = goalItem(goal, after.value, nextVersion(goal, now));
  ctx.stash.contribution = item;
  ctx.stash.goal = goalAfter;
  return transactWrite([put(table, item, 'new'), put(table, goalAfter, { version: goal.version })]);
}

/** A twin of this request that was faster has moved the goal too: what it left is the answer. */
export function response(ctx: Context) {
  if (!ctx.error) {
    return datedGoal(ctx.stash.goal as GoalItem, today());
  }
  const earlier = blockingItem<ContributionItem>(ctx.result, 0);
  const moved = blockingItem<GoalItem>(ctx.result, 1);
  if (earlier) {
    failOnOther(earlier, ctx.stash.contribution as ContributionItem);
  }
  if (earlier && moved?.version !== undefined) {
    return datedGoal(moved, today());
  }
  if (earlier || moved) {
    failOnChangedMeanwhile((ctx.prev.result as Read).goal, null);
  }
  failOnStore(ctx.error, ctx.result);
}
