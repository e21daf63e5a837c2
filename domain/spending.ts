import type { Category, CategoryType } from './category.ts';
import { CATEGORY_TYPES, isExpense } from './category.ts';
import { sumOf, toMinor } from './money.ts';
import { percentage } from './ratio.ts';
import type { MonthTotals } from './totals.ts';

/** What the categories of one type plan together. */
export interface CategoryBudget {
  category: CategoryType;
  budgeted: number;
  /** Whether any of them is: nothing essential is ever proposed to be cut. */
  isEssential: boolean;
}

/** One category of a month against its budget. */
export interface SpendingByCategory {
  category: CategoryType;
  budgeted: number;
  actual: number;
  difference: number;
  percentOfBudget: number | null;
  percentOfTotal: number | null;
  transactionCount: number;
}

/** One entry for each type that has a category. */
export function categoryBudgets(categories: Category[], currency: string): CategoryBudget[] {
  return [...CATEGORY_TYPES]
    .map((type) => ({ type, own: categories.filter((category) => category.categoryType === type) }))
    .filter(({ own }) => own.length > 0)
    .map(({ type, own }) => ({
      category: type,
      budgeted: sumOf(
        own.map((category) => category.monthlyBudget),
        currency,
      ),
      isEssential: own.some((category) => category.isEssential),
    }));
}

/** The types that hold something essential. */
export function essentialCategories(budgets: CategoryBudget[]): CategoryType[] {
  return budgets.filter(({ isEssential }) => isEssential).map(({ category }) => category);
}

/** The budgets of a month that is closed: what it closed with, whatever the categories plan now. */
export function closedBudgets(closed: SpendingByCategory[], essential: CategoryType[]): CategoryBudget[] {
  return closed.map(({ category, budgeted }) => ({
    category,
    budgeted,
    isEssential: essential.indexOf(category) >= 0,
  }));
}

/** What all types but income and savings plan together. */
export function plannedTogether(budgets: CategoryBudget[], currency: string): number {
  return sumOf(
    budgets.filter((budget) => isExpense(budget.category)).map((budget) => budget.budgeted),
    currency,
  );
}

/** What was spent in one type in a month, for income earned; 0 without transactions. */
export function actualIn(totals: MonthTotals, category: CategoryType): number {
  return totals.categories.find((each) => each.category === category)?.actual ?? 0;
}

/** Every type with transactions or a budget, in the order of `CATEGORY_TYPES`. */
export function spendingByCategory(totals: MonthTotals, budgets: CategoryBudget[]): SpendingByCategory[] {
  const { currency } = totals;
  const totalMinor = toMinor(totals.totalActualExpenses, currency);
  return [...CATEGORY_TYPES]
    .map((category) => {
      const budgeted = budgets.find((budget) => budget.category === category)?.budgeted ?? 0;
      const found = totals.categories.find((each) => each.category === category);
      const actual = found?.actual ?? 0;
      const actualMinor = toMinor(actual, currency);
      return {
        category,
        budgeted,
        actual,
        difference: sumOf([budgeted, -actual], currency),
        percentOfBudget: percentage(actualMinor, toMinor(budgeted, currency)),
        // Income and savings are no part of the total.
        percentOfTotal: isExpense(category) ? percentage(actualMinor, totalMinor) : null,
        transactionCount: found?.transactionCount ?? 0,
      };
    })
    .filter((row) => row.budgeted !== 0 || row.transactionCount !== 0);
}

interface Figure {
  category: CategoryType;
  size: number;
}

/** Largest first, then by name. */
function ranked(figures: Figure[]): CategoryType[] {
  const none: Figure[] = [];
  return figures
    .reduce((before, next) => {
      const place = before.findIndex(
        ({ size, category }) => size < next.size || (size === next.size && category > next.category),
      );
      return place < 0 ? [...before, next] : [...before.slice(0, place), next, ...before.slice(place)];
    }, none)
    .map(({ category }) => category);
}

export function topCategories(rows: SpendingByCategory[]): CategoryType[] {
  const spent = rows.filter((row) => isExpense(row.category) && row.actual > 0);
  return ranked(spent.map(({ category, actual }) => ({ category, size: actual }))).slice(0, 3);
}

/** Income, savings and types without a budget are never over it, nor under it. */
function budgetedExpenses(rows: SpendingByCategory[]): SpendingByCategory[] {
  return rows.filter((row) => isExpense(row.category) && row.budgeted > 0);
}

export function overspentCategories(rows: SpendingByCategory[]): CategoryType[] {
  const over = budgetedExpenses(rows).filter((row) => row.difference < 0);
  return ranked(over.map(({ category, difference }) => ({ category, size: -difference })));
}

export function underspentCategories(rows: SpendingByCategory[]): CategoryType[] {
  const under = budgetedExpenses(rows).filter((row) => row.difference > 0);
  return ranked(under.map(({ category, difference }) => ({ category, size: difference })));
}
