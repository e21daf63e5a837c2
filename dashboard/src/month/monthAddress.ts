import { isMonth } from '../../../domain/calendar.ts';
import { monthBefore } from '../../../domain/months.ts';

/** The month that an address names, `YYYY-MM`; undefined where it names none. */
export function monthOf(search: string): string | undefined {
  const month = new URLSearchParams(search).get('month');
  return month !== null && isMonth(month) ? month : undefined;
}

/** An address of a page, with the month that is being looked at. */
export function addressOf(path: string, month: string | undefined): string {
  return month === undefined ? path : `${path}?month=${month}`;
}

/**
 * The same page with another month. What else the address asks for stays; days that were chosen in place of a month give
 * way to it.
 */
export function withMonth(path: string, search: string, month: string): string {
  const query = new URLSearchParams(search);
  query.delete('from');
  query.delete('to');
  query.set('month', month);
  return `${path}?${query}`;
}

/** The month that comes `count` months after; before, when negative. */
export function monthAfter(month: string, count: number): string {
  return monthBefore(month, -count);
}

/** The twelve months of a year. */
export function monthsOfYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
