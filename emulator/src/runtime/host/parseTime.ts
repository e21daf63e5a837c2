import { dayNames, monthNames, patternParts } from './timePattern.ts';
import type { PatternPart } from './timePattern.ts';
import { fixedOffset, instantOf } from './timeZone.ts';

/**
 * Epoch milliseconds of a text written by a Java DateTimeFormatter pattern. The pattern must give a date and a time;
 * an offset in the text wins over `zone`. Throws on text that does not fit and on days that do not exist.
 */
export function parseTime(text: string, pattern: string, zone: string): number {
  const parts = patternParts(pattern);
  const match = new RegExp(`^${parts.map(source).join('')}$`).exec(text);
  if (!match) throw new Error(`${JSON.stringify(text)} does not fit the time pattern ${JSON.stringify(pattern)}`);
  const letters = parts.flatMap((part) => ('letter' in part ? [part] : []));
  const fields = new Map(
    letters.map(({ letter, count }, index) => [field(letter), value(letter, count, match[index + 1] ?? '')]),
  );
  const required = ['year', 'month', 'day', 'hour', 'minute'].filter((name) => !fields.has(name));
  if (required.length > 0) throw new Error(`the time pattern ${JSON.stringify(pattern)} has no ${required.join(', ')}`);
  const number = (name: string): number => fields.get(name) ?? 0;
  const hour = fields.has('half') ? (number('hour') % 12) + number('half') * 12 : number('hour');
  const at = [number('year'), number('month'), number('day'), hour, number('minute'), number('second')] as const;
  const local = localTime(at, number('fraction'), text);
  if (fields.has('weekday') && fields.get('weekday') !== new Date(local).getUTCDay())
    throw new Error(`${JSON.stringify(text)} is not a date and time that exists: another day of the week`);
  const offset = fields.get('offset');
  return offset === undefined ? instantOf(local, zone) : local - offset * 60_000;
}

const isoForm = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** Epoch milliseconds of an ISO 8601 date and time with an offset. Throws on anything else. */
export function parseISO8601(text: string): number {
  const match = isoForm.exec(text);
  if (!match) throw new Error(`${JSON.stringify(text)} is not an ISO 8601 date and time with an offset`);
  const number = (index: number): number => Number(match[index] ?? 0);
  const local = localTime(
    [number(1), number(2), number(3), number(4), number(5), number(6)],
    thousandths(match[7] ?? ''),
    text,
  );
  return local - (fixedOffset(match[8] ?? 'Z') ?? 0) * 60_000;
}

type LocalTime = readonly [year: number, month: number, day: number, hour: number, minute: number, second: number];

function localTime([year, month, day, hour, minute, second]: LocalTime, milliseconds: number, text: string): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!exists) throw new Error(`${JSON.stringify(text)} is not a date and time that exists`);
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
}

function source(part: PatternPart): string {
  if ('literal' in part) return part.literal.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
  const { letter, count } = part;
  if (letter === 'a') return '(AM|PM)';
  if (letter === 'E') return `(${dayNames.map((name) => (count === 4 ? name : name.slice(0, 3))).join('|')})`;
  if ((letter === 'M' || letter === 'L') && count > 2)
    return `(${monthNames.map((name) => (count === 4 ? name : name.slice(0, 3))).join('|')})`;
  if (letter === 'X') return '(Z|[+-]\\d{2}(?::?\\d{2})?)';
  if (letter === 'x' || letter === 'Z') return '([+-]\\d{2}(?::?\\d{2})?)';
  if (letter === 'y' || letter === 'u') return count === 1 ? '(\\d{1,4})' : `(\\d{${count}})`;
  return count === 1 && letter !== 'S' ? '(\\d{1,2})' : `(\\d{${count}})`;
}

const fieldNames: Readonly<Record<string, string>> = {
  y: 'year',
  u: 'year',
  M: 'month',
  L: 'month',
  d: 'day',
  E: 'weekday',
  a: 'half',
  H: 'hour',
  h: 'hour',
  m: 'minute',
  s: 'second',
  S: 'fraction',
};

function field(letter: string): string {
  return fieldNames[letter] ?? 'offset';
}

function value(letter: string, count: number, text: string): number {
  if (letter === 'a') return text === 'PM' ? 1 : 0;
  if (letter === 'E') return dayNames.findIndex((name) => name.startsWith(text));
  if (letter === 'M' && count > 2) return monthNames.findIndex((name) => name.startsWith(text)) + 1;
  if ((letter === 'y' || letter === 'u') && count === 2) return 2000 + Number(text);
  if (letter === 'S') return thousandths(text);
  return field(letter) === 'offset' ? (fixedOffset(text) ?? 0) : Number(text);
}

/** Milliseconds of the digits after the decimal point; finer ones are dropped. */
function thousandths(digits: string): number {
  return Number(digits.padEnd(3, '0').slice(0, 3));
}
