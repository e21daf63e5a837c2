/** What is read aloud by screen readers. */
export interface Announcer {
  /** What the live region of the page says; at first nothing. */
  text(): string;
  say(text: string): void;
  subscribe(listener: () => void): () => void;
}

const REST_MS = 5000;

/** Says at most one thing in five seconds; of what is waiting, the newest. While it is silent nothing waits. */
export function createAnnouncer(isSilent: () => boolean): Announcer {
  const listeners = new Set<() => void>();
  let said = '';
  let waiting: string | undefined;
  let isResting = false;
  const speak = (): void => {
    const next = waiting;
    waiting = undefined;
    if (next === undefined || isSilent()) return;
    said = next;
    isResting = true;
    setTimeout(() => {
      isResting = false;
      speak();
    }, REST_MS);
    listeners.forEach((listener) => listener());
  };
  return {
    text: () => said,
    say(text) {
      waiting = text;
      if (!isResting) speak();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
