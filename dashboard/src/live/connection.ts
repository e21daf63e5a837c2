/** How current the page is. */
export type ConnectionState =
  | { readonly status: 'connecting' | 'live' | 'offline' }
  /** `since`: when the line broke, in ms. */
  | { readonly status: 'lost'; readonly since: number };

/** What the connection needs of the outside; a test puts its own in place. */
export interface Wires {
  /** Opens all subscriptions; tells when all are acknowledged, or that one ended. Returns what closes them. */
  open(observer: { acknowledged(): void; failed(): void }): () => void;
  /** Reads anew what is on the screen, as events are not repeated. Rejects when that fails. */
  catchUp(): Promise<unknown>;
  isOnline(): boolean;
  now(): number;
  random(): number;
}

export interface Connection {
  start(): void;
  stop(): void;
  /** Tries at once, for a person who presses a button, a network that is back, a tab that is looked at again. */
  retryNow(): void;
  setOnline(isOnline: boolean): void;
  state(): ConnectionState;
  subscribe(listener: () => void): () => void;
}

/** Seconds before each attempt; the last one holds for all further ones. */
const WAITS = [0.5, 1, 2, 4, 8, 15];

/**
 * Keeps the subscriptions open. Only after the API has acknowledged them all is everything read again, and only then is
 * the page live: between the two nothing can be missed.
 */
export function createConnection(wires: Wires): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = { status: 'connecting' };
  let close: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let generation = 0;

  const become = (next: ConnectionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const lose = (): void => {
    close?.();
    close = undefined;
    generation += 1;
    if (!wires.isOnline()) return become({ status: 'offline' });
    if (state.status !== 'lost') become({ status: 'lost', since: wires.now() });
    const seconds = WAITS[Math.min(attempt, WAITS.length - 1)] ?? 0;
    attempt += 1;
    clearTimeout(timer);
    timer = setTimeout(open, seconds * 1000 * (0.8 + 0.4 * wires.random()));
  };
  const open = (): void => {
    clearTimeout(timer);
    close?.();
    const own = (generation += 1);
    const isCurrent = (): boolean => own === generation;
    const acknowledged = (): void => {
      wires.catchUp().then(
        () => {
          if (!isCurrent()) return;
          attempt = 0;
          become({ status: 'live' });
        },
        () => isCurrent() && lose(),
      );
    };
    close = wires.open({
      acknowledged: () => isCurrent() && acknowledged(),
      failed: () => isCurrent() && lose(),
    });
  };
  const stop = (): void => {
    generation += 1;
    clearTimeout(timer);
    close?.();
    close = undefined;
  };
  return {
    start: open,
    stop,
    retryNow() {
      if (state.status === 'live' || state.status === 'connecting') return;
      attempt = 0;
      open();
    },
    setOnline(isOnline) {
      if (!isOnline) lose();
      else if (state.status === 'offline') {
        become({ status: 'lost', since: wires.now() });
        open();
      }
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
