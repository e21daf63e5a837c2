import { contributedGoal, newContribution } from '../../../../domain/contribution.ts';
import type { Goal } from '../../../../domain/goal.ts';
import { changedGoal } from '../../../../domain/goal.ts';
import type { GoalChanges } from '../../../../domain/goal.ts';
import type { Failure } from '../../../../domain/failure.ts';
import { isOnTrack, neededPerMonth } from '../../../../domain/goalProgress.ts';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';

export interface Payment {
  /** Made by the client, so that sending it again pays nothing twice. */
  readonly contributionId: string;
  /** Negative for a withdrawal. */
  readonly amount: number;
  readonly date: string;
}

export type Outcome =
  { readonly ok: true; readonly goal: GoalFieldsFragment } | { readonly ok: false; readonly failure: Failure };

/** The goal as the API will answer to a payment, or what it will refuse. `today` is in UTC. */
export function goalAfterPayment(goal: GoalFieldsFragment, payment: Payment, today: string): Outcome {
  const stored = storedGoal(goal);
  const contribution = newContribution(stored, payment.contributionId, payment);
  if (!contribution.ok) return contribution;
  const paid = contributedGoal(stored, contribution.value);
  return paid.ok ? { ok: true, goal: answered(goal, paid.value, today) } : paid;
}

/** The goal as the API will answer to an edit, or what it will refuse. `today` is in UTC. */
export function goalAfterEdit(goal: GoalFieldsFragment, changes: GoalChanges, today: string): Outcome {
  const changed = changedGoal(storedGoal(goal), changes, today);
  return changed.ok ? { ok: true, goal: answered(goal, changed.value, today) } : changed;
}

function storedGoal(goal: GoalFieldsFragment): Goal {
  return { ...withoutNulls(goal), milestones: goal.milestones.map((one) => withoutNulls(one)) };
}

/** With what the API computes when it is read, and null where it says nothing. */
function answered(before: GoalFieldsFragment, goal: Goal, today: string): GoalFieldsFragment {
  const { description = null, targetDate = null, relatedCategory = null, milestones } = goal;
  return {
    ...before,
    ...goal,
    ...{ description, targetDate, relatedCategory },
    milestones: milestones.map((one, index) => ({
      ...before.milestones[index],
      ...one,
      achievedDate: one.achievedDate ?? null,
    })),
    neededPerMonth: targetDate === null ? null : neededPerMonth(goal, targetDate, today),
    onTrack: targetDate === null ? null : isOnTrack(goal, targetDate, today),
    version: before.version + 1,
  };
}
