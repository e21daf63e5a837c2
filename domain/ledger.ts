import type { CategoryType } from './category.ts';
import { isExpense } from './category.ts';
import { fromMinor, toMinor } from './money.ts';

/** What the totals of a month need to know of a transaction. */
export interface LedgerEntry {
  /** `YYYY-MM`. */
  month: string;
  currency: string;
  category: CategoryType;
  /** Signed, as recorded. */
  amount: number;
  isExcludedFromBudget: boolean;
  recurringId?: string;
}

/** By how much the totals of one month move. Amounts are signed decimals; nothing in it is all zero. */
export interface MonthDelta {
  month: string;
  sums: CategoryDelta[];
  /** Of postings only: transactions of a recurring template, income and savings apart. */
  postings: { currency: string; amount: number }[];
}

export interface CategoryDelta {
  currency: string;
  category: CategoryType;
  amount: number;
  count: number;
}

interface Movement {
  month: string;
  currency: string;
  category: CategoryType;
  minor: number;
  postedMinor: number;
  count: number;
}

function movements(entries: LedgerEntry[], sign: number): Movement[] {
  return entries
    .filter((entry) => !entry.isExcludedFromBudget)
    .map((entry) => {
      const minor = sign * toMinor(entry.amount, entry.currency);
      const posted = entry.recurringId !== undefined && isExpense(entry.category);
      return { ...entry, minor, postedMinor: posted ? minor : 0, count: sign };
    });
}

/** Adds up the movements that agree in what `nameOf` tells of them. */
function merged(all: Movement[], names: string[]): Movement[] {
  return names
    .filter((name, index) => names.indexOf(name) === index)
    .map((name) =>
      all
        .filter((_, index) => names[index] === name)
        .reduce((sum, next) => ({
          ...sum,
          minor: sum.minor + next.minor,
          postedMinor: sum.postedMinor + next.postedMinor,
          count: sum.count + next.count,
        })),
    );
}

function deltaOf(month: string, all: Movement[]): MonthDelta {
  const byCategory = merged(
    all,
    all.map((movement) => `${movement.currency} ${movement.category}`),
  );
  const byCurrency = merged(
    all,
    all.map((movement) => movement.currency),
  );
  return {
    month,
    sums: byCategory
      .filter(({ minor, count }) => minor !== 0 || count !== 0)
      .map(({ currency, category, minor, count }) => ({
        currency,
        category,
        amount: fromMinor(minor, currency),
        count,
      })),
    postings: byCurrency
      .filter(({ postedMinor }) => postedMinor !== 0)
      .map(({ currency, postedMinor }) => ({ currency, amount: fromMinor(postedMinor, currency) })),
  };
}

/**
 * How the totals move when transactions that read `before` read `after`: one entry for each month that changes, with
 * one figure for each category. Empty when money did not move.
 */
export function ledgerDeltas(before: LedgerEntry[], after: LedgerEntry[]): MonthDelta[] {
  const all = [...movements(before, -1), ...movements(after, 1)];
  const months = all.map((movement) => movement.month);
  return months
    .filter((month, index) => months.indexOf(month) === index)
    .map((month) =>
      deltaOf(
        month,
        all.filter((movement) => movement.month === month),
      ),
    )
    .filter((delta) => delta.sums.length > 0 || delta.postings.length > 0);
}
