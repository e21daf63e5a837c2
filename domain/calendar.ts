import type { Failure } from './failure.ts';
import { invalid } from './failure.ts';
import { isDigits } from './text.ts';

/** Days are the text `YYYY-MM-DD`, months `YYYY-MM`; text order is time order. Years 1970 to 2199. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return isLeapYear(year) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isMonth(text: string): boolean {
  const year = text.slice(0, 4);
  const month = text.slice(5);
  if (text.length !== 7 || text.charAt(4) !== '-' || !isDigits(year) || !isDigits(month)) {
    return false;
  }
  // Unary plus: APPSYNC_JS has no Number().
  return +year >= FIRST_YEAR && +year <= LAST_YEAR && +month >= 1 && +month <= 12;
}

export function isDay(text: string): boolean {
  const day = text.slice(8);
  if (text.length !== 10 || text.charAt(7) !== '-' || !isMonth(text.slice(0, 7)) || !isDigits(day)) {
    return false;
  }
  return +day >= 1 && +day <= daysInMonth(+text.slice(0, 4), +text.slice(5, 7));
}

export function checkMonth(field: string, text: string): Failure | null {
  return isMonth(text) ? null : invalid(field, 'must be a month as YYYY-MM, 1970-01 to 2199-12');
}

/** A day that may be absent. AppSync's AWSDate lets a zone suffix through; a day has none. */
export function checkDay(field: string, text: string | null | undefined): Failure | null {
  return text === null || text === undefined || isDay(text)
    ? null
    : invalid(field, 'must be a day as YYYY-MM-DD without a zone, 1970 to 2199');
}

/** Two days, either of them open; the range must not be reversed. */
export function checkDayRange(from: string | null | undefined, to: string | null | undefined): Failure | null {
  const unfit = checkDay('from', from) ?? checkDay('to', to);
  if (unfit) {
    return unfit;
  }
  return from && to && from > to ? invalid('to', `${to} is before from ${from}`) : null;
}

/** Days since 1970-01-01. */
export function epochDay(day: string): number {
  const year = +day.slice(0, 4);
  const month = +day.slice(5, 7);
  const leapDaysBefore = Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  const leapDayInYear = month > 2 && isLeapYear(year) ? 1 : 0;
  const leapDaysBefore1970 = 477;
  return (
    (year - 1970) * 365 +
    leapDaysBefore -
    leapDaysBefore1970 +
    DAYS_BEFORE_MONTH[month - 1]! +
    leapDayInYear +
    (+day.slice(8, 10) - 1)
  );
}

function twoDigits(number: number): string {
  return `0${number}`.slice(-2);
}

/** The day as text; `month` is 1 to 12. */
export function dayOf(year: number, month: number, dayOfMonth: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/**
 * The day that `epochDay` numbers so; not before 1970-01-01. Years are counted from March, so that a leap day is the
 * last of its year: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function dayOfEpoch(count: number): string {
  const sinceEra = count + 719468;
  const era = Math.floor(sinceEra / 146097);
  const dayOfEra = sinceEra - era * 146097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return dayOf(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfMonth);
}
