import type { Identity } from '../dashboard/src/session/config.ts';
import type { Session } from '../dashboard/src/session/session.ts';

/** Whom requests are sent as, from the next one on. */
export interface CurrentSession {
  get(): Session;
  /**
   * Becomes someone else on a local server; null: the person of the sample data. A later call wins over an earlier one
   * that is still on its way. Rejects, and everything stays as it was, when the server makes no token.
   */
  become(identity: Identity | null): Promise<void>;
  /** Calls the listener after each change, and returns the function that ends it. */
  onChange(listener: () => void): () => void;
}

/** @param open - opens a session of whoever is named */
export function currentSession(first: Session, open: (identity: Identity | null) => Promise<Session>): CurrentSession {
  let session = first;
  let calls = 0;
  const listeners = new Set<() => void>();
  return {
    get: () => session,
    async become(identity) {
      const call = (calls += 1);
      const opened = await open(identity);
      if (call !== calls) return;
      session = opened;
      for (const listener of [...listeners]) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
