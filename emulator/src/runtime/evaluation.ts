/** The two handlers of one APPSYNC_JS file, loaded into a sandbox of its own. See `loadCode`. */
export interface LoadedCode {
  evaluate(handler: 'request' | 'response', context: HandlerContext): Evaluation;
}

/** `ctx` as the handler sees it (AppSync's resolver context object). Plain JSON: it is copied into the sandbox. */
export interface HandlerContext {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly source: Readonly<Record<string, unknown>> | null;
  readonly identity: unknown;
  readonly stash: Readonly<Record<string, unknown>>;
  readonly prev: { readonly result: unknown } | null;
  /** Present in response handlers only. */
  readonly result?: unknown;
  readonly error?: HandlerError | null;
  readonly env: Readonly<Record<string, string>>;
  readonly info: {
    readonly fieldName: string;
    readonly parentTypeName: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly selectionSetList: readonly string[];
    readonly selectionSetGraphQL: string;
  };
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly domainName: string | null };
}

export interface HandlerError {
  readonly message: string;
  readonly type: string;
}

/** What one run of a handler did. `stash` is the stash afterwards, whatever the outcome. */
export interface Evaluation {
  readonly outcome: Outcome;
  readonly stash: Record<string, unknown>;
  /** From `util.appendError`, in order. */
  readonly appendedErrors: readonly ResolverError[];
  readonly subscriptionFilter?: SubscriptionFilter;
  readonly invalidationFilter?: SubscriptionFilter;
  readonly invalidations: readonly { readonly subscriptionField: string; readonly payload: Record<string, unknown> }[];
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly logs: readonly string[];
}

export type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'earlyReturn'; readonly value: unknown; readonly skipTo: 'END' | 'NEXT' }
  /** `util.error`, `util.unauthorized`, or a fault of the code itself (errorType `Code`). */
  | { readonly kind: 'error'; readonly error: ResolverError };

export interface ResolverError {
  readonly message: string;
  readonly errorType: string | null;
  readonly data: unknown;
  readonly errorInfo: unknown;
}

export interface SubscriptionFilter {
  readonly filterGroup: readonly { readonly filters: readonly FilterRule[] }[];
}

export interface FilterRule {
  readonly fieldName: string;
  readonly operator: string;
  readonly value: unknown;
}

/** What the sandbox takes from outside; tests pass fixed ones. */
export interface RuntimeServices {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly randomUUID: () => string;
  readonly random: () => number;
}
