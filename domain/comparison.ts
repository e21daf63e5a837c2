import type { CategoryType } from './category.ts';
import { CATEGORY_TYPES, isExpense } from './category.ts';
import { sumOf, toMinor } from './money.ts';
import { percentage } from './ratio.ts';
import { actualIn } from './spending.ts';
import type { MonthTotals } from './totals.ts';

/** A month beside the one before; null where that spent nothing. */
export interface Comparison {
  spendingChange: number;
  percentageChange: number | null;
  categoriesIncreased: CategoryType[];
  categoriesDecreased: CategoryType[];
}

/** Both months are read in the currency of the first. */
export function comparison(current: MonthTotals, previous: MonthTotals): Comparison {
  const { currency } = current;
  const before = toMinor(previous.totalActualExpenses, currency);
  const spendingChange = sumOf([current.totalActualExpenses, -previous.totalActualExpenses], currency);
  const expenses = [...CATEGORY_TYPES].filter((category) => isExpense(category));
  return {
    spendingChange,
    percentageChange: percentage(toMinor(spendingChange, currency), before < 0 ? -before : before),
    categoriesIncreased: expenses.filter((category) => actualIn(current, category) > actualIn(previous, category)),
    categoriesDecreased: expenses.filter((category) => actualIn(current, category) < actualIn(previous, category)),
  };
}
