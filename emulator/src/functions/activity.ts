/** What goes on that may still write: who waits for everything to be settled has to know. */
export interface Activity {
  /** Counts `work` as running until it settles. */
  track<Result>(work: () => Promise<Result>): Promise<Result>;
  /** How much of it runs now. */
  running(): number;
  /** How much of it has ever begun. */
  begun(): number;
}

export function createActivity(): Activity {
  let [running, begun] = [0, 0];
  return {
    async track(work) {
      running += 1;
      begun += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    },
    running: () => running,
    begun: () => begun,
  };
}
