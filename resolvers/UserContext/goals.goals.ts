import type { Context } from '@aws-appsync/utils';
import { byDeadline } from '../../domain/deadline.ts';
import type { GoalItem } from '../../table/goalItem.ts';
import { datedGoal } from '../../table/goalItem.ts';
import { GOALS_PREFIX, ownerPartition } from '../../table/keys.ts';
import { pageOf, queryPage } from '../shared/page.ts';
import { parentOwner } from '../shared/parent.ts';
import { today } from '../shared/today.ts';

/** More goals than a person keeps, those that are completed included. */
const MOST_GOALS = 500;

/** From the table rather than the index of deadlines, so that what was just paid into a goal is seen. */
export function request(ctx: Context) {
  const range = { partition: ownerPartition(parentOwner(ctx)), sort: GOALS_PREFIX, order: 'ascending' as const };
  return { ...queryPage(range, {}), limit: MOST_GOALS };
}

export function response(ctx: Context) {
  const day = today();
  const active = pageOf<GoalItem>(ctx).items.filter((goal) => goal.status === 'active');
  return byDeadline(active).map((goal) => datedGoal(goal, day));
}
