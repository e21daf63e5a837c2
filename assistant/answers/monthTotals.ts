import { z } from 'zod';
import type { BudgetStatus, MonthFactsFragment } from '../../generated/assistantOperations.ts';
import type { MonthState } from '../clock.ts';
import { categoryAnswer } from './category.ts';

/** What was recorded in other currencies than the month's: never part of any sum. */
export const unconvertedAnswer = z.array(
  z.object({
    currency: z.string(),
    category: categoryAnswer,
    amount: z.number().describe('As recorded: negative for expenses.'),
    transactionCount: z.int(),
  }),
);

/** Where the figures of a month come from. */
export const monthSource = z.object({
  budgetId: z.string().nullable().describe('null: the month has no plan.'),
  budgetVersion: z.int().nullable(),
  budgetStatus: z.enum(['draft', 'active', 'archived']).nullable(),
  totalsRevision: z.int().describe('Grows with every change of what was recorded; 0: nothing ever was.'),
});

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly status: BudgetStatus;
}

export function sourceOf(plan: Plan | null, totalsRevision: number): z.infer<typeof monthSource> {
  return {
    budgetId: plan?.id ?? null,
    budgetVersion: plan?.version ?? null,
    budgetStatus: plan?.status ?? null,
    totalsRevision,
  };
}

/** Put aside in a month: the category savings, which is no spending. */
export function savedIn({ categories }: MonthFactsFragment): number {
  return categories.find(({ category }) => category === 'savings')?.actual ?? 0;
}

/** What has to be said about a month before its figures are used. */
export function monthCaveats({ month, unconverted, revision }: MonthFactsFragment, state: MonthState): string[] {
  const others = [...new Set(unconverted.map(({ currency }) => currency))].join(', ');
  return [
    ...(revision === 0
      ? [`Nothing was ever recorded in ${month}; spending_trends shows which months have records.`]
      : []),
    ...(state === 'running' ? [`${month} still runs: its figures are those up to now.`] : []),
    ...(state === 'ahead' ? [`${month} has not begun.`] : []),
    ...(others ? [`What was recorded in ${others} is in no sum: see unconverted.`] : []),
  ];
}
