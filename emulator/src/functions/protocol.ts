/** Between the emulator and the process of a function; each message is plain JSON. */

/** To the process: run the handler once. */
export interface InvocationEvent {
  readonly requestId: string;
  readonly functionArn: string;
  /** The event, as JSON. */
  readonly payload: string;
  /** Epoch milliseconds: when the invocation times out. */
  readonly deadline: number;
}

/** From the process. `ready` once, when the module is loaded; then an outcome for each event. */
export type FunctionReport =
  | { readonly kind: 'ready' }
  /** What the handler returned, as JSON; undefined for nothing. */
  | { readonly kind: 'result'; readonly text?: string }
  | ({ readonly kind: 'failure' } & FunctionFailure)
  /** At any time: a fault outside the handler, after which the process ends. */
  | ({ readonly kind: 'fault' } & FunctionFailure);

/** What Lambda answers when a function failed: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html */
export interface FunctionFailure {
  /** Name of the error's class, or `Runtime.…` and `Sandbox.…` for faults that are not the handler's own. */
  readonly errorType: string;
  readonly errorMessage: string;
}
