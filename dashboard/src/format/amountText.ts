import { decimalsOf } from '../../../domain/currency.ts';
import { LARGEST_AMOUNT, sumOf } from '../../../domain/money.ts';

/** What was typed, as an amount, or what is wrong with it in a sentence. */
export type ReadAmount =
  | { readonly ok: true; readonly amount: number }
  | {
      readonly ok: false;
      readonly problem: string;
      /** Both readings of `1.234`, written out, where elsewhere the separator means the other thing. */
      readonly choices?: readonly [string, string];
    };

/** Reads and writes amounts as one types them, in the habits of one locale. */
export interface AmountText {
  /** `1234.5` USD → `1,234.50`, to be edited. */
  write(amount: number, currency: string): string;
  /**
   * Reads `1,234.50`, `$12`, `−12.5`, `(12.50)` and sums like `12+3.50`. Nothing is ever rounded, and a separator in the
   * wrong place is a mistake, not a guess; where it has two meanings, it is asked which.
   */
  read(text: string, currency: string): ReadAmount;
}

export function createAmountText(locale: string): AmountText {
  const { group, decimal } = separatorsOf(locale);
  const digits = digitsOf(locale);
  const formatters = new Map<number, Intl.NumberFormat>();
  const formatterFor = (decimals: number): Intl.NumberFormat => {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const formatter = formatters.get(decimals) ?? new Intl.NumberFormat(locale, options);
    formatters.set(decimals, formatter);
    return formatter;
  };
  const write = (amount: number, currency: string): string =>
    formatterFor(decimalsOf(currency)).format(amount).replace('-', MINUS);
  const plainOf = (text: string): string =>
    [...withoutCurrency(text)].map((character) => digits.get(character) ?? character).join('');
  const termOf = (term: string): string | undefined => {
    const [whole = '', fraction, ...more] = term.split(decimal);
    if (more.length > 0 || !isGrouped(whole, group)) return undefined;
    const plain = `${whole.replaceAll(group, '')}${fraction === undefined ? '' : `.${fraction}`}`;
    return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? plain : undefined;
  };
  /** With thousands, or with as many decimals as the currency has. */
  const question = (number: string, sign: number, currency: string): ReadAmount => {
    const [thousands, decimal] = [
      number.replace('.', ''),
      number.slice(0, number.indexOf('.') + 1 + decimalsOf(currency)),
    ];
    const choices = [write(sign * +thousands, currency), write(sign * +decimal, currency)] as const;
    return { ok: false, problem: `Did you mean ${choices[0]} or ${choices[1]}?`, choices };
  };
  return {
    write,
    read(text, currency) {
      const isParenthesised = /^\s*\(.*\)\s*$/.test(text);
      const plain = plainOf(isParenthesised ? `-${text.replace(/[()]/g, '')}` : text);
      const terms = [...plain.matchAll(/([+-]?)([^+-]+)/g)];
      const isWhole = terms.map(([term]) => term).join('') === plain;
      const numbers = terms.map(([, sign, term = '']) => ({ isNegative: sign === '-', number: termOf(term) }));
      if (terms.length === 0 || !isWhole || numbers.some(({ number }) => number === undefined)) {
        return problem(`Enter an amount, like ${write(12.5, currency)}.`);
      }
      const decimals = decimalsOf(currency);
      if (numbers.length === 1 && decimals < 3 && isEitherWay(numbers[0]?.number)) {
        return question(numbers[0]?.number ?? '', numbers[0]?.isNegative === true ? -1 : 1, currency);
      }
      if (numbers.some(({ number = '' }) => (number.split('.')[1] ?? '').length > decimals)) {
        return problem(decimals === 0 ? 'Use whole numbers only.' : `Use at most ${decimals} decimals.`);
      }
      const amounts = numbers.map(({ isNegative, number }) => (isNegative ? -Number(number) : Number(number)));
      if (amounts.some((amount) => Math.abs(amount) > LARGEST_AMOUNT)) {
        return problem(`The largest amount is ${new Intl.NumberFormat(locale).format(LARGEST_AMOUNT)}.`);
      }
      return { ok: true, amount: sumOf(amounts, currency) + 0 };
    },
  };
}

const MINUS = '\u2212';

/** `1.234`: three digits after the separator are thousands to whoever groups with it. */
function isEitherWay(number: string | undefined): boolean {
  return number !== undefined && /^[1-9]\d{0,2}\.\d{3}$/.test(number);
}

function problem(text: string): ReadAmount {
  return { ok: false, problem: text };
}

/** The currency may stand on either side (`Fr.12` could be 12 or 0.12, and stays), spaces anywhere. */
function withoutCurrency(text: string): string {
  return text
    .replace(/[\s\u200e\u200f\u061c]/g, '')
    .replaceAll(MINUS, '-')
    .replaceAll("'", '’')
    .replace(/^([+-]?)(?:\p{L}+(?!\.))?\p{Sc}*/u, '$1')
    .replace(/[\p{Sc}\p{L}][\p{Sc}\p{L}.]*$/u, '');
}

function separatorsOf(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.5);
  const text = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  // Spaces are taken away before the separators are looked for.
  return { group: (text('group') ?? '').trim().replace("'", '’'), decimal: text('decimal') ?? '.' };
}

/** The locale's own digits, and the Latin ones. */
function digitsOf(locale: string): Map<string, string> {
  const formatter = new Intl.NumberFormat(locale, { useGrouping: false });
  return new Map(Array.from({ length: 10 }, (_, digit) => [formatter.format(digit), String(digit)]));
}

/** Without separators, or with one before each three digits (in India, before two as well). */
function isGrouped(whole: string, group: string): boolean {
  if (group === '' || !whole.includes(group)) return true;
  const [first = '', ...others] = whole.split(group);
  return /^\d{1,3}$/.test(first) && others.every((part) => /^\d{2,3}$/.test(part)) && others.at(-1)?.length === 3;
}
