import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import type { EntryValues, Identity } from './newEntry.ts';
import type { TransactionConflict } from './transactionConflict.ts';
import type { FieldErrors, TransactionValues } from './transactionValues.ts';

/** A new transaction as it was typed. */
export interface EntryDraft {
  readonly kind: 'entry';
  readonly values: EntryValues;
  readonly identity: Identity;
  readonly currency: string;
}

/** A stored transaction as it was corrected. */
export interface ChangeDraft {
  readonly kind: 'change';
  /** What the form was filled from. */
  readonly base: TransactionFieldsFragment;
  readonly values: TransactionValues;
  /** Others were faster, and changed the same. */
  readonly conflict?: TransactionConflict;
}

export type Draft = EntryDraft | ChangeDraft;

/** What could not be saved: nothing of what was typed is lost. */
export interface Unsent<Kept extends Draft = Draft> {
  readonly key: string;
  /** `Couldn’t save “Bakery, −$7.50”.` */
  readonly title: string;
  /** Why. */
  readonly sentence: string;
  readonly errors: FieldErrors;
  readonly draft: Kept;
}

/** What is on its way to the API, and what did not get there. It outlives the page, as a slow answer may. */
export interface Outbox {
  isSaving(key: string): boolean;
  unsent(): readonly Unsent[];
  /** Whether anybody looks at it. */
  isWatched(): boolean;
  start(keys: readonly string[]): void;
  end(keys: readonly string[]): void;
  keep(unsent: Unsent): void;
  drop(key: string): void;
  subscribe(listener: () => void): () => void;
}

export function createOutbox(): Outbox {
  const listeners = new Set<() => void>();
  let saving: ReadonlySet<string> = new Set();
  let unsent: readonly Unsent[] = [];
  const tell = (): void => listeners.forEach((listener) => listener());
  return {
    isSaving: (key) => saving.has(key),
    unsent: () => unsent,
    isWatched: () => listeners.size > 0,
    start(keys) {
      saving = new Set([...saving, ...keys]);
      tell();
    },
    end(keys) {
      saving = new Set([...saving].filter((key) => !keys.includes(key)));
      tell();
    },
    keep(one) {
      unsent = [...unsent.filter(({ key }) => key !== one.key), one];
      tell();
    },
    drop(key) {
      if (!unsent.some((one) => one.key === key)) return;
      unsent = unsent.filter((one) => one.key !== key);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const outbox = createOutbox();

/** What a transaction is known by. */
export function keyOf({ id, date }: { readonly id: string; readonly date: string }): string {
  return `${id} ${date}`;
}
