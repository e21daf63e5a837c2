import { fromMinor, toMinor } from '../domain/money.ts';

/** What moved in a month, in one currency. */
export interface MonthTotal {
  /** `YYYY-MM`. */
  readonly month: string;
  /** ISO 4217; empty for rows that say none and so are in the API's default. */
  readonly currency: string;
  readonly rows: number;
  /** The sum of the amounts below zero, as it is: negative. */
  readonly moneyOut: number;
  /** The sum of the amounts above zero. */
  readonly moneyIn: number;
}

interface Amount {
  readonly date: string;
  readonly amount: number;
  readonly currency?: string | null;
}

// Three decimals are exact in every currency, also in one that is not known.
const finest = 'KWD';

/** Sums by month and currency, oldest month first. Exact. */
export function monthTotals(amounts: Iterable<Amount>): MonthTotal[] {
  const sums = new Map<string, { rows: number; moneyOut: number; moneyIn: number }>();
  for (const { date, amount, currency } of amounts) {
    const key = `${date.slice(0, 7)} ${currency ?? ''}`;
    const sum = sums.get(key) ?? { rows: 0, moneyOut: 0, moneyIn: 0 };
    sums.set(key, sum);
    sum.rows += 1;
    sum[amount < 0 ? 'moneyOut' : 'moneyIn'] += toMinor(amount, finest);
  }
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { rows, moneyOut, moneyIn }]) => {
      const [month = '', currency = ''] = key.split(' ');
      return { month, currency, rows, moneyOut: fromMinor(moneyOut, finest), moneyIn: fromMinor(moneyIn, finest) };
    });
}
