import { describe, expect, it } from '@jest/globals';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { patiently } from '../../../../lambdas/shared/dynamodb/patience.ts';

const pauses: number[] = [];
const patience = {
  attempts: 4,
  firstPause: 50,
  sleep: async (milliseconds: number) => void pauses.push(milliseconds),
  random: () => 0.5,
};

function cancelled(...codes: string[]): Error {
  const reasons = codes.map((Code) => ({ Code }));
  return new TransactionCanceledException({ message: 'Cancelled', $metadata: {}, CancellationReasons: reasons });
}

const named = (name: string) => Object.assign(new Error(name), { name });

/** How often a write is tried that fails so often. */
async function attemptsOf(error: Error, failures: number): Promise<number> {
  let attempts = 0;
  pauses.length = 0;
  const write = async (): Promise<void> => {
    attempts += 1;
    if (attempts <= failures) throw error;
  };
  await patiently(write, patience).catch(() => undefined);
  return attempts;
}

describe('a write that may succeed in a moment', () => {
  it.each([
    named('TransactionConflictException'),
    named('TransactionInProgressException'),
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('RequestLimitExceeded'),
    cancelled('None', 'TransactionConflict'),
    cancelled('ThrottlingError', 'ProvisionedThroughputExceeded'),
  ])('is tried again: %s', async (error) => {
    expect(await attemptsOf(error, 2)).toBe(3);
    expect(pauses).toEqual([25, 50]);
  });

  it('is given up in the end', async () => {
    expect(await attemptsOf(named('ThrottlingException'), 100)).toBe(4);
    expect(pauses).toEqual([25, 50, 100]);
    const write = async () => Promise.reject(named('ThrottlingException'));
    await expect(patiently(write, patience)).rejects.toThrow('ThrottlingException');
  });
});

describe('a write that will fail again', () => {
  it.each([
    named('ValidationException'),
    named('AccessDeniedException'),
    new ConditionalCheckFailedException({ message: 'No', $metadata: {} }),
    cancelled('ConditionalCheckFailed', 'TransactionConflict'),
    cancelled('ItemCollectionSizeLimitExceeded'),
    cancelled(),
  ])('is not: %s', async (error) => {
    expect(await attemptsOf(error, 1)).toBe(1);
    expect(pauses).toEqual([]);
  });
});
