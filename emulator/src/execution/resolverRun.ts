import type { DataSourceClient } from '../dataSources/dataSource.ts';
import type { Evaluation, HandlerContext, LoadedCode, Outcome, SubscriptionFilter } from '../runtime/evaluation.ts';
import type { SharedContext } from './context.ts';
import type { Deadline } from './deadline.ts';
import { ResolverFailure, serviceFailure } from './errors.ts';

/** One request/response pair with its data source: a unit resolver, or a function of a pipeline. */
export interface Step {
  /** `Query.notes`, or `Query.notes/1-read` for a function of a pipeline. */
  readonly label: string;
  readonly code: LoadedCode;
  readonly dataSource: DataSourceClient;
}

/** One execution of a resolver: the state its handlers share, and everything they did beside returning a value. */
export interface ResolverRun {
  readonly context: SharedContext;
  readonly deadline: Deadline;
  /** Bytes of JSON that a handler may return. */
  readonly maximumSize: number;
  /** Told why a data source failed: a response handler may keep that from the client. */
  readonly log: (line: string) => void;
  stash: Record<string, unknown>;
  readonly evaluations: Evaluation[];
}

export type Returned = Exclude<Outcome, { readonly kind: 'error' }>;

/** Runs one handler. Throws a ResolverFailure when the handler ended with an error. */
export function evaluate(
  code: LoadedCode,
  handler: 'request' | 'response',
  run: ResolverRun,
  parts: Pick<HandlerContext, 'prev' | 'result' | 'error'>,
): Returned {
  const evaluation = code.evaluate(handler, { ...run.context, stash: run.stash, ...parts });
  run.stash = evaluation.stash;
  run.evaluations.push(evaluation);
  const { outcome } = evaluation;
  if (outcome.kind === 'error') throw new ResolverFailure(outcome.error);
  const size = Buffer.byteLength(JSON.stringify(outcome.value) ?? '');
  if (size > run.maximumSize) throw serviceFailure('MappingTemplate', 'Transformation too large');
  return outcome;
}

/**
 * Request handler, data source, response handler. A failing data source does not end the step: the response handler
 * finds `ctx.error` and decides. An early return in the request handler skips the other two.
 * https://docs.aws.amazon.com/appsync/latest/devguide/runtime-utils-js.html
 */
export async function runStep(step: Step, run: ResolverRun, prev: HandlerContext['prev']): Promise<Returned> {
  const asked = evaluate(step.code, 'request', run, { prev });
  if (asked.kind === 'earlyReturn') return asked;
  const call = (): ReturnType<DataSourceClient['call']> => step.dataSource.call(asked.value, { resolver: step.label });
  const { result, error } = await run.deadline.within(call);
  if (error) run.log(`${step.label}: ${error.type}: ${error.message}`);
  return evaluate(step.code, 'response', run, { prev, result, error });
}

/** The filters a subscription's resolver set; the last call of each wins. */
export function filtersOf(run: ResolverRun): {
  readonly filter: SubscriptionFilter | undefined;
  readonly invalidationFilter: SubscriptionFilter | undefined;
} {
  return {
    filter: run.evaluations.findLast((each) => each.subscriptionFilter)?.subscriptionFilter,
    invalidationFilter: run.evaluations.findLast((each) => each.invalidationFilter)?.invalidationFilter,
  };
}
