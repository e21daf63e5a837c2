import type { TransactionChangeKind } from '../../generated/api.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { isTombstone, ledgerEntry } from '../../table/transactionItem.ts';
import type { Image } from '../shared/streams/images.ts';
import type { Change } from './change.ts';
import { removal } from './change.ts';
import { keyAtDate, nextOnItsWay, whereItIs } from './movedTransaction.ts';
import type { Publication } from './publication.ts';
import { publication } from './publication.ts';
import type { Subject } from './subject.ts';
import { unreadOf } from './subject.ts';

const isLive = (item: object | null | undefined): boolean => item != null && !isTombstone(item as TransactionItem);

/** The transaction as each change brought it to this key: recorded, restored, or moved here from another date. */
function arrivals(changes: readonly Change[]): TransactionItem[] {
  return changes
    .filter(({ before, after }) => isLive(after) && !isLive(before))
    .map(({ after }) => after as Partial<TransactionItem> as TransactionItem);
}

/** The dates from which it was moved here, each once. */
function earlierDates(changes: readonly Change[]): string[] {
  return [...new Set(arrivals(changes).flatMap(({ movedFrom }) => movedFrom ?? []))];
}

/** A move is told of by what arrives at the new key, and the end of a tombstone is no event. */
function saysNothing({ after, hasExpired }: Change): boolean {
  return hasExpired || (after as Partial<TransactionItem> | null)?.movedTo !== undefined;
}

/**
 * One transaction at its key. Moved on before it was read, it is told of from where it ended up, or whoever has it under
 * the date before the first move would keep it there.
 */
export function transactionSubject(changes: readonly Change[]): Subject | undefined {
  if (changes.every(saysNothing)) return undefined;
  const { image: key } = changes[0]!;
  const movedFrom = earlierDates(changes);
  return {
    table: 'transactions',
    changes,
    unread: (found) => (movedFrom.length === 0 ? unreadOf(found, [key]) : nextOnItsWay(found, key)),
    publications(found) {
      const here = found.at<TransactionItem>(key);
      if (!here) return removedByHand(changes, movedFrom);
      if (movedFrom.length > 0) return moves(whereItIs(found, here), movedFrom);
      if (here.movedTo !== undefined) return [];
      if (here.deletedAt !== undefined) return [told('deleted', here)];
      return [told(arrivals(changes).length > 0 ? 'recorded' : 'updated', here)];
    },
  };
}

/** One event for each date that it left behind; none for one that it has come back to. */
function moves(item: TransactionItem | null, movedFrom: readonly string[]): Publication[] {
  if (!item) return [];
  const kind = item.deletedAt === undefined ? 'moved' : 'deleted';
  const left = movedFrom.filter((date) => keyAtDate(item, date).SK !== item.SK);
  return left.map((date) => told(kind, item, date));
}

/** The API leaves a tombstone; only somebody at a console takes a live transaction away. */
function removedByHand(changes: readonly Change[], movedFrom: readonly string[]): Publication[] {
  const removed = removal<TransactionItem & Image>(changes);
  if (!removed || !isLive(removed.item)) return [];
  const item = { ...removed.item, deletedAt: removed.at };
  return movedFrom.length > 0 ? moves(item, movedFrom) : [told('deleted', item)];
}

function told(kind: TransactionChangeKind, item: TransactionItem, previousDate?: string): Publication {
  const { tenantId, userId } = item;
  const { month } = ledgerEntry(item);
  const change = { kind, tenantId, userId, month, transaction: item };
  return publication('publishTransactionChange', { ...change, ...(previousDate !== undefined && { previousDate }) });
}
