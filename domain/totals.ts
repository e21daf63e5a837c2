import type { CategoryType } from './category.ts';
import { CATEGORY_TYPES, isExpense } from './category.ts';
import { sumOf } from './money.ts';

/** One category of a month in one currency, as the ledger keeps it. */
export interface CategorySum {
  currency: string;
  category: CategoryType;
  /** Signed, as recorded: negative for expenses. */
  amount: number;
  count: number;
}

/** What happened in a month, read from the view of its own currency. */
export interface MonthTotals {
  month: string;
  currency: string;
  totalActualExpenses: number;
  totalActualIncome: number;
  categories: { category: CategoryType; actual: number; transactionCount: number }[];
  unconverted: { currency: string; category: CategoryType; amount: number; transactionCount: number }[];
  revision: number;
}

/** Spending is positive: minus the signed sum; for income the sum itself. `0 -` rather than `-`, which would give -0. */
export function actualOf(category: CategoryType, amount: number): number {
  return category === 'income' ? amount : 0 - amount;
}

function inCategoryOrder(sums: CategorySum[]): CategorySum[] {
  return [...CATEGORY_TYPES].flatMap((category) => sums.filter((sum) => sum.category === category));
}

/** Categories without transactions are not listed; other currencies are listed apart and never summed. */
export function monthTotals(month: string, currency: string, sums: CategorySum[], revision: number): MonthTotals {
  const present = inCategoryOrder(sums.filter((sum) => sum.count !== 0));
  const own = present.filter((sum) => sum.currency === currency);
  const expenses = own.filter((sum) => isExpense(sum.category)).map((sum) => sum.amount);
  const income = own.filter((sum) => sum.category === 'income').map((sum) => sum.amount);
  return {
    month,
    currency,
    totalActualExpenses: 0 - sumOf(expenses, currency),
    totalActualIncome: sumOf(income, currency),
    categories: own.map(({ category, amount, count }) => ({
      category,
      actual: actualOf(category, amount),
      transactionCount: count,
    })),
    unconverted: present
      .filter((sum) => sum.currency !== currency)
      .map(({ currency: other, category, amount, count }) => ({
        currency: other,
        category,
        amount,
        transactionCount: count,
      })),
    revision,
  };
}
