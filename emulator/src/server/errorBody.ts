/** The body of every response that AppSync gives instead of executing: no `data`. */
export interface ErrorBody {
  readonly errors: readonly { readonly errorType: string; readonly message: string }[];
}

export type ErrorType =
  | 'UnauthorizedException'
  | 'MalformedHttpRequestException'
  | 'RequestEntityTooLargeException'
  | 'UnsupportedOperation'
  | 'ForbiddenException'
  | 'NotFoundException'
  | 'InternalFailure';

export function errorBody(errorType: ErrorType, message: string): ErrorBody {
  return { errors: [{ errorType, message }] };
}
