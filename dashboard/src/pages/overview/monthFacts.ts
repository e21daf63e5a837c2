import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';

/** What happened in a month, as new as it is known. */
export interface MonthFacts {
  readonly spent: number;
  readonly received: number;
  readonly revision: number;
}

type Sources = Pick<SpendingMonthQuery, 'monthTotals' | 'monthlyBudget' | 'analytics'>;

/** The month's sums stand in its totals, its budget and its analytics; events move them one by one, so the newest counts. */
export function newestFacts({ monthTotals, monthlyBudget, analytics }: Sources): MonthFacts {
  const known: MonthFacts[] = [
    { spent: monthTotals.totalActualExpenses, received: monthTotals.totalActualIncome, revision: monthTotals.revision },
  ];
  if (monthlyBudget) {
    const { totalActualExpenses: spent, totalActualIncome: received, revision } = monthlyBudget;
    known.push({ spent, received, revision });
  }
  if (analytics) {
    known.push({ spent: analytics.totalSpent, received: analytics.totalIncome, revision: analytics.revision });
  }
  return known.reduce((newest, one) => (one.revision > newest.revision ? one : newest));
}

/** Whether a month is over, runs, or lies ahead on a day. */
export type Tense = 'past' | 'running' | 'future';

export function tenseOf(month: string, today: string): Tense {
  const thisMonth = today.slice(0, 7);
  return month < thisMonth ? 'past' : month > thisMonth ? 'future' : 'running';
}
