import type { CategoryType } from '../domain/category.ts';
import type { MonthFigures } from '../domain/recount.ts';
import type { CategorySum } from '../domain/totals.ts';
import type { Key, Owner } from './keys.ts';

/**
 * What happened in a month, beside its plan. The sums and counts are flat attributes named by `sumName` and
 * `countName`, because DynamoDB's ADD, which is exact decimal arithmetic, changes top-level numbers only.
 */
export interface TotalsItem extends Key, Owner {
  itemType: 'MONTH_TOTALS';
  month: string;
  /** Set with the budget; without one the stack's default holds. */
  currency?: string;
  /** Grows by 1 with every change. */
  revision: number;
  updatedAt: string;
  [sumOrCount: string]: unknown;
}

const SUM = 'sum';
const COUNT = 'count';
const POSTED = 'posted';

function sumName(currency: string, category: string): string {
  return `${SUM}_${currency}_${category}`;
}

function countName(currency: string, category: string): string {
  return `${COUNT}_${currency}_${category}`;
}

function postedName(currency: string): string {
  return `${POSTED}_${currency}`;
}

/** The attributes that a change of the ledger adds to, each once. */
export function totalsAdditions(delta: MonthFigures): { name: string; by: number }[] {
  return [
    ...delta.sums.flatMap(({ currency, category, amount, count }) => [
      { name: sumName(currency, category), by: amount },
      { name: countName(currency, category), by: count },
    ]),
    ...delta.postings.map(({ currency, amount }) => ({ name: postedName(currency), by: amount })),
  ].filter(({ by }) => by !== 0);
}

/** The number that an attribute holds; 0 where it is not there. */
export function numberOf(item: TotalsItem, name: string): number {
  const value = item[name];
  return typeof value === 'number' ? value : 0;
}

/** The attributes that hold sums, counts and postings. */
export function figureNames(item: TotalsItem | null): string[] {
  return Object.keys(item ?? {}).filter((name) => [SUM, COUNT, POSTED].indexOf(name.split('_')[0]!) >= 0);
}

/** Every category of every currency that was ever recorded in the month. */
export function categorySums(item: TotalsItem | null): CategorySum[] {
  if (!item) {
    return [];
  }
  return Object.keys(item)
    .map((name) => name.split('_'))
    .filter(([kind]) => kind === COUNT)
    .map(([, currency, category]) => ({
      currency: currency!,
      category: category as CategoryType,
      amount: numberOf(item, sumName(currency!, category!)),
      count: numberOf(item, countName(currency!, category!)),
    }));
}

/** The signed sum of the month's postings in a currency. */
export function postedSum(item: TotalsItem | null, currency: string): number {
  return item ? numberOf(item, postedName(currency)) : 0;
}
