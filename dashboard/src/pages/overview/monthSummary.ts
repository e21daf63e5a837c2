import { sumOf, toMinor, fromMinor } from '../../../../domain/money.ts';
import { daysOf } from '../../../../domain/months.ts';
import type { BudgetFieldsFragment } from '../../../../generated/dashboard.ts';
import type { MonthFacts, Tense } from './monthFacts.ts';
import { tenseOf } from './monthFacts.ts';

/** The one figure of a month, and what it is. */
export interface Hero {
  readonly label: string;
  readonly amount: number;
  /** More was spent than planned. */
  readonly isOver: boolean;
}

export interface MonthSummary {
  readonly tense: Tense;
  readonly hero: Hero;
  /** What may be spent on each day that is left after today; only while the month runs and something is left. */
  readonly perDay: { readonly amount: number; readonly days: number } | undefined;
}

/** What a month amounts to on a day: left of the plan, or over it, or, without a plan, what was spent. */
export function monthSummary(
  month: string,
  today: string,
  facts: MonthFacts,
  budget: Pick<BudgetFieldsFragment, 'currency' | 'totalPlannedExpenses'> | null,
): MonthSummary {
  const tense = tenseOf(month, today);
  if (budget === null) {
    return { tense, hero: { label: 'Spent', amount: facts.spent, isOver: false }, perDay: undefined };
  }
  const { currency, totalPlannedExpenses: planned } = budget;
  if (tense === 'future' && facts.spent === 0) {
    return { tense, hero: { label: 'Planned', amount: planned, isOver: false }, perDay: undefined };
  }
  const left = sumOf([planned, -facts.spent], currency);
  const hero: Hero =
    left < 0
      ? { label: 'Over plan by', amount: -left, isOver: true }
      : { label: tense === 'past' ? 'Under plan by' : 'Left to spend', amount: left, isOver: false };
  const days = tense === 'running' ? daysOf(month) - +today.slice(8, 10) : 0;
  const perDay =
    days > 0 && left > 0
      ? { amount: fromMinor(Math.floor(toMinor(left, currency) / days), currency), days }
      : undefined;
  return { tense, hero, perDay };
}
