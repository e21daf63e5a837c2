import type { Failure } from '../../domain/failure.ts';

const overloaded = ['Throttling', 'ThroughputExceeded', 'RequestLimitExceeded', 'unprocessed'];

/** What a caller may know of an error of DynamoDB: no name, text or stack of it. */
export function failureOf(error: unknown): Failure {
  const text = error instanceof Error ? `${error.name} ${error.message}` : '';
  return overloaded.some((word) => text.includes(word))
    ? { code: 'LimitExceeded', message: 'Too many requests at once; wait a moment and send it again' }
    : { code: 'Internal', message: 'The request failed on our side; try again later' };
}
