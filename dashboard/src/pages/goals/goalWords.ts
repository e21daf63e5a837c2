import type { GoalFieldsFragment, GoalPriority, GoalStatus } from '../../../../generated/dashboard.ts';
import { sumOf } from '../../../../domain/money.ts';
import type { DayFormat } from '../../format/dayFormat.ts';
import type { MoneyFormat } from '../../format/moneyFormat.ts';

const STATUS_NAMES: Readonly<Record<GoalStatus, string>> = {
  active: 'Active',
  completed: 'Reached',
  paused: 'Paused',
  cancelled: 'Cancelled',
};

export function goalStatusName(status: GoalStatus): string {
  return STATUS_NAMES[status];
}

const PRIORITY_NAMES: Readonly<Record<GoalPriority, string>> = {
  high: 'High priority',
  medium: 'Medium priority',
  low: 'Low priority',
};

export function priorityName(priority: GoalPriority): string {
  return PRIORITY_NAMES[priority];
}

export type PaceTone = 'plain' | 'good' | 'warn';

export interface Pace {
  readonly text: string;
  readonly tone: PaceTone;
}

interface Words {
  readonly money: MoneyFormat;
  readonly days: DayFormat;
  readonly today: string;
}

type PacedGoal = Pick<
  GoalFieldsFragment,
  | 'status'
  | 'currency'
  | 'targetAmount'
  | 'currentAmount'
  | 'targetDate'
  | 'monthlyContribution'
  | 'neededPerMonth'
  | 'onTrack'
>;

/** Whether the goal keeps pace, and what it would take: what the API says of it, in a sentence. */
export function paceWords(goal: PacedGoal, { money, days, today }: Words): Pace {
  const { currency, targetDate, monthlyContribution, neededPerMonth, onTrack } = goal;
  const text = (amount: number): string => money.plain(amount, currency);
  if (goal.status === 'completed') return { text: 'Reached. Well done.', tone: 'good' };
  if (goal.status === 'cancelled')
    return { text: 'Cancelled. It takes no money until it is active again.', tone: 'plain' };
  if (goal.status === 'paused') return { text: 'Paused.', tone: 'plain' };
  if (targetDate === null || neededPerMonth === null || onTrack === null) {
    const plan = monthlyContribution > 0 ? `${text(monthlyContribution)} a month planned. ` : '';
    return { text: `${plan}No deadline, so no pace to keep.`, tone: 'plain' };
  }
  if (targetDate <= today) {
    return { text: `The deadline has passed with ${text(neededPerMonth)} to go.`, tone: 'warn' };
  }
  if (onTrack) {
    return {
      text: `On track: ${text(monthlyContribution)} a month planned, ${text(neededPerMonth)} needed.`,
      tone: 'good',
    };
  }
  const missing = sumOf([neededPerMonth, -monthlyContribution], currency);
  return {
    text: `${text(neededPerMonth)} a month needed until ${days.fullDay(targetDate)}, ${text(missing)} more than planned.`,
    tone: 'warn',
  };
}

/** `25% reached Jan 15, 2025: $7,500.00`, for screen readers and for those who point at it. */
export function milestoneWords(
  { percentage, amount, achieved, achievedDate }: GoalFieldsFragment['milestones'][number],
  currency: string,
  { money, days }: Pick<Words, 'money' | 'days'>,
): string {
  const what = `${percentage}%, ${money.plain(amount, currency)}`;
  if (!achieved) return `${what}: still ahead`;
  return achievedDate === null ? `${what}: reached` : `${what}: reached ${days.fullDay(achievedDate)}`;
}
