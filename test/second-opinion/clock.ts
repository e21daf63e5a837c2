import type { RuntimeServices } from 'appsync-emulator';

/** The same moments and the same ids on both sides. */
export interface SharedClock {
  /** One side's; ids are the same where both make them in the same order. */
  services(): RuntimeServices;
  /** A second later for everybody, and ids from the beginning. */
  tick(): void;
}

/** Starts now: DynamoDB Local removes what has expired by its own clock. */
export function createClock(): SharedClock {
  let now = Math.floor(Date.now() / 1000) * 1000;
  const resets: (() => void)[] = [];
  return {
    services: () => {
      let made = 0;
      resets.push(() => (made = 0));
      const id = (): string => `${String(now).padStart(32, '0')}${String((made += 1)).padStart(4, '0')}`.slice(-32);
      return {
        now: () => now,
        randomUUID: () => id().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
        random: () => 0.5,
      };
    },
    tick: () => {
      now += 1000;
      resets.forEach((reset) => reset());
    },
  };
}
