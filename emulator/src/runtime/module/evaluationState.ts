import type { Evaluation, Outcome, ResolverError, SubscriptionFilter } from '../evaluation.ts';
import { fail } from './intrinsics.ts';

type Invalidation = Evaluation['invalidations'][number];

/** What one evaluation leaves besides its outcome. */
export interface EvaluationState {
  readonly identity: unknown;
  readonly field: string;
  readonly stash: Record<string, unknown>;
  readonly appendedErrors: ResolverError[];
  readonly invalidations: Invalidation[];
  readonly responseHeaders: Record<string, string>;
  readonly logs: string[];
  subscriptionFilter?: SubscriptionFilter;
  invalidationFilter?: SubscriptionFilter;
}

/** Carries an outcome up to where the handler was called. Resolver code cannot catch it: it has no `try`. */
export class Stop {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    this.outcome = outcome;
  }
}

let current: EvaluationState | undefined;

/** `field`: `<field name> on type <parent type>`, for messages. */
export function beginEvaluation(identity: unknown, field: string, stash: Record<string, unknown>): void {
  current = { identity, field, stash, appendedErrors: [], invalidations: [], responseHeaders: {}, logs: [] };
}

/** The state of the running evaluation, which is then over. */
export function endEvaluation(): EvaluationState {
  const state = evaluation();
  current = undefined;
  return state;
}

export function evaluation(): EvaluationState {
  return current ?? fail('this works in a handler only, not at the top level of the file');
}

/** Ends the evaluation with this outcome. */
export function stop(outcome: Outcome): never {
  evaluation();
  throw new Stop(outcome);
}
