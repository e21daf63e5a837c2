/** What goes on that may still write: who waits for everything to be settled has to know. */
export interface Activity {
  /** Counts `work` as running until it settles. */
  track<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when none of it runs. */
  idle(): Promise<void>;
  /** How much of it has ever begun. */
  begun(): number;
}

export function createActivity(): Activity {
  let [running, begun] = [0, 0];
  const waiting: (() => void)[] = [];
  return {
    async track(work) {
      running += 1;
      begun += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        if (running === 0) for (const resolve of waiting.splice(0)) resolve();
      }
    },
    async idle() {
      // Who resolves may begin more.
      while (running > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    begun: () => begun,
  };
}
