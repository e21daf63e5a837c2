import type { ApiError } from './apiError.ts';
import { isSignedOut, UNREACHABLE } from './apiError.ts';

/** What is shown of an error: the API's own sentence where it is for people, else one that says what to do. */
export function errorSentence(error: ApiError): string {
  if (isSignedOut(error)) return 'You are signed out.';
  switch (error.type) {
    case UNREACHABLE:
      return 'The server cannot be reached.';
    case 'NotFound':
      return 'This no longer exists. It may have been deleted in another window.';
    case 'AlreadyExists':
      return 'This was saved before with other values.';
    case 'TransactionConflict':
      return 'Busy right now. Nothing was saved.';
    case 'VersionConflict':
      return 'This was changed elsewhere in the meantime.';
    case 'Internal':
      return 'Something went wrong on our side.';
    default:
      return sentence(error.message);
  }
}

/** `must not be negative` → `Must not be negative.` */
export function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
