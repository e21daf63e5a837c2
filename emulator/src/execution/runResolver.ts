import type { GraphQLResponseError } from './engine.ts';
import { fieldError, ResolverFailure, serviceFailure } from './errors.ts';
import type { SharedContext } from './context.ts';
import type { LoadedResolver } from './loadResolvers.ts';
import type { EngineLimits } from './limits.ts';
import type { RequestState } from './requestState.ts';
import type { ResolverRun } from './resolverRun.ts';
import { runPipeline } from './runPipeline.ts';
import { runUnit } from './runUnit.ts';

/** Where the resolver stands in the request, for the errors it appends. */
export interface FieldPlace {
  readonly path: NonNullable<GraphQLResponseError['path']>;
  readonly locations: NonNullable<GraphQLResponseError['locations']>;
}

export interface ResolverSettings {
  readonly limits: EngineLimits;
  /** The API's `resolverCountLimit`, or AppSync's own. */
  readonly resolverCount: number;
  readonly log: (line: string) => void;
}

export interface ResolverOutcome {
  readonly value: unknown;
  readonly run: ResolverRun;
}

/**
 * Runs a field's resolver and moves into the request what it did beside returning a value. Throws nothing but a
 * ResolverFailure: what went wrong inside the emulator is logged and reaches the client as `InternalFailure`.
 */
export async function runResolver(
  resolver: LoadedResolver,
  context: SharedContext,
  state: RequestState,
  place: FieldPlace,
  settings: ResolverSettings,
): Promise<ResolverOutcome> {
  state.resolversRun += 1;
  if (state.resolversRun > settings.resolverCount) {
    throw serviceFailure('ResolverExecutionLimitReached', 'Resolver invocation limit reached.');
  }
  const { deadline } = state;
  const { limits, log } = settings;
  const maximumSize = limits.evaluatedSize;
  const run: ResolverRun = { context, deadline, maximumSize, log, stash: {}, evaluations: [] };
  try {
    const value = await (resolver.kind === 'UNIT' ? runUnit(resolver.step, run) : runPipeline(resolver.pipeline, run));
    gatherInvalidations(run, state, limits);
    return { value, run };
  } catch (error) {
    throw toldToClient(error, resolver.label, log);
  } finally {
    gather(run, state, place, resolver.label, settings);
  }
}

/**
 * Of a fault in a resolver's code AppSync says "Runtime Error", no more; its log has the rest.
 * https://github.com/aws/aws-appsync-community/issues/355
 */
function toldToClient(error: unknown, label: string, log: (line: string) => void): ResolverFailure {
  if (error instanceof ResolverFailure && error.details.errorType !== 'Code') return error;
  if (error instanceof ResolverFailure) {
    log(`${label}: ${error.message}`);
    return serviceFailure('Code', 'Runtime Error');
  }
  log(`${label}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return serviceFailure('InternalFailure', 'Internal failure');
}

function gather(
  { evaluations }: ResolverRun,
  state: RequestState,
  { path, locations }: FieldPlace,
  label: string,
  { log }: ResolverSettings,
): void {
  for (const { appendedErrors, responseHeaders, logs } of evaluations) {
    state.appendedErrors.push(...appendedErrors.map((error) => fieldError(error, path, locations)));
    Object.assign(state.responseHeaders, responseHeaders);
    for (const line of logs) log(`${label}: ${line}`);
  }
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/extensions-js.html */
function gatherInvalidations({ evaluations }: ResolverRun, state: RequestState, limits: EngineLimits): void {
  state.invalidations.push(...evaluations.flatMap(({ invalidations }) => invalidations));
  const unique = new Set(state.invalidations.map((each) => JSON.stringify(each)));
  if (unique.size > limits.invalidations) {
    throw serviceFailure(
      'BadRequestException',
      `A request can invalidate subscriptions ${limits.invalidations} times, not more.`,
    );
  }
}
