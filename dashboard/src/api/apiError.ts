import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** A failure as the API tells it: `type` is AppSync's top-level `errorType`. */
export interface ApiError {
  readonly type: string;
  /** A sentence for people. */
  readonly message: string;
  /** The argument that is meant, as `changes.incomeBreakdown.salary`. */
  readonly field?: string;
  /** After the name of a field: `must not be negative`. */
  readonly reason?: string;
  /** Of a `VersionConflict`: the object as it is stored now. */
  readonly current?: Readonly<Record<string, unknown>>;
}

interface RawError {
  readonly message?: unknown;
  readonly errorType?: unknown;
  readonly errorInfo?: unknown;
}

/** No answer arrived: whether a write was carried out is unknown. */
export const UNREACHABLE = 'Unreachable';

/** What an error of Apollo Client says, whatever wraps it. */
export function apiErrorOf(error: unknown): ApiError {
  if (CombinedGraphQLErrors.is(error)) return readError(error.errors[0] as RawError);
  if (ServerError.is(error)) return ofServerError(error);
  return { type: UNREACHABLE, message: 'The server cannot be reached.' };
}

/** AppSync answers a refused token with status 401 and the same list of errors. */
function ofServerError({ statusCode, bodyText }: ServerError): ApiError {
  try {
    const { errors } = JSON.parse(bodyText) as { errors?: readonly RawError[] };
    if (errors?.[0]) return readError(errors[0]);
  } catch {
    // Not the API's own answer.
  }
  return {
    type: statusCode === 401 ? 'UnauthorizedException' : 'Internal',
    message: `The server answered ${statusCode}.`,
  };
}

function readError({ message, errorType, errorInfo }: RawError): ApiError {
  const info = (errorInfo ?? {}) as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {
    type: text(errorType) ?? 'Internal',
    message: text(message) ?? 'The API gave no reason.',
    field: text(info['field']),
    reason: text(info['reason']),
    current: typeof info['current'] === 'object' ? (info['current'] as ApiError['current']) : undefined,
  };
}

/** Whether one has to sign in again. */
export function isSignedOut({ type }: ApiError): boolean {
  return type === 'Unauthorized' || type === 'UnauthorizedException';
}
