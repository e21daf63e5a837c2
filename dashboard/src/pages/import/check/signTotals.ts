import { sumOf } from '../../../../../domain/money.ts';
import type { ListedRow } from './rowStates.ts';

export interface SignTotal {
  readonly currency: string;
  readonly out: { readonly rows: number; readonly amount: number };
  readonly in: { readonly rows: number; readonly amount: number };
}

/** What leaves and what arrives, of each currency, the one with most rows first. Zeros are on neither side. */
export function signTotals(rows: readonly ListedRow[], defaultCurrency: string): readonly SignTotal[] {
  const amounts = new Map<string, { out: number[]; in: number[] }>();
  for (const { input } of rows) {
    if (input === undefined) continue;
    const currency = input.currency ?? defaultCurrency;
    const sides = amounts.get(currency) ?? { out: [], in: [] };
    amounts.set(currency, sides);
    if (input.amount !== 0) sides[input.amount < 0 ? 'out' : 'in'].push(input.amount);
  }
  const side = (list: number[], currency: string) => ({ rows: list.length, amount: sumOf(list, currency) });
  return [...amounts]
    .map(([currency, sides]) => ({ currency, out: side(sides.out, currency), in: side(sides.in, currency) }))
    .sort((a, b) => b.out.rows + b.in.rows - a.out.rows - a.in.rows);
}
