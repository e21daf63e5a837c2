/** A line is made when it is shown, as the person may hide amounts meanwhile. */
export type Line = () => string;

/** One line about something that changed elsewhere. */
export interface NewsItem {
  readonly key: string;
  readonly line: Line;
  /** In ms. */
  readonly at: number;
}

export interface NewsStore {
  /** The latest line while it is shown, else none. */
  latest(): NewsItem | undefined;
  /** The last twenty, newest first. */
  all(): readonly NewsItem[];
  /** False while it is hushed: then nobody is to hear of it. */
  tell(line: Line): boolean;
  /** While somebody looks at the latest line it stays. */
  hold(isHeld: boolean): void;
  /** What changed while there was no connection, for as long as it is shown. */
  missed(): number | undefined;
  /** Adds what changed while there was no connection. */
  catchUp(lines: readonly Line[]): void;
  /** Tells nothing until the returned function is called: the person watches what they do themselves. */
  hush(): () => void;
  subscribe(listener: () => void): () => void;
}

/** What came within this time is told together. */
const TOGETHER_MS = 1500;
const SHOWN_MS = 8000;
const KEPT = 20;

/** Keeps what is told to the person. Lines that come fast become one: "12 changes". */
export function createNews(now: () => number = Date.now): NewsStore {
  const listeners = new Set<() => void>();
  const notify = (): void => listeners.forEach((listener) => listener());
  const latest = createShown<NewsItem>(notify);
  const missed = createShown<number>(notify);
  let items: readonly NewsItem[] = [];
  let burst: NewsItem[] = [];
  let counter = 0;
  let hushes = 0;

  const add = (line: Line): NewsItem => {
    const item = { key: String((counter += 1)), line, at: now() };
    items = [item, ...items].slice(0, KEPT);
    return item;
  };
  return {
    latest: latest.value,
    all: () => items,
    tell(line) {
      if (hushes > 0) return false;
      const item = add(line);
      burst = [...burst.filter(({ at }) => item.at - at < TOGETHER_MS), item];
      const number = burst.length;
      latest.show(number === 1 ? item : { ...item, line: () => `${number} changes. Last: ${line()}` });
      return true;
    },
    hold: latest.hold,
    missed: missed.value,
    catchUp(lines) {
      for (const line of lines) add(line);
      missed.show(lines.length);
    },
    hush() {
      hushes += 1;
      return () => {
        hushes -= 1;
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One value that goes after a while, unless it is held. */
function createShown<Value>(notify: () => void) {
  let value: Value | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  const hideLater = (): void => {
    clearTimeout(hiding);
    if (isHeld || value === undefined) return;
    hiding = setTimeout(() => {
      value = undefined;
      notify();
    }, SHOWN_MS);
  };
  return {
    value: () => value,
    show(next: Value) {
      value = next;
      hideLater();
      notify();
    },
    hold(held: boolean) {
      isHeld = held;
      hideLater();
    },
  };
}
