import type { GoalFieldsFragment, GoalPriority, GoalStatus } from '../../../../generated/dashboard.ts';

/** Which goals are shown. */
export type GoalFilter = GoalStatus | 'all';

export const GOAL_FILTERS: readonly GoalFilter[] = ['all', 'active', 'completed', 'paused', 'cancelled'];

const STATUS_ORDER: readonly GoalStatus[] = ['active', 'paused', 'completed', 'cancelled'];
const PRIORITY_ORDER: readonly GoalPriority[] = ['high', 'medium', 'low'];

/** The goals of a filter: active ones first, then the nearest deadline, those without one last, then what matters more. */
export function selectedGoals(goals: readonly GoalFieldsFragment[], filter: GoalFilter): GoalFieldsFragment[] {
  return goals
    .filter(({ status }) => filter === 'all' || status === filter)
    .sort(
      (a, b) =>
        STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
        deadline(a).localeCompare(deadline(b)) ||
        PRIORITY_ORDER.indexOf(a.priority) - PRIORITY_ORDER.indexOf(b.priority) ||
        a.name.localeCompare(b.name),
    );
}

/** Text that sorts after every day stands for no deadline. */
function deadline({ targetDate }: GoalFieldsFragment): string {
  return targetDate ?? 'none';
}

export function goalCount(goals: readonly GoalFieldsFragment[], filter: GoalFilter): number {
  return filter === 'all' ? goals.length : goals.filter(({ status }) => status === filter).length;
}
