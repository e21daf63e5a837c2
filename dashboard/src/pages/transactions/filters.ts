import { isDay, isMonth } from '../../../../domain/calendar.ts';
import { CATEGORY_TYPES } from '../../../../domain/category.ts';
import { lastDayOf } from '../../../../domain/months.ts';
import type { BudgetCategoryType } from '../../../../generated/dashboard.ts';
import { monthAfter } from '../../month/monthAddress.ts';

/** A month, or days from one to another, both included. */
export type Period =
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'days'; readonly from: string; readonly to: string };

/** What the list is to show, as the address says it. Empty texts filter nothing. */
export interface Filters {
  readonly period: Period;
  readonly category: BudgetCategoryType | undefined;
  /** Exactly as recorded. */
  readonly merchant: string;
  /** Looked for in description, merchant, notes and tags. */
  readonly text: string;
}

/** All of a period. */
export const NO_FILTERS = { category: undefined, merchant: '', text: '' } as const satisfies Partial<Filters>;

/** Whether less than the period is asked for. */
export function isNarrowed({ category, merchant, text }: Filters): boolean {
  return category !== undefined || merchant !== '' || text !== '';
}

const PATH = '/transactions';
const LONGEST = 12;

/** Reads an address; what cannot be read of it counts as not said. Without a period it is the running month. */
export function filtersOf(search: string, thisMonth: string): Filters {
  const query = new URLSearchParams(search);
  const [from, to, month] = [query.get('from') ?? '', query.get('to') ?? '', query.get('month') ?? ''];
  const isRange = Object.keys(rangeErrors(from, to)).length === 0;
  return {
    period: isRange ? { kind: 'days', from, to } : { kind: 'month', month: isMonth(month) ? month : thisMonth },
    category: CATEGORY_TYPES.find((type) => type === query.get('category')),
    merchant: query.get('merchant') ?? '',
    text: query.get('text') ?? '',
  };
}

/** The address of a list, in which only what is said stands. */
export function filtersAddress({ period, category, merchant, text }: Filters): string {
  const query = new URLSearchParams({
    ...(period.kind === 'month' ? { month: period.month } : { from: period.from, to: period.to }),
    ...(category !== undefined && { category }),
    ...(merchant !== '' && { merchant }),
    ...(text !== '' && { text }),
  });
  return `${PATH}?${query}`;
}

/** What is wrong with two days as a range, at its field; nothing where they are one of at most twelve months. */
export function rangeErrors(from: string, to: string): { readonly from?: string; readonly to?: string } {
  if (!isDay(from)) return { from: 'Choose a day, 1970 to 2199.' };
  if (!isDay(to)) return { to: 'Choose a day, 1970 to 2199.' };
  if (to < from) return { to: 'Is before the first day.' };
  const end = `${monthAfter(from.slice(0, 7), LONGEST)}${from.slice(7)}`;
  return to < end ? {} : { to: 'At most twelve months.' };
}

/** First and last day of a period. */
export function daysOfPeriod(period: Period): { readonly from: string; readonly to: string } {
  if (period.kind === 'days') return { from: period.from, to: period.to };
  return { from: `${period.month}-01`, to: lastDayOf(period.month) };
}
