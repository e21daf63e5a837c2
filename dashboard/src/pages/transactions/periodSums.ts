import type { BudgetCategoryType, MonthSumsQuery } from '../../../../generated/dashboard.ts';
import type { Filters } from './filters.ts';

/** What was spent and received, as the API counts it, in its currency. */
export interface Sums {
  readonly spent: number;
  readonly received: number;
}

/** Whether the API counts what the filters ask for: it does by month and category, not by words, merchants or days. */
export function isCounted({ period, merchant, text }: Filters): boolean {
  return period.kind === 'month' && merchant === '' && text.trim() === '';
}

/**
 * The sums of a month, or of one category of it. Totals, plan and analytics carry the same facts and are moved by events
 * one by one, so the newest counts.
 */
export function periodSums(data: MonthSumsQuery, category: BudgetCategoryType | undefined): Sums {
  const { monthTotals, monthlyBudget, analytics } = data;
  const isAnalysed = analytics !== null && analytics.revision > monthTotals.revision;
  if (category !== undefined) {
    const known: readonly { category: BudgetCategoryType; actual: number }[] = isAnalysed
      ? analytics.spendingByCategory
      : monthTotals.categories;
    const actual = known.find((one) => one.category === category)?.actual ?? 0;
    return category === 'income' ? { spent: 0, received: actual } : { spent: actual, received: 0 };
  }
  const totals = { spent: monthTotals.totalActualExpenses, received: monthTotals.totalActualIncome };
  const known = [{ ...totals, revision: monthTotals.revision }];
  if (monthlyBudget !== null) {
    const { totalActualExpenses: spent, totalActualIncome: received, revision } = monthlyBudget;
    known.push({ spent, received, revision });
  }
  if (isAnalysed)
    known.push({ spent: analytics.totalSpent, received: analytics.totalIncome, revision: analytics.revision });
  const { spent, received } = known.reduce((newest, one) => (one.revision > newest.revision ? one : newest));
  return { spent, received };
}
