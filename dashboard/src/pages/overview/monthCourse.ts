import { averageDailySpending, projectedMonthlySpending, stillDue } from '../../../../domain/projection.ts';
import type { RecurringFieldsFragment, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';
import { cumulative, dailySpending, planLine, postedSpending } from './courseSeries.ts';
import type { Tense } from './monthFacts.ts';
import { tenseOf } from './monthFacts.ts';

export interface CourseDay {
  /** 1 to 31. */
  readonly day: number;
  /** Up to this day; absent on days to come. */
  readonly spent?: number;
  readonly daily?: number;
  /** What the plan allows up to this day; absent without one. */
  readonly plan?: number;
}

/** How a month goes on: its days, and where it ends. */
export interface MonthCourse {
  readonly tense: Tense;
  readonly days: readonly CourseDay[];
  readonly planned: number | undefined;
  /** All that was spent. */
  readonly spent: number;
  /** What the month will have spent at its end; what it did spend when it is over; null before it starts. */
  readonly projected: number | null;
  readonly averageDaily: number | null;
}

export interface CourseSources {
  readonly month: string;
  readonly today: string;
  readonly currency: string;
  /** Undefined without a budget. */
  readonly planned: number | undefined;
  /** Every transaction of the month. */
  readonly transactions: readonly TransactionFieldsFragment[];
  readonly recurrings: readonly RecurringFieldsFragment[];
}

/** By the rules of the API's own analytics, for the person's own today. */
export function monthCourse({ month, today, currency, planned, transactions, recurrings }: CourseSources): MonthCourse {
  const tense = tenseOf(month, today);
  const daily = dailySpending(transactions, month, currency);
  const sums = cumulative(daily, currency);
  const plan = planned === undefined ? undefined : planLine(planned, recurrings, month, currency);
  const reached = lastKnownDay(tense, today, daily);
  const spent = sums.at(-1) ?? 0;
  const progress = {
    ...{ month, currency, asOf: today, totalSpent: spent },
    recurringSpent: postedSpending(transactions, currency),
    stillDue: stillDue(recurrings.map(withoutNulls), month, currency),
  };
  return {
    tense,
    days: daily.map((amount, index) => ({
      day: index + 1,
      ...(index < reached && { spent: sums[index], daily: amount }),
      ...(plan !== undefined && { plan: plan[index] }),
    })),
    planned,
    spent,
    projected: projectedMonthlySpending(progress),
    averageDaily: averageDailySpending(progress),
  };
}

/** Today, or a later day on which something is recorded already. */
function lastKnownDay(tense: Tense, today: string, daily: readonly number[]): number {
  if (tense === 'past') return daily.length;
  const elapsed = tense === 'running' ? +today.slice(8, 10) : 0;
  return Math.max(elapsed, daily.findLastIndex((amount) => amount !== 0) + 1);
}
