import { checkDay } from './calendar.ts';
import type { CategoryType } from './category.ts';
import { isCurrency } from './currency.ts';
import type { Failure, Result } from './failure.ts';
import { firstFailure, invalid } from './failure.ts';
import type { Milestone } from './goalProgress.ts';
import { coveredMilestones, isReached, milestonesOf, percentComplete } from './goalProgress.ts';
import { checkId, LONGEST_CHOSEN_ID } from './identifier.ts';
import { checkPlannedAmount } from './money.ts';
import { checkText } from './text.ts';

export type GoalStatus = 'active' | 'completed' | 'paused' | 'cancelled';
export type GoalPriority = 'low' | 'medium' | 'high';

/** What a goal says, apart from whose it is and its version; absent attributes are left out. */
export interface Goal {
  id: string;
  name: string;
  description?: string;
  targetAmount: number;
  currentAmount: number;
  currency: string;
  targetDate?: string;
  createdDate: string;
  relatedCategory?: CategoryType;
  percentComplete: number;
  monthlyContribution: number;
  status: GoalStatus;
  priority: GoalPriority;
  milestones: Milestone[];
}

/** Without what follows from the amounts. */
type GoalTerms = Omit<Goal, 'percentComplete' | 'milestones'>;

/** As a client sends it: null means absent. */
export interface NewGoal {
  id?: string | null;
  name: string;
  description?: string | null;
  targetAmount: number;
  currentAmount?: number | null;
  currency?: string | null;
  targetDate?: string | null;
  createdDate?: string | null;
  relatedCategory?: CategoryType | null;
  monthlyContribution?: number | null;
  priority?: GoalPriority | null;
}

/** Absent stays, null removes. */
export interface GoalChanges {
  name?: string | null;
  description?: string | null;
  targetAmount?: number | null;
  targetDate?: string | null;
  relatedCategory?: CategoryType | null;
  monthlyContribution?: number | null;
  status?: GoalStatus | null;
  priority?: GoalPriority | null;
}

/** `path` stands before the names of fields in failures. */
function checkTerms(terms: GoalTerms, path: string): Failure | null {
  const { currency, targetAmount } = terms;
  return firstFailure([
    checkText(`${path}name`, terms.name, 100),
    checkText(`${path}description`, terms.description, 256),
    isCurrency(currency) ? null : invalid(`${path}currency`, 'must be an ISO 4217 code like USD'),
    targetAmount > 0
      ? checkPlannedAmount(`${path}targetAmount`, targetAmount, currency)
      : invalid(`${path}targetAmount`, 'must be above zero'),
    checkPlannedAmount(`${path}monthlyContribution`, terms.monthlyContribution, currency),
    checkDay(`${path}targetDate`, terms.targetDate),
  ]);
}

/** A goal is completed when its target is reached and not otherwise; what is cancelled stays so. */
function statusAfter(status: GoalStatus, reached: boolean): GoalStatus {
  if (status === 'cancelled') {
    return status;
  }
  return reached ? 'completed' : status === 'completed' ? 'active' : status;
}

/** The goal of these terms, where `achieved` milestones stay achieved and others are achieved on `day`. */
export function goalOfTerms(terms: GoalTerms, achieved: Milestone[], day: string): Goal {
  return {
    ...terms,
    percentComplete: percentComplete(terms),
    status: statusAfter(terms.status, isReached(terms)),
    milestones: milestonesOf(terms, achieved, day),
  };
}

/** `defaults.today` is the UTC date of the request. */
export function newGoal(input: NewGoal, defaults: { id: string; currency: string; today: string }): Result<Goal> {
  const terms: GoalTerms = {
    id: input.id ?? defaults.id,
    name: input.name,
    description: input.description ?? undefined,
    targetAmount: input.targetAmount,
    currentAmount: input.currentAmount ?? 0,
    currency: input.currency ?? defaults.currency,
    targetDate: input.targetDate ?? undefined,
    createdDate: input.createdDate ?? defaults.today,
    relatedCategory: input.relatedCategory ?? undefined,
    monthlyContribution: input.monthlyContribution ?? 0,
    status: 'active',
    priority: input.priority ?? 'medium',
  };
  const failure =
    checkId('id', input.id, LONGEST_CHOSEN_ID) ??
    checkTerms(terms, '') ??
    checkPlannedAmount('currentAmount', terms.currentAmount, terms.currency) ??
    checkDay('createdDate', terms.createdDate);
  return failure ? { ok: false, failure } : { ok: true, value: goalOfTerms(terms, [], terms.createdDate) };
}

const CANNOT_BE_NULL = ['name', 'targetAmount', 'status'];

function checkRemoval(changes: GoalChanges): Failure | null {
  const given = changes as Record<string, unknown>;
  const removed = CANNOT_BE_NULL.find((field) => given[field] === null);
  return removed ? invalid(`changes.${removed}`, 'cannot be removed') : null;
}

/** The goal after an edit on `today`. Another target sets the milestones anew. */
export function changedGoal(current: Goal, changes: GoalChanges, today: string): Result<Goal> {
  const unfit = checkRemoval(changes);
  if (unfit) {
    return { ok: false, failure: unfit };
  }
  const terms: GoalTerms = {
    ...current,
    name: changes.name ?? current.name,
    description: changes.description === undefined ? current.description : (changes.description ?? undefined),
    targetAmount: changes.targetAmount ?? current.targetAmount,
    targetDate: changes.targetDate === undefined ? current.targetDate : (changes.targetDate ?? undefined),
    relatedCategory:
      changes.relatedCategory === undefined ? current.relatedCategory : (changes.relatedCategory ?? undefined),
    monthlyContribution:
      changes.monthlyContribution === undefined ? current.monthlyContribution : (changes.monthlyContribution ?? 0),
    status: changes.status ?? current.status,
    priority: changes.priority === undefined ? current.priority : (changes.priority ?? 'medium'),
  };
  const failure =
    checkTerms(terms, 'changes.') ??
    (changes.status === 'completed' && !isReached(terms)
      ? invalid('changes.status', 'becomes completed when the target is reached')
      : null);
  if (failure) {
    return { ok: false, failure };
  }
  const achieved =
    terms.targetAmount === current.targetAmount ? current.milestones : coveredMilestones(terms, current.milestones);
  return { ok: true, value: goalOfTerms(terms, achieved, today) };
}
