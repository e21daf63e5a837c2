import { parseMoment } from '../../domain/moment.ts';
import type { Key, Owner } from '../../table/keys.ts';
import { transactionKey } from '../../table/keys.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import type { Found } from './subject.ts';

/**
 * Key of the same transaction under another date.
 * @throws Error when it is no date
 */
export function keyAtDate(item: Owner & { id: string }, date: string): Key {
  const moment = parseMoment('date', date);
  if (!moment.ok) throw new Error('A moved transaction has no date');
  return transactionKey(item, moment.value, item.id);
}

/**
 * The items from a key to where the transaction ended up, as far as they have been read: tombstones, then what is there.
 * @throws Error when they go round in a circle: it was moved back while it was followed, and has to be read again
 */
function wayFrom(found: Found, start: Key): { last: TransactionItem | null | undefined; next: Key } {
  const seen = new Set<string>();
  let next = start;
  let last = found.at<TransactionItem>(next);
  while (last?.movedTo !== undefined) {
    if (seen.has(next.SK)) throw new Error('The transaction was moved while it was followed');
    seen.add(next.SK);
    next = keyAtDate(last, last.movedTo);
    last = found.at<TransactionItem>(next);
  }
  return { last, next };
}

/** The key to read next in order to find where a transaction ended up; none once it is found. */
export function nextOnItsWay(found: Found, start: Key): Key[] {
  const { last, next } = wayFrom(found, start);
  return last === undefined ? [next] : [];
}

/** Where a transaction ended up: live or deleted; null when nothing is there any more. */
export function whereItIs(found: Found, start: Key): TransactionItem | null {
  return wayFrom(found, start).last ?? null;
}
