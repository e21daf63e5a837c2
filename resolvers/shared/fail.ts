import { util } from '@aws-appsync/utils';
import type { Failure } from '../../domain/failure.ts';

/** Ends the field with a typed error: `errorType` is the failure's code, `errorInfo` its details. */
export function fail(failure: Failure): never {
  util.error(failure.message, failure.code, null, failure.info ?? null);
}

/** `ctx.error` of a response handler. */
interface StoreError {
  message: string;
  type: string;
}

interface CancellationReason {
  type?: string;
}

/** AppSync names a failure by a Java class, or by a general one with DynamoDB's own words in the message. */
function says(error: StoreError, words: string[]): boolean {
  return words.some((word) => `${error.type} ${error.message}`.indexOf(word) >= 0);
}

/**
 * Ends the field when the data source failed in a way that no rule of the field explains. DynamoDB's own words stay
 * here: no text, table or ARN reaches a client.
 */
export function failOnStore(error: StoreError, result?: unknown): never {
  const canceled = result as { cancellationReasons?: CancellationReason[] } | null | undefined;
  const reasons = (canceled?.cancellationReasons ?? []).map((reason) => ({ message: '', type: reason.type ?? '' }));
  const all = [error, ...reasons];
  if (all.some((each) => says(each, ['TransactionConflict', 'TransactionInProgress']))) {
    fail({ code: 'TransactionConflict', message: 'Another write touched the same data; send it again' });
  }
  if (all.some((each) => says(each, ['Throttl', 'ThroughputExceeded', 'RequestLimitExceeded']))) {
    fail({ code: 'LimitExceeded', message: 'Too many requests at once; wait a moment and send it again' });
  }
  fail({ code: 'Internal', message: 'The request failed on our side; try again later' });
}

/** `failOnStore` for a page, where the token may be forged, or of another query, argument or person. */
export function failOnPage(error: StoreError, nextToken: string | null | undefined): never {
  if (nextToken && says(error, ['pagination token', 'tarting key', 'Start Key'])) {
    const reason = 'is not a token of this query and its arguments';
    fail({ code: 'InvalidInput', message: `nextToken ${reason}`, info: { field: 'nextToken', reason } });
  }
  failOnStore(error);
}
