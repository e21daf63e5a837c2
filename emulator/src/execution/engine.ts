import type { Caller } from '../auth/caller.ts';

/** The GraphQL core of the emulator: no HTTP, no WebSocket. `createEngine` makes one. */
export interface Engine {
  /** A query or mutation. A mutation's result is also delivered to matching subscriptions. */
  execute(request: GraphQLRequest): Promise<GraphQLResponse>;
  subscribe(request: GraphQLRequest, listener: SubscriptionListener): Promise<SubscribeOutcome>;
}

export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly caller: Caller;
}

export interface GraphQLResponse {
  /** 200 for everything that was executed or that validation refused; 400 when no operation could be read. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: GraphQLResponseBody;
}

export interface GraphQLResponseBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLResponseError[];
}

/** AppSync's own error shape: the details are top-level keys, not `extensions`. */
export interface GraphQLResponseError {
  readonly path?: readonly (string | number)[] | null;
  readonly data?: unknown;
  readonly errorType?: string | null;
  readonly errorInfo?: unknown;
  readonly locations?:
    readonly { readonly line: number; readonly column: number; readonly sourceName: string | null }[] | null;
  readonly message: string;
}

export interface SubscriptionListener {
  next(payload: GraphQLResponseBody): void;
  /** The server ended the subscription (invalidation); the WebSocket is closed after it. */
  complete(): void;
}

export type SubscribeOutcome =
  | { readonly ok: true; readonly unsubscribe: () => void }
  | { readonly ok: false; readonly errors: readonly GraphQLResponseError[] };
