import type { CategoryType } from './category.ts';
import type { Comparison } from './comparison.ts';
import { comparison } from './comparison.ts';
import type { LargestTransaction } from './largestExpenses.ts';
import { sumOf } from './money.ts';
import type { DueTemplate } from './projection.ts';
import { averageDailySpending, projectedMonthlySpending, stillDue } from './projection.ts';
import type { RecommendedCut } from './recommendation.ts';
import { recommendedCuts } from './recommendation.ts';
import type { CategoryBudget, SpendingByCategory } from './spending.ts';
import {
  overspentCategories,
  plannedTogether,
  spendingByCategory,
  topCategories,
  underspentCategories,
} from './spending.ts';
import type { MonthTotals } from './totals.ts';

/** What a month says. Null where there is nothing to say yet. */
export interface Analytics {
  period: string;
  currency: string;
  spendingByCategory: SpendingByCategory[];
  totalBudgeted: number;
  totalSpent: number;
  totalIncome: number;
  netIncome: number;
  topCategories: CategoryType[];
  overspentCategories: CategoryType[];
  underspentCategories: CategoryType[];
  largestTransactions: LargestTransaction[];
  averageDailySpending: number | null;
  projectedMonthlySpending: number | null;
  comparisonToPreviousMonth: Comparison;
  potentialSavings: number;
  recommendedCuts: RecommendedCut[];
  /** The day in UTC that the figures hold for. */
  asOf: string;
  /** Of the month's totals. */
  revision: number;
}

/** All that the analytics of a month follow from. */
export interface AnalyticsSource {
  totals: MonthTotals;
  /** The three months before, latest first, read in the month's currency. */
  previous: [MonthTotals, MonthTotals, MonthTotals];
  budgets: CategoryBudget[];
  /** `totalPlannedExpenses` of the month's budget; null without one. */
  plannedExpenses: number | null;
  /** The part of the spending that was posted from recurring templates. */
  recurringSpent: number;
  recurrings: DueTemplate[];
  largestTransactions: LargestTransaction[];
  /** `YYYY-MM-DD`, UTC. */
  asOf: string;
}

export function analytics(source: AnalyticsSource): Analytics {
  const { totals, previous, budgets, asOf } = source;
  const { month, currency, totalActualExpenses: totalSpent, totalActualIncome: totalIncome } = totals;
  const rows = spendingByCategory(totals, budgets);
  const cuts = recommendedCuts(rows, budgets, previous, currency);
  const due = stillDue(source.recurrings, month, currency);
  const progress = { month, asOf, currency, totalSpent, recurringSpent: source.recurringSpent, stillDue: due };
  return {
    period: month,
    currency,
    spendingByCategory: rows,
    totalBudgeted: source.plannedExpenses ?? plannedTogether(budgets, currency),
    totalSpent,
    totalIncome,
    netIncome: sumOf([totalIncome, -totalSpent], currency),
    topCategories: topCategories(rows),
    overspentCategories: overspentCategories(rows),
    underspentCategories: underspentCategories(rows),
    largestTransactions: source.largestTransactions,
    averageDailySpending: averageDailySpending(progress),
    projectedMonthlySpending: projectedMonthlySpending(progress),
    comparisonToPreviousMonth: comparison(totals, previous[0]),
    potentialSavings: sumOf(
      cuts.map((each) => each.potentialSavings),
      currency,
    ),
    recommendedCuts: cuts,
    asOf,
    revision: totals.revision,
  };
}

/** A closed month stays closed until its totals move past the revision it was calculated from. */
export function staysFinal(stored: { isFinal: boolean; revision: number } | null, revision: number): boolean {
  return stored !== null && stored.isFinal && revision <= stored.revision;
}
