import { dayOf, isDay } from '../domain/calendar.ts';

/** Day, month and year in the order in which a statement writes them. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** What a date can say: a day whatever the order (2025-01-31, 20250131, 31 Jan 2025), or three numbers to be ordered. */
export type WrittenDay = { readonly day: string } | { readonly numbers: readonly [string, string, string] };

const longestDate = 40;
const timeOfDay = /[T\s,]+\d{1,2}:\d\d/;
const separators = /[\s./'-]+/;
const dayFirst = /^(\d{1,2})[\s./-]*([a-z]{3,12})\.?[\s./,'-]*(\d{4}|\d\d)$/;
const monthFirst = /^([a-z]{3,12})\.?\s*(\d{1,2})(?:,\s*|\s+)(\d{4})$/;

/** Beginnings of the months' names without accents: English, German, French, Spanish, Italian, Dutch and others. */
const monthNames: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'maa', 'mrt', 'mrz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'maj', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'des', 'dez', 'dic'],
];

/**
 * The order that a pattern such as `DD.MM.YY`, `M/D/YYYY` or `2 Jan 2025`'s `D MMM YYYY` describes. Separators and the
 * number of letters do not matter.
 */
export function dateOrderOf(pattern: string): DateOrder | undefined {
  const letters = pattern.toUpperCase().replace(/[\s./,'-]+/g, '');
  if (!/^(D{1,2}M{1,4}Y{2,4}|M{1,4}D{1,2}Y{2,4}|Y{2,4}M{1,4}D{1,2})$/.test(letters)) return undefined;
  return letters.startsWith('D') ? 'DMY' : letters.startsWith('M') ? 'MDY' : 'YMD';
}

/** Two digits mean 1970 to 2069. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year + (year < 70 ? 2000 : 1900);
}

function checked(year: number, month: number, day: number): string | undefined {
  const text = dayOf(year, month, day);
  return day < 100 && month < 100 && isDay(text) ? text : undefined;
}

function monthNumber(name: string): number {
  return monthNames.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
}

function namedDay(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [, day, month, year] = dayFirst.exec(plain) ?? [];
  if (day && month && year) return checked(yearOf(year), monthNumber(month), Number(day));
  const [, name, number, fullYear] = monthFirst.exec(plain) ?? [];
  return name && number && fullYear ? checked(Number(fullYear), monthNumber(name), Number(number)) : undefined;
}

/** Eight digits begin with the year, unless that gives no day: 31012025 then ends with it. */
function compactDay(digits: string): WrittenDay {
  const day = checked(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  return day ? { day } : { numbers: [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)] };
}

/** What a cell says as a date; a time of day after it does not count: the written day does. */
export function writtenDay(cell: string): WrittenDay | undefined {
  if (cell.length > longestDate) return undefined;
  const at = cell.search(timeOfDay);
  const text = (at < 0 ? cell : cell.slice(0, at)).trim();
  if (/^\d{8}$/.test(text)) return compactDay(text);
  const parts = text.split(separators);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part)) || second.length > 2) {
    const day = namedDay(text);
    return day ? { day } : undefined;
  }
  if (first.length === 4 && third.length <= 2) {
    const day = checked(Number(first), Number(second), Number(third));
    return day ? { day } : undefined;
  }
  if (first.length > 2 || third.length === 3) return undefined;
  // Quicken writes 1/31'25 for 2025 and 1/ 1' 5 for 2005.
  const isThisCentury = text.includes("'") && third.length < 4;
  return { numbers: [first, second, isThisCentury ? `20${third.padStart(2, '0')}` : third] };
}

/** The day `YYYY-MM-DD`, 1970 to 2199, that a cell writes in this order; undefined when it is none. */
export function readDay(cell: string, order: DateOrder): string | undefined {
  const written = writtenDay(cell);
  if (!written || 'day' in written) return written?.day;
  const [first, second, third] = written.numbers;
  if (order === 'YMD') {
    const isYear = first.length === 2 && third.length <= 2;
    return isYear ? checked(yearOf(first), Number(second), Number(third)) : undefined;
  }
  if (third.length === 1) return undefined;
  const [day, month] = order === 'DMY' ? [first, second] : [second, first];
  return checked(yearOf(third), Number(month), Number(day));
}

/** Whether a cell is a date in any order. */
export function isDate(cell: string): boolean {
  return (['DMY', 'MDY', 'YMD'] as const).some((order) => readDay(cell, order) !== undefined);
}
