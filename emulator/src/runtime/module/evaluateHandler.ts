import type { Evaluation, Outcome } from '../evaluation.ts';
import { beginEvaluation, endEvaluation, Stop } from './evaluationState.ts';
import { handlerContext } from './handlerContext.ts';
import { fail, Fault, textOf, toJson } from './intrinsics.ts';

export type Handler = (ctx: object) => unknown;

/** What an evaluation hands out, as JSON. A fault carries the stack, for the host to find the position in. */
export interface EvaluationReport extends Omit<Evaluation, 'outcome'> {
  readonly outcome: Outcome | FaultReport;
}

interface FaultReport {
  readonly kind: 'fault';
  readonly message: string;
  readonly stack: string;
}

/** Runs a handler on a `HandlerContext` in JSON and reports in JSON. Does not throw. */
export function evaluateHandler(handler: Handler, name: 'request' | 'response', context: string): string {
  const { ctx, given } = handlerContext(name, context);
  const { fieldName, parentTypeName } = given.info;
  beginEvaluation(given.identity, `${fieldName} on type ${parentTypeName}`, given.stash);
  const outcome = outcomeOf(() => handler(ctx));
  const { stash, appendedErrors, invalidations, responseHeaders, logs, ...filters } = endEvaluation();
  const { subscriptionFilter, invalidationFilter } = filters;
  const left = { stash, appendedErrors, invalidations, responseHeaders, logs, subscriptionFilter, invalidationFilter };
  return reportText({ outcome, ...left });
}

function outcomeOf(run: () => unknown): Outcome | FaultReport {
  try {
    const value = run();
    if (typeof value === 'function') return fail('the handler returned a function');
    return { kind: 'value', value: value ?? null };
  } catch (error) {
    return error instanceof Stop ? error.outcome : faultOf(error);
  }
}

/** What cannot be written as JSON, such as an object that contains itself, is a fault of the code too. */
function reportText(report: EvaluationReport): string {
  try {
    return toJson(report) ?? '';
  } catch (error) {
    const nothing = { stash: {}, appendedErrors: [], invalidations: [], responseHeaders: {}, logs: [] };
    return toJson({ outcome: faultOf(error), ...nothing }) ?? '';
  }
}

function faultOf(error: unknown): FaultReport {
  if (!(error instanceof Fault)) return { kind: 'fault', message: textOf(error), stack: '' };
  const { name, message, stack } = error;
  return { kind: 'fault', message: name === 'Error' ? message : `${name}: ${message}`, stack: stack ?? '' };
}
