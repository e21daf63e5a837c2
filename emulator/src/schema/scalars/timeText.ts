/** The parts that AWSDate, AWSTime and AWSDateTime share. Each function takes the whole text of its part. */

const DATE = /^-?(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/;
const OFFSET = /^(?:Z|[+-](\d{2}):(\d{2})(?::(\d{2}))?)$/;

/** `YYYY-MM-DD`, a day that exists; a year before 0000 begins with `-`. */
export function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** `hh:mm[:ss[.fraction]]`, one to nine decimals. */
export function isTime(text: string): boolean {
  const found = TIME.exec(text);
  return found !== null && Number(found[1]) < 24 && Number(found[2]) < 60 && Number(found[3] ?? 0) < 60;
}

/** `Z` or `±hh:mm[:ss]`, at most eighteen hours. */
export function isOffset(text: string): boolean {
  const found = OFFSET.exec(text);
  if (!found) return false;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  return minutes < 60 && seconds < 60 && hours * 3600 + minutes * 60 + seconds <= 18 * 3600;
}

/** Splits `12:30+05:30` into time and offset; the offset is empty where there is none. */
export function splitOffset(text: string): readonly [string, string] {
  const at = text.search(/[Z+-]/);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
