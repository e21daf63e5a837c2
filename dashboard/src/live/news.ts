import type { TransactionEventsSubscription } from '../../../generated/dashboard.ts';

type TransactionEvent = NonNullable<TransactionEventsSubscription['onTransactionChanged']>;

/** One line about something that changed elsewhere. */
export interface NewsItem {
  readonly key: string;
  readonly text: string;
  /** What is read aloud in its place. */
  readonly at: number;
}

export interface NewsStore {
  /** The latest line while it is shown, else none. */
  latest(): NewsItem | undefined;
  /** The last twenty, newest first. */
  all(): readonly NewsItem[];
  tell(text: string): void;
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
  let items: readonly NewsItem[] = [];
  let latest: NewsItem | undefined;
  let burst: NewsItem[] = [];
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let counter = 0;
  let hushes = 0;

  const notify = (): void => listeners.forEach((listener) => listener());
  const show = (item: NewsItem): void => {
    latest = item;
    clearTimeout(hiding);
    hiding = setTimeout(() => {
      latest = undefined;
      notify();
    }, SHOWN_MS);
    notify();
  };
  return {
    latest: () => latest,
    all: () => items,
    tell(text) {
      if (hushes > 0) return;
      const item = { key: String((counter += 1)), text, at: now() };
      items = [item, ...items].slice(0, KEPT);
      burst = [...burst.filter(({ at }) => item.at - at < TOGETHER_MS), item];
      show(burst.length === 1 ? item : { ...item, text: `${burst.length} changes. Last: ${text}` });
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

/** How an event of a transaction is told, given its amount and category as text: `Bakery −$7.50, Dining out`. */
export function transactionLine({ kind, transaction }: TransactionEvent, amount: string, category: string): string {
  const what = `${transaction.merchant} ${amount}, ${category}`;
  switch (kind) {
    case 'recorded':
      return what;
    case 'updated':
      return `Changed: ${what}`;
    case 'moved':
      return `Moved to another day: ${what}`;
    case 'deleted':
      return `Deleted: ${what}`;
  }
}
