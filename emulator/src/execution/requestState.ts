import type { Caller } from '../auth/caller.ts';
import type { Evaluation } from '../runtime/evaluation.ts';
import { startDeadline, type Deadline } from './deadline.ts';
import type { GraphQLRequest, GraphQLResponseError } from './engine.ts';
import type { Selection } from './selection.ts';

export type Invalidation = Evaluation['invalidations'][number];

/** What one request gathers while its resolvers run. */
export interface RequestState {
  readonly caller: Caller;
  readonly headers: Readonly<Record<string, string>>;
  /** As sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly deadline: Deadline;
  readonly selections: WeakMap<object, Selection>;
  /** From `util.appendError`. */
  readonly appendedErrors: GraphQLResponseError[];
  /** From `util.http.addResponseHeader`. */
  readonly responseHeaders: Record<string, string>;
  readonly invalidations: Invalidation[];
  /**
   * Path of an object in the result → name of its type. Kept for mutations only: a subscriber's fragments need to know
   * it where the schema says no more than an interface.
   */
  readonly typeNames: Map<string, string> | null;
  resolversRun: number;
}

export function startRequest(request: GraphQLRequest, timeout: number, keepTypeNames: boolean): RequestState {
  return {
    caller: request.caller,
    headers: visibleHeaders(request.headers),
    variables: request.variables ?? {},
    deadline: startDeadline(timeout),
    selections: new WeakMap(),
    appendedErrors: [],
    responseHeaders: {},
    invalidations: [],
    typeNames: keepTypeNames ? new Map() : null,
    resolversRun: 0,
  };
}

/** AppSync never shows cookies to a resolver. */
function visibleHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'cookie'));
}
