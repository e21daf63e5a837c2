import { describe, expect, it } from '@jest/globals';
import { failureOf } from '../../../lambdas/recalculateAnalytics/failureOf.ts';

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('an error of DynamoDB', () => {
  it.each([
    ['ProvisionedThroughputExceededException', 'The level of configured provisioned throughput was exceeded'],
    ['ThrottlingException', 'Rate exceeded'],
    ['RequestLimitExceeded', 'Throughput exceeds the current throughput limit for your account'],
    ['Error', '2 keys were left unprocessed 5 times'],
  ])('%s says to wait', (name, message) => {
    expect(failureOf(named(name, message)).code).toBe('LimitExceeded');
  });

  it.each([
    ['AccessDeniedException', 'User: arn:aws:sts::123456789012:assumed-role/x is not authorized on tyche-budgets'],
    ['ResourceNotFoundException', 'Requested resource not found: Table: tyche-budgets not found'],
    ['TypeError', 'Cannot read properties of undefined'],
  ])('%s stays on our side, with all it says', (name, message) => {
    expect(failureOf(named(name, message))).toEqual({
      code: 'Internal',
      message: 'The request failed on our side; try again later',
    });
    expect(failureOf('not even an error').code).toBe('Internal');
  });
});
