import { ApolloLink } from '@apollo/client';
import { EMPTY, expand, mergeMap, takeLast, timer } from 'rxjs';

/** Waits before each further attempt. */
const WAITS = [100, 300, 900];

/**
 * Sends a request again that met another writer (`TransactionConflict`): nothing of it was written, and its ids make it
 * repeatable. The last answer is passed on as it is.
 */
export const retryConflicts = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    expand((result, attempt) => {
      const wait = isConflict(result) ? WAITS[attempt] : undefined;
      return wait === undefined ? EMPTY : timer(wait).pipe(mergeMap(() => forward(operation)));
    }),
    takeLast(1),
  ),
);

function isConflict({ errors }: ApolloLink.Result): boolean {
  const [error] = (errors ?? []) as readonly { errorType?: unknown }[];
  return error?.errorType === 'TransactionConflict';
}
