/** How amounts of one locale are written. All text has a real minus, which is as wide as a digit and read aloud. */
export interface MoneyFormat {
  /** `$1,889.60`; a minus only below zero. */
  plain(amount: number, currency: string): string;
  /** `+$7,000.00`, `−$87.42`, `$0.00`: for lists and changes. */
  signed(amount: number, currency: string): string;
  /** `$6.2K`: for axes, where the full amount stands elsewhere in the figure. */
  axis(amount: number, currency: string): string;
  /** The text of `plain`, cut before its decimals: `['$1,889', '.60']`. */
  pieces(amount: number, currency: string): readonly [whole: string, decimals: string];
  /** What stands for the currency: `$`. */
  symbol(currency: string): string;
}

type Kind = 'plain' | 'signed' | 'axis';

const MINUS = '\u2212';

/** Stands for the digits of an amount that is not for everybody's eyes. */
export const HIDDEN = '•••';

const OPTIONS: Readonly<Record<Kind, Intl.NumberFormatOptions>> = {
  plain: { signDisplay: 'negative' },
  signed: { signDisplay: 'exceptZero' },
  axis: {
    signDisplay: 'negative',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
    currencyDisplay: 'narrowSymbol',
  },
};

/** Decimals come from the currency. Formatters are made once for each currency and kind. `isHidden` is asked each time. */
export function createMoneyFormat(locale: string, isHidden: () => boolean = () => false): MoneyFormat {
  const formatters = new Map<string, Intl.NumberFormat>();
  const partsOf = (kind: Kind, amount: number, currency: string): Intl.NumberFormatPart[] => {
    const key = `${kind} ${currency}`;
    const formatter =
      formatters.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, ...OPTIONS[kind] });
    formatters.set(key, formatter);
    const parts = formatter.formatToParts(amount);
    return isHidden() ? withoutDigits(parts) : parts;
  };
  const text = (kind: Kind) => (amount: number, currency: string) => join(partsOf(kind, amount, currency));
  return {
    plain: text('plain'),
    signed: text('signed'),
    axis: text('axis'),
    pieces(amount, currency) {
      const parts = partsOf('plain', amount, currency);
      const cut = parts.findIndex(({ type }) => type === 'decimal');
      return cut < 0 ? [join(parts), ''] : [join(parts.slice(0, cut)), join(parts.slice(cut))];
    },
    symbol: (currency) => partsOf('plain', 0, currency).find(({ type }) => type === 'currency')?.value ?? currency,
  };
}

const DIGITS = new Set<Intl.NumberFormatPartTypes>(['group', 'decimal', 'fraction', 'compact']);

/** Sign and currency stay where they are. */
function withoutDigits(parts: readonly Intl.NumberFormatPart[]): Intl.NumberFormatPart[] {
  const first = parts.findIndex(({ type }) => type === 'integer');
  return parts.flatMap((part, index) => {
    if (index === first) return { type: 'integer', value: HIDDEN };
    return part.type === 'integer' || DIGITS.has(part.type) ? [] : part;
  });
}

function join(parts: readonly Intl.NumberFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'minusSign' ? MINUS : value)).join('');
}
