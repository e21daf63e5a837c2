import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when it is time for the next attempt; `failures` counts those in a row, from 1. */
export type RetryPause = (failures: number) => Promise<void>;

const MAX_DOUBLINGS = 6;

/** A pause that doubles with each failure, up to 64-fold; over at once when `closing` is aborted. */
export function createRetryPause(firstMilliseconds: number, closing: AbortSignal): RetryPause {
  return (failures) => {
    const milliseconds = firstMilliseconds * 2 ** Math.min(failures - 1, MAX_DOUBLINGS);
    return sleep(milliseconds, undefined, { signal: closing }).catch(() => undefined);
  };
}
