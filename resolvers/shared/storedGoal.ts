import type { GoalItem } from '../../table/goalItem.ts';
import { fail } from './fail.ts';

/** A goal that was read and is there. */
export function foundGoal(item: GoalItem | null | undefined, id: string): GoalItem {
  if (!item) {
    fail({ code: 'NotFound', message: `There is no goal ${id}` });
  }
  return item;
}
