import { dayOfEpoch, daysInMonth, epochDay } from '../../domain/calendar.ts';
import type { CategoryType } from '../../domain/category.ts';
import { monthBefore } from '../../domain/months.ts';
import { dayOfMoment } from '../clock.ts';
import { invalidInput } from '../refusal.ts';

export interface Criteria {
  readonly text?: string;
  readonly category?: CategoryType;
  /** As recorded, case and all. */
  readonly merchant?: string;
  /** Sizes, without sign. */
  readonly minAmount?: number;
  readonly maxAmount?: number;
  readonly direction?: 'out' | 'in';
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

const MOST_MONTHS = 12;
const USUAL_MONTHS = 3;

/** The same day so many months before, or the last one of a shorter month. */
export function monthsEarlier(day: string, count: number): string {
  const month = monthBefore(day.slice(0, 7), count);
  const last = daysInMonth(+month.slice(0, 4), +month.slice(5));
  return `${month}-${String(Math.min(+day.slice(8), last)).padStart(2, '0')}`;
}

/**
 * From three months ago until tomorrow in UTC, for who lives in a zone where that has begun.
 * @throws Refusal where the range is reversed or longer than twelve months
 */
export function searchRange(from: string | undefined, to: string | undefined, now: Date): { from: string; to: string } {
  const last = to ?? dayOfEpoch(epochDay(dayOfMoment(now)) + 1);
  const first = from ?? monthsEarlier(last, USUAL_MONTHS);
  if (first > last) throw invalidInput('to', `${last} is before from ${first}`);
  if (first < monthsEarlier(last, MOST_MONTHS)) {
    throw invalidInput('from', `${first} is more than twelve months before to ${last}; ask for one year after another`);
  }
  return { from: first, to: last };
}
