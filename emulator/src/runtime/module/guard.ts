import { callHost } from './hostCalls.ts';
import { fail, freeze } from './intrinsics.ts';

export interface Limits {
  /** Wall-clock milliseconds of one evaluation. */
  readonly timeout: number;
  /** Rounds of one `for` loop. */
  readonly maxIterations: number;
}

/** What the resolver's code calls, by the calls put into it, to be stopped when it goes on for too long. */
export interface Guard {
  call(): void;
  round(count: number, line: number): void;
}

const callsBetweenLooksAtTheClock = 1000;

export function createGuard({ timeout, maxIterations }: Limits): Guard & { start(): void } {
  let calls = 0;
  let deadline = Infinity;
  const milliseconds = (): number => callHost((host) => host.stopwatch());
  const call = (): void => {
    calls += 1;
    if (calls % callsBetweenLooksAtTheClock === 0 && milliseconds() > deadline)
      fail(`the code takes longer than ${timeout} ms`);
  };
  return freeze({
    start() {
      calls = 0;
      deadline = milliseconds() + timeout;
    },
    call,
    round(count: number, line: number) {
      if (count > maxIterations) fail(`the loop in line ${line} runs more than ${maxIterations} times`);
      call();
    },
  });
}
