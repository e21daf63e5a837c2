import type { CategoryType } from './category.ts';
import { isExpense } from './category.ts';
import { fromMinor, toMinor } from './money.ts';
import { daysOf, lastDayOf } from './months.ts';
import { roundedQuotient } from './ratio.ts';
import type { Schedule } from './recurrence.ts';
import { countDueDays } from './recurrence.ts';

/** What a projection needs to know of a recurring template. */
export interface DueTemplate extends Schedule {
  category: CategoryType;
  currency: string;
  /** Of one occurrence, positive. */
  amount: number;
  isIncome: boolean;
  isActive: boolean;
  /** Absent when nothing is due any more. */
  nextDue?: string | null;
}

/** How far a month has come on the day `asOf`. */
export interface MonthProgress {
  month: string;
  asOf: string;
  currency: string;
  totalSpent: number;
  /** The part of `totalSpent` that was posted from recurring templates. */
  recurringSpent: number;
  /** What recurring templates will take until the month's end. */
  stillDue: number;
}

/** How often a template is due until the end of a month, overdue occurrences included. */
function occurrencesUntilEnd(template: DueTemplate, month: string): number {
  const due = template.nextDue ?? null;
  return due === null ? 0 : countDueDays(template, due, lastDayOf(month));
}

/** What the templates will still take: active ones in the month's currency, income and savings apart. */
export function stillDue(templates: DueTemplate[], month: string, currency: string): number {
  const counted = templates.filter(
    (template) =>
      template.isActive && !template.isIncome && isExpense(template.category) && template.currency === currency,
  );
  return fromMinor(
    counted.reduce(
      (sum, template) => sum + toMinor(template.amount, currency) * occurrencesUntilEnd(template, month),
      0,
    ),
    currency,
  );
}

/** Days of the month up to `asOf`, that one included: 0 before it starts, all of them once it is over. */
function daysElapsed({ month, asOf }: MonthProgress): number {
  const today = asOf.slice(0, 7);
  if (today === month) {
    return +asOf.slice(8, 10);
  }
  return today > month ? daysOf(month) : 0;
}

/** Null before the month starts. */
export function averageDailySpending(progress: MonthProgress): number | null {
  const { currency, totalSpent } = progress;
  const elapsed = daysElapsed(progress);
  return elapsed === 0 ? null : fromMinor(roundedQuotient(toMinor(totalSpent, currency), elapsed), currency);
}

/** What the month will have spent at its end; null before it starts. */
export function projectedMonthlySpending(progress: MonthProgress): number | null {
  const { month, asOf, currency, totalSpent } = progress;
  const elapsed = daysElapsed(progress);
  if (elapsed === 0) {
    return null;
  }
  if (asOf.slice(0, 7) > month) {
    return totalSpent;
  }
  const spent = toMinor(totalSpent, currency);
  const everyday = spent - toMinor(progress.recurringSpent, currency);
  const toCome = roundedQuotient(everyday * (daysOf(month) - elapsed), elapsed);
  return fromMinor(spent + toMinor(progress.stillDue, currency) + toCome, currency);
}
