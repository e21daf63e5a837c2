import { setTimeout as sleep } from 'node:timers/promises';

export interface PollingLoopOptions {
  readonly poll: (hurry: boolean) => Promise<void>;
  /** Epoch milliseconds by which to poll again, where that is earlier than the interval says. */
  readonly dueAt: () => number | undefined;
  readonly pollMilliseconds: number;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Polls for ever, one poll after another. */
export interface PollingLoop {
  /** Polls at once, or once more if a poll is under way. */
  wake(): void;
  /** Resolves when a poll that began after this call has succeeded. Rejects when the loop is stopped. */
  round(): Promise<void>;
  /** No further poll begins. */
  stop(): void;
  /** Resolves when the last poll is over. */
  readonly ended: Promise<void>;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** After failures the pause doubles, up to 32 intervals. */
const MAX_DOUBLINGS = 5;

export function startPollingLoop({ poll, dueAt, pollMilliseconds, now, onError }: PollingLoopOptions): PollingLoop {
  let isStopped = false;
  let isWanted = false;
  let failures = 0;
  let pause = new AbortController();
  let waiters: Waiter[] = [];

  async function pollOnce(): Promise<void> {
    isWanted = false;
    const served = waiters;
    waiters = [];
    try {
      await poll(served.length > 0);
      failures = 0;
      for (const { resolve } of served) resolve();
    } catch (error) {
      waiters.unshift(...served);
      failures += 1;
      // The same failure again and again is told once.
      if (failures === 1 && !isStopped) onError(error);
    }
  }

  async function rest(): Promise<void> {
    const interval = pollMilliseconds * 2 ** Math.min(failures, MAX_DOUBLINGS);
    const milliseconds = Math.max(0, Math.min(interval, (dueAt() ?? Infinity) - now()));
    pause = new AbortController();
    await sleep(milliseconds, undefined, { signal: pause.signal }).catch(() => undefined);
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      await pollOnce();
      if (!isStopped && (!isWanted || failures > 0)) await rest();
    }
    for (const { reject } of waiters.splice(0)) reject(new Error('The emulator is closed.'));
  }

  function wake(): void {
    isWanted = true;
    if (failures === 0) pause.abort();
  }

  return {
    wake,
    round: () =>
      new Promise((resolve, reject) => {
        if (isStopped) return reject(new Error('The emulator is closed.'));
        waiters.push({ resolve, reject });
        wake();
      }),
    stop() {
      isStopped = true;
      pause.abort();
    },
    ended: run(),
  };
}
