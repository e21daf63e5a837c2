import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Attempts in all. */
  readonly attempts: number;
  /** Milliseconds that the second attempt waits at most; doubled for each further one. */
  readonly firstPause: number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** 0 to 1. */
  readonly random: () => number;
}

/** Up to about six seconds of waiting, three in the mean. */
export const ordinaryPatience: Patience = { attempts: 8, firstPause: 50, sleep: pause, random: Math.random };

/** Another writer was in the way, or DynamoDB has too much to do. */
const passing = [
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
];

const passingReasons = ['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

/** Whether the same write may succeed in a moment. A condition that failed will fail again. */
function willPass(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    return reasons.length > 0 && reasons.every(({ Code }) => passingReasons.includes(Code ?? 'None'));
  }
  return error instanceof Error && passing.includes(error.name);
}

/**
 * Writes again while others are in the way, with growing pauses of random length, so that writers that met do not meet
 * again. For writes on a condition: the first one may have been carried out.
 */
export async function patiently<Result>(write: () => Promise<Result>, patience: Patience): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (attempt === patience.attempts || !willPass(error)) throw error;
    }
    await patience.sleep(patience.random() * patience.firstPause * 2 ** (attempt - 1));
  }
}
