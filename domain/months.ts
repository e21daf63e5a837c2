import type { Failure } from './failure.ts';
import { invalid } from './failure.ts';
import { checkMonth, daysInMonth } from './calendar.ts';

/** The month that lies `count` months before; 0 is the month itself. */
export function monthBefore(month: string, count: number): string {
  const index = +month.slice(0, 4) * 12 + +month.slice(5, 7) - 1 - count;
  const year = Math.floor(index / 12);
  return `${year}-${`0${index - year * 12 + 1}`.slice(-2)}`;
}

export function daysOf(month: string): number {
  return daysInMonth(+month.slice(0, 4), +month.slice(5, 7));
}

export function lastDayOf(month: string): string {
  return `${month}-${daysOf(month)}`;
}

/** Two months, the first may be open; the range must not be reversed. */
export function checkMonthRange(from: string | null | undefined, to: string): Failure | null {
  const isOpen = from === null || from === undefined;
  const unfit = (isOpen ? null : checkMonth('from', from)) ?? checkMonth('to', to);
  if (unfit) {
    return unfit;
  }
  return !isOpen && from > to ? invalid('to', `${to} is before from ${from}`) : null;
}
