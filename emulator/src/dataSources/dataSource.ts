import type { HandlerError } from '../runtime/evaluation.ts';

/** Runs the object that a request handler returned. One for each data source of the API. */
export interface DataSourceClient {
  call(request: unknown, origin: RequestOrigin): Promise<DataSourceOutcome>;
}

/** Which code asked: part of the authentication of page tokens, and the label in the request ledger. */
export interface RequestOrigin {
  /** `Query.notes`, or `Query.notes/1-read` for a step of a pipeline. */
  readonly resolver: string;
}

/** `ctx.result` and `ctx.error` of the response handler. A failure does not abort the resolver: its code decides. */
export interface DataSourceOutcome {
  readonly result: unknown;
  readonly error: HandlerError | null;
}

/** One request that reached DynamoDB, for tests that count and price them. */
export interface DynamoDBRequest {
  /** Which code asked: a resolver or step, or the name of a function. */
  readonly resolver: string;
  /** `GetItem`, `Query`, `TransactWriteItems`, … */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Who wants to know of requests to DynamoDB. */
export interface DynamoDBObserver {
  /** Told of every request that the role allows, right before it is sent. */
  readonly observe?: (request: DynamoDBRequest) => void;
  /** Told of the same request when its answer is there, or its failure, which does not say that nothing was written. */
  readonly answered?: (request: DynamoDBRequest) => void;
}
