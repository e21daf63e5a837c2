import type { Context } from '@aws-appsync/utils';
import type { DatedGoal, GoalItem } from '../../table/goalItem.ts';
import { datedGoal } from '../../table/goalItem.ts';
import { pageOf } from './page.ts';
import { today } from './today.ts';

/** A page of goals with the figures of today. */
export function goalPage(ctx: Context): { items: DatedGoal[]; nextToken: string | null } {
  const { items, nextToken } = pageOf<GoalItem>(ctx);
  const day = today();
  return { items: items.map((item) => datedGoal(item, day)), nextToken };
}
