import { describe, expect, it } from '@jest/globals';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { apiErrorOf, isSignedOut } from '../../../dashboard/src/api/apiError.ts';
import { errorSentence, sentence } from '../../../dashboard/src/api/errorWords.ts';

/** As AppSync answers: `errorType` and `errorInfo` beside `message`. */
const answered = (error: Record<string, unknown>): CombinedGraphQLErrors =>
  new CombinedGraphQLErrors({ data: null, errors: [error as { message: string }] });

describe('an error of the API', () => {
  it('says its type, its field and what is stored', () => {
    const error = answered({
      message: 'incomeBreakdown.salary must not be negative',
      errorType: 'InvalidInput',
      errorInfo: { field: 'incomeBreakdown.salary', reason: 'must not be negative' },
    });
    expect(apiErrorOf(error)).toEqual({
      ...{ type: 'InvalidInput', message: 'incomeBreakdown.salary must not be negative' },
      ...{ field: 'incomeBreakdown.salary', reason: 'must not be negative', current: undefined },
    });
    const conflict = answered({ message: 'x', errorType: 'VersionConflict', errorInfo: { current: { version: 2 } } });
    expect(apiErrorOf(conflict).current).toEqual({ version: 2 });
  });

  it('is read from the answer to a refused token', () => {
    const body = JSON.stringify({ errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }] });
    const response = { status: 401, statusText: '' } as unknown as Response;
    const error = apiErrorOf(new ServerError('401', { response, bodyText: body }));
    expect(error).toMatchObject({ type: 'UnauthorizedException', message: 'Token has expired.' });
    expect(isSignedOut(error)).toBe(true);
  });

  it('is none of the API where no answer came', () => {
    expect(errorSentence(apiErrorOf(new TypeError('Failed to fetch')))).toBe('The server cannot be reached.');
  });

  it('shows no text of the inside', () => {
    expect(errorSentence({ type: 'Internal', message: 'ConditionalCheckFailed at 0x7' })).toBe(
      'Something went wrong on our side.',
    );
    expect(errorSentence({ type: 'LimitExceeded', message: 'more than 500 categories' })).toBe(
      'More than 500 categories.',
    );
  });

  it('is a sentence', () => {
    expect(sentence('must not be negative')).toBe('Must not be negative.');
    expect(sentence('Is it?')).toBe('Is it?');
  });
});
