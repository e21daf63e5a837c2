import { readDay, writtenDay, type DateOrder } from './day.ts';

export interface DateFormatGuess {
  /** Such as `DD.MM.YY`; the separator is that of the first date. */
  readonly dateFormat: string;
  /** Every format that reads the dates, when they do not decide between them; else empty. */
  readonly choices: readonly string[];
  /** The first date that is read differently by the choices. */
  readonly example: string;
}

type Numbers = readonly [string, string, string];

/** Years first without a century (25/01/31) are so rare that only dates that nothing else explains are read so. */
const orders: readonly DateOrder[] = ['DMY', 'MDY', 'YMD'];

function patternOf(order: DateOrder, example: string, numbers: Numbers): string {
  const separator = /[./-]/.exec(example)?.[0] ?? '';
  const year = order !== 'YMD' && numbers[2].length === 4 ? 'YYYY' : 'YY';
  return { DMY: ['DD', 'MM', year], MDY: ['MM', 'DD', year], YMD: [year, 'MM', 'DD'] }[order].join(separator);
}

function readBy(order: DateOrder, cells: readonly string[]): number {
  return cells.filter((cell) => readDay(cell, order) !== undefined).length;
}

/** How many different years the dates would lie in. */
function yearsBy(order: DateOrder, cells: readonly string[]): number {
  return new Set(cells.map((cell) => readDay(cell, order)?.slice(0, 4))).size;
}

/** The orders that are left, the likeliest first. */
function possibleOrders(cells: readonly string[]): readonly DateOrder[] {
  const only = (order: DateOrder, other: DateOrder): boolean =>
    cells.some((cell) => readDay(cell, order) !== undefined && readDay(cell, other) === undefined);
  const [dayFirst, monthFirst] = [only('DMY', 'MDY'), only('MDY', 'DMY')];
  if (dayFirst && monthFirst) return ['DMY', 'MDY'];
  // Nobody writes the month first and dots after it, unless the dates prove it.
  const isDayFirst = dayFirst || (!monthFirst && cells.every((cell) => cell.includes('.')));
  const likely: DateOrder[] = isDayFirst ? ['DMY'] : monthFirst ? ['MDY'] : ['DMY', 'MDY'];
  const [first = 'DMY'] = likely;
  if (readBy('YMD', cells) > readBy(first, cells)) return ['YMD'];
  // A statement covers few years: dates of as many years as days are written the other way round.
  const isOddlySpread = readBy('YMD', cells) === cells.length && yearsBy('YMD', cells) < yearsBy(first, cells);
  return isOddlySpread ? [...likely, 'YMD'] : likely;
}

function namedPattern(cell: string): string {
  if (/^\d{8}\b/.test(cell)) return 'YYYYMMDD';
  if (/^\d{4}/.test(cell)) return `YYYY${cell[4] ?? '-'}MM${cell[4] ?? '-'}DD`;
  return /^\d/.test(cell) ? 'D MMM YYYY' : 'MMM D, YYYY';
}

/**
 * How the dates of a column are written, from all of them: one that only one order can read decides. Cells that are no
 * dates do not count.
 */
export function guessDateFormat(cells: readonly string[]): DateFormatGuess {
  const open = cells.flatMap((cell) => {
    const written = writtenDay(cell);
    return written && 'numbers' in written ? [{ cell, numbers: written.numbers }] : [];
  });
  const [first] = open;
  if (!first) {
    const plain = cells.find((cell) => writtenDay(cell) !== undefined);
    return { dateFormat: plain === undefined ? 'YYYY-MM-DD' : namedPattern(plain), choices: [], example: plain ?? '' };
  }
  const texts = open.map(({ cell }) => cell);
  const possible = possibleOrders(texts);
  const differs = texts.find((text) => new Set(possible.map((order) => readDay(text, order))).size > 1);
  const patterns = orders
    .filter((order) => possible.includes(order))
    .map((order) => patternOf(order, first.cell, first.numbers));
  return {
    dateFormat: patterns[0] ?? 'YYYY-MM-DD',
    choices: differs === undefined ? [] : patterns,
    example: differs ?? first.cell,
  };
}
