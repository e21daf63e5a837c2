import { isCurrency } from '../domain/currency.ts';

/** What stands between the units and their parts. */
export type DecimalMark = '.' | ',';

export interface Amount {
  readonly amount: number;
  /** ISO 4217 where the cell says it (`€12.50`, `12.50 CHF`), else empty: `$`, `kr` and `¥` are used by several. */
  readonly currency: string;
}

export type AmountReading = Amount | { readonly reason: string };

const longestAmount = 60;
// A double holds 15 decimal digits without loss.
const mostDigits = 15;

const symbols: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  '₪': 'ILS',
  '₩': 'KRW',
  '₴': 'UAH',
  zł: 'PLN',
  Kč: 'CZK',
  R$: 'BRL',
  $: '',
  '¥': '',
  kr: '',
  'kr.': '',
};

/** The currency that the signs around the digits name; undefined when they are something else. */
function currencyOf(affix: string): string | undefined {
  if (affix === '') return '';
  return isCurrency(affix.toUpperCase())
    ? affix.toUpperCase()
    : Object.hasOwn(symbols, affix)
      ? symbols[affix]
      : undefined;
}

/** -1, 1, or undefined when the affixes say it twice: a sign before or after, brackets, CR or DR. */
function signOf(before: string, after: string): { sign: number; rest: [string, string] } | undefined {
  const bookkeeping = /^(CR|DR)\.?$/i.exec(after)?.[1]?.toUpperCase() ?? '';
  const isBracketed = before.includes('(') && after.includes(')');
  const signs = (before + after).match(/[+-]/g) ?? [];
  if (signs.length + Number(isBracketed) + Number(bookkeeping !== '') > 1) return undefined;
  const isNegative = signs[0] === '-' || isBracketed || bookkeeping === 'DR';
  const bare = (affix: string): string => affix.replace(isBracketed ? /[+()-]/g : /[+-]/g, '');
  return { sign: isNegative ? -1 : 1, rest: [bare(before), bookkeeping === '' ? bare(after) : ''] };
}

/** `1,234,567`, `1 234 567`, `12,34,567`: one separator, three digits in the last group, two or three in the others. */
function ungrouped(text: string, decimal: DecimalMark): string | undefined {
  const marks = new Set(text.match(/\D/g) ?? []);
  if (marks.size === 0) return text;
  if (marks.size > 1 || marks.has(decimal) || !/^[.,'\s]$/.test([...marks].join(''))) return undefined;
  const groups = text.split(/\D/);
  const [first = '', last = ''] = [groups[0], groups.at(-1)];
  const middle = groups.slice(1, -1);
  const isGrouped =
    /^[1-9]\d{0,2}$/.test(first) && last.length === 3 && middle.every(({ length }) => length === 2 || length === 3);
  return isGrouped ? groups.join('') : undefined;
}

/** The digits as a plain number without sign. */
function plainNumber(digits: string, decimal: DecimalMark): string | undefined {
  const at = digits.indexOf(decimal);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  const units = ungrouped(at < 0 ? digits : digits.slice(0, at), decimal);
  return units === undefined || !/^\d*$/.test(fraction) ? undefined : `${units}.${fraction}`;
}

/**
 * The amount that a cell writes with this decimal mark. Thousands may be grouped by the other mark, spaces or
 * apostrophes; a sign may stand before or after, brackets mean negative, and so does DR; a currency may stand beside it.
 */
export function readAmount(cell: string, decimal: DecimalMark): AmountReading {
  const text = cell
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\u2019/g, "'");
  if (text === '') return { reason: 'is empty' };
  const no = {
    reason: `"${text.slice(0, longestAmount)}" is not an amount such as ${decimal === '.' ? '-12.34' : '-12,34'}`,
  };
  const first = text.search(/[.,]?\d/);
  if (first < 0 || text.length > longestAmount) return no;
  const last = text.search(/\d[^\d]*$/);
  const after = text.slice(last + 1).replace(/\s/g, '');
  const signed = signOf(text.slice(0, first).replace(/\s/g, ''), after.startsWith(decimal) ? after.slice(1) : after);
  const currencies = signed?.rest.map(currencyOf) ?? [];
  const number = plainNumber(text.slice(first, last + 1), decimal);
  if (!signed || number === undefined || currencies.includes(undefined) || !signed.rest.includes('')) return no;
  if (number.length - 1 > mostDigits) return { reason: `has more than ${mostDigits} digits` };
  // -0 would be another fact than 0.
  return { amount: signed.sign * Number(number) || 0, currency: currencies.join('') };
}

/** Whether a cell is an amount with either decimal mark. */
export function isAmount(cell: string): boolean {
  return 'amount' in readAmount(cell, '.') || 'amount' in readAmount(cell, ',');
}
