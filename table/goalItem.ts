import type { Contribution } from '../domain/contribution.ts';
import type { Goal } from '../domain/goal.ts';
import { isOnTrack, neededPerMonth } from '../domain/goalProgress.ts';
import type { Owner } from './keys.ts';
import { contributionKey, goalDeadlineSortKey, goalKey, userPartition } from './keys.ts';
import type { Revised, Stored } from './stored.ts';
import { present } from './stored.ts';

export interface GoalItem extends Stored, Goal {
  GSI1PK: string;
  GSI1SK: string;
}

/** Money moved into a goal; stays when the goal is deleted. */
export interface ContributionItem extends Stored, Contribution {}

/** A goal as the API shows it: with the figures that depend on the day. */
export interface DatedGoal extends GoalItem {
  neededPerMonth: number | null;
  onTrack: boolean | null;
}

export function goalItem(owner: Owner, goal: Goal, revised: Revised): GoalItem {
  return present({
    ...goalKey(owner, goal.id),
    itemType: 'BUDGET_GOAL',
    tenantId: owner.tenantId,
    userId: owner.userId,
    ...goal,
    ...revised,
    GSI1PK: userPartition(owner.userId),
    GSI1SK: goalDeadlineSortKey(goal.status, goal.targetDate),
  });
}

/** Attributes of the goal itself, for an edit or a contribution. */
export function goalOf(item: GoalItem): Goal {
  const { PK, SK, GSI1PK, GSI1SK, itemType, tenantId, userId, version, createdAt, updatedAt, ...goal } = item;
  return goal;
}

/** `today` is the UTC date of the request. Without a target date nothing is needed in time. */
export function datedGoal(item: GoalItem, today: string): DatedGoal {
  const { targetDate } = item;
  return {
    ...item,
    neededPerMonth: targetDate ? neededPerMonth(item, targetDate, today) : null,
    onTrack: targetDate ? isOnTrack(item, targetDate, today) : null,
  };
}

export function contributionItem(owner: Owner, contribution: Contribution, revised: Revised): ContributionItem {
  return present({
    ...contributionKey(owner, contribution.goalId, contribution.id),
    itemType: 'GOAL_CONTRIBUTION',
    tenantId: owner.tenantId,
    userId: owner.userId,
    ...contribution,
    ...revised,
  });
}
