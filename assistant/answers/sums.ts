import { sumOf } from '../../domain/money.ts';

/** An amount in one of several currencies. */
export interface Amount {
  readonly amount: number;
  readonly currency: string;
}

/** a − b, exact. */
export function difference(a: number, b: number, currency: string): number {
  return sumOf([a, 0 - b], currency);
}

/** The items of each currency, currencies in the order of the alphabet. */
export function byCurrency<Item extends { readonly currency: string }>(
  items: readonly Item[],
): { readonly currency: string; readonly items: readonly Item[] }[] {
  const currencies = [...new Set(items.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => ({ currency, items: items.filter((item) => item.currency === currency) }));
}

/** The exact sum of amounts of one currency; 0 of none. */
export function sumOfAmounts(items: readonly Amount[], currency: string): number {
  return sumOf(
    items.map(({ amount }) => amount),
    currency,
  );
}
