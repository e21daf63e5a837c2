import type { Key } from '../../table/keys.ts';
import type { Change } from './change.ts';
import type { Publication } from './publication.ts';

/** The four tables, by the names that code calls them. */
export type TableName = 'analytics' | 'budgets' | 'goals' | 'transactions';

/** What has been read so far: an item, null where there is none, undefined where nobody has looked. */
export interface Found {
  at<Item extends Key>(key: Key): Item | null | undefined;
}

/**
 * What the changes of a batch are about: an item, or a plan with its totals. An event tells how it is when it is read, not
 * how it was when it changed, so all its changes make one.
 */
export interface Subject {
  readonly table: TableName;
  /** In the order of the stream. */
  readonly changes: readonly Change[];
  /** Keys to read before it can be told; empty when all is there. */
  unread(found: Found): readonly Key[];
  /** @throws Error when what was found cannot be told, now or ever */
  publications(found: Found, now: Date): readonly Publication[];
}

/** Those of the keys that nobody has looked at. */
export function unreadOf(found: Found, keys: readonly Key[]): Key[] {
  return keys.filter((key) => found.at(key) === undefined);
}
