import { sumOf } from '../../../../domain/money.ts';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import type { MoneyFormat } from '../../format/moneyFormat.ts';

type Goal = Pick<
  GoalFieldsFragment,
  'status' | 'currency' | 'percentComplete' | 'onTrack' | 'neededPerMonth' | 'monthlyContribution'
>;

/** Where a goal stands, in words: what the API says of it, never an estimate of our own. */
export function goalWords(goal: Goal, money: MoneyFormat): { text: string; tone: 'plain' | 'warn' | 'reached' } {
  if (goal.status === 'completed' || goal.percentComplete >= 100) return { text: '✓ reached', tone: 'reached' };
  if (goal.status !== 'active') return { text: goal.status, tone: 'plain' };
  if (goal.onTrack === null || goal.neededPerMonth === null) return { text: '', tone: 'plain' };
  if (goal.onTrack) return { text: 'on pace', tone: 'plain' };
  const missing = sumOf([goal.neededPerMonth, -goal.monthlyContribution], goal.currency);
  return { text: `! ${money.plain(missing, goal.currency)} a month short`, tone: 'warn' };
}
