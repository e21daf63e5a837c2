import { checkDay } from './calendar.ts';
import type { Result } from './failure.ts';
import { invalid } from './failure.ts';
import type { Goal } from './goal.ts';
import { goalOfTerms } from './goal.ts';
import { checkAmount, sumOf } from './money.ts';

/** Money paid into a goal, or taken out of it when negative; never changed. */
export interface Contribution {
  id: string;
  goalId: string;
  amount: number;
  currency: string;
  date: string;
}

/** `id` is the contribution's own, checked before. */
export function newContribution(goal: Goal, id: string, input: { amount: number; date: string }): Result<Contribution> {
  const { amount, date } = input;
  const failure = checkAmount('amount', amount, goal.currency) ?? checkDay('date', date);
  return failure
    ? { ok: false, failure }
    : { ok: true, value: { id, goalId: goal.id, amount, currency: goal.currency, date } };
}

/** The goal after a contribution: milestones that it crosses are achieved on its date. */
export function contributedGoal(goal: Goal, contribution: Contribution): Result<Goal> {
  if (goal.status === 'cancelled') {
    return { ok: false, failure: invalid('id', 'names a cancelled goal; make it active first') };
  }
  const currentAmount = sumOf([goal.currentAmount, contribution.amount], goal.currency);
  const failure = checkAmount('amount', currentAmount, goal.currency);
  return failure
    ? { ok: false, failure: invalid('amount', 'takes the goal beyond 1e12') }
    : { ok: true, value: goalOfTerms({ ...goal, currentAmount }, goal.milestones, contribution.date) };
}
