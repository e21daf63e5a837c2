import { epochDay } from './calendar.ts';
import { fromMinor, toMinor } from './money.ts';
import { percentage } from './ratio.ts';

/** How far a goal is: `currentAmount` may be below zero, `targetAmount` is above it. */
export interface Standing {
  targetAmount: number;
  currentAmount: number;
  currency: string;
}

export interface Milestone {
  /** 25, 50, 75 or 100. */
  percentage: number;
  /** That part of the target. */
  amount: number;
  achieved: boolean;
  /** `YYYY-MM-DD`; absent until it is achieved. */
  achievedDate?: string;
}

const QUARTERS = [1, 2, 3, 4];

/** In minor units. */
function minorOf({ targetAmount, currentAmount, currency }: Standing): { target: number; current: number } {
  return { target: toMinor(targetAmount, currency), current: toMinor(currentAmount, currency) };
}

export function isReached(standing: Standing): boolean {
  const { target, current } = minorOf(standing);
  return current >= target;
}

/** Two decimals, not below 0; at most 99.99 until the target is reached, however near it is. */
export function percentComplete(standing: Standing): number {
  const { target, current } = minorOf(standing);
  const percent = percentage(Math.max(0, current), target) ?? 0;
  return current >= target ? percent : Math.min(percent, 99.99);
}

/**
 * The four milestones of a goal. One that was achieved before stays achieved; one that is reached and was not is
 * achieved on `day`. Compared exactly, not with the rounded amount of a quarter.
 */
export function milestonesOf(standing: Standing, before: Milestone[], day: string): Milestone[] {
  const { target, current } = minorOf(standing);
  return QUARTERS.map((quarter) => {
    const part = { percentage: quarter * 25, amount: fromMinor(Math.round((target * quarter) / 4), standing.currency) };
    const earlier = before.find((milestone) => milestone.percentage === part.percentage && milestone.achieved);
    const achievedDate = earlier ? earlier.achievedDate : current * 4 >= target * quarter ? day : undefined;
    return achievedDate === undefined ? { ...part, achieved: false } : { ...part, achieved: true, achievedDate };
  });
}

/** Those that the goal's amount still covers. */
export function coveredMilestones(standing: Standing, milestones: Milestone[]): Milestone[] {
  const { target, current } = minorOf(standing);
  return milestones.filter((milestone) => current * 4 >= target * (milestone.percentage / 25));
}

/**
 * What remains × 30 ÷ the days left, rounded up to the minor unit; all that remains from the target date on. Split at
 * the whole days' share, so that the product stays an exact integer.
 */
export function neededPerMonth(standing: Standing, targetDate: string, today: string): number {
  const { target, current } = minorOf(standing);
  const remaining = Math.max(0, target - current);
  const daysLeft = epochDay(targetDate) - epochDay(today);
  if (daysLeft <= 0) {
    return fromMinor(remaining, standing.currency);
  }
  const rest = remaining % daysLeft;
  const whole = (remaining - rest) / daysLeft;
  return fromMinor(whole * 30 + Math.ceil((rest * 30) / daysLeft), standing.currency);
}

/** Whether it is reached or, while there is time, the contributions keep pace. */
export function isOnTrack(
  goal: Standing & { monthlyContribution: number },
  targetDate: string,
  today: string,
): boolean {
  const keepsPace =
    today < targetDate &&
    toMinor(goal.monthlyContribution, goal.currency) >= toMinor(neededPerMonth(goal, targetDate, today), goal.currency);
  return isReached(goal) || keepsPace;
}
