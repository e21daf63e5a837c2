import { isExpense } from '../../../../domain/category.ts';
import type { CategoryBudget } from '../../../../domain/spending.ts';
import {
  categoryBudgets,
  closedBudgets,
  essentialCategories,
  spendingByCategory,
} from '../../../../domain/spending.ts';
import type {
  BudgetCategoryType,
  CategoryFieldsFragment,
  SpendingMonthQuery,
} from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';
import { categoryName, typeName } from '../../format/words.ts';

/** `over`: more than planned. `unplanned`: nothing is planned. `saved`: what is set aside is never over or under. */
export type CategoryState = 'over' | 'within' | 'unplanned' | 'saved';

/** One category type of a month against its budget. */
export interface CategoryRow {
  readonly type: BudgetCategoryType;
  /** The person's own name where one category alone has this type. */
  readonly name: string;
  readonly colour: string | null;
  readonly icon: string | null;
  readonly budgeted: number;
  readonly actual: number;
  /** budgeted − actual. */
  readonly difference: number;
  readonly transactionCount: number;
  readonly state: CategoryState;
}

type Sources = Pick<SpendingMonthQuery, 'monthTotals' | 'analytics' | 'categories'>;

/**
 * Every type but income that has a budget or transactions: those over their budget first, by how much; then by the share
 * that is used; what is not planned, and what is saved, last. Facts are the newest known; a closed month keeps the budgets
 * that it closed with.
 */
export function categoryRows({ monthTotals, analytics, categories }: Sources): CategoryRow[] {
  const { currency } = monthTotals;
  const facts = analytics && analytics.revision > monthTotals.revision ? totalsOf(monthTotals, analytics) : monthTotals;
  const rows = spendingByCategory(facts, budgetsOf(analytics, categories.items, currency));
  return rows
    .filter(({ category }) => category !== 'income')
    .map(({ category, budgeted, actual, difference, transactionCount }) => ({
      ...{ type: category, budgeted, actual, difference, transactionCount },
      ...looksOf(category, categories.items),
      state: stateOf(category, budgeted, difference),
    }))
    .sort(
      (a, b) => rankOf(a) - rankOf(b) || (a.state === 'over' ? a.difference - b.difference : shareOf(b) - shareOf(a)),
    );
}

/** What the analytics were calculated from, where they are newer than the totals that were read. */
function totalsOf(
  totals: Sources['monthTotals'],
  { spendingByCategory: rows, totalSpent, totalIncome, revision }: NonNullable<Sources['analytics']>,
): Sources['monthTotals'] {
  return { ...totals, totalActualExpenses: totalSpent, totalActualIncome: totalIncome, categories: rows, revision };
}

function budgetsOf(
  analytics: Sources['analytics'],
  categories: readonly CategoryFieldsFragment[],
  currency: string,
): CategoryBudget[] {
  const budgets = categoryBudgets(categories.map(withoutNulls), currency);
  return analytics?.isFinal ? closedBudgets(analytics.spendingByCategory, essentialCategories(budgets)) : budgets;
}

function looksOf(type: BudgetCategoryType, categories: readonly CategoryFieldsFragment[]) {
  const own = categories.filter(({ categoryType }) => categoryType === type);
  const [only] = own;
  return own.length === 1 && only
    ? { name: categoryName(only), colour: only.color, icon: only.icon }
    : { name: typeName(type), colour: own[0]?.color ?? null, icon: null };
}

function stateOf(type: BudgetCategoryType, budgeted: number, difference: number): CategoryState {
  if (!isExpense(type)) return 'saved';
  if (budgeted === 0) return 'unplanned';
  return difference < 0 ? 'over' : 'within';
}

function rankOf({ state }: CategoryRow): number {
  return ['over', 'within', 'unplanned', 'saved'].indexOf(state);
}

/** Of the budget; without one the amount itself, so that rows of one rank are in order. */
function shareOf({ actual, budgeted }: CategoryRow): number {
  return budgeted === 0 ? actual : actual / budgeted;
}
