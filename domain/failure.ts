/** Failures are values: APPSYNC_JS has no `throw`. The edges turn them into GraphQL errors. */
export type FailureCode =
  | 'InvalidInput'
  | 'NotFound'
  | 'AlreadyExists'
  | 'VersionConflict'
  | 'Unauthorized'
  | 'TransactionConflict'
  | 'LimitExceeded'
  | 'Internal';

export interface Failure {
  code: FailureCode;
  /** A sentence for people: what is wrong, with the value where it helps. */
  message: string;
  /** Goes to the client as `errorInfo`. */
  info?: Record<string, unknown>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** An `InvalidInput` that names the field; `reason` follows the field's name in the message. */
export function invalid(field: string, reason: string): Failure {
  return { code: 'InvalidInput', message: `${field} ${reason}`, info: { field, reason } };
}

/** The first failure among checks that answer null when all is well. */
export function firstFailure(checks: (Failure | null)[]): Failure | null {
  return checks.find((check) => check !== null) ?? null;
}
