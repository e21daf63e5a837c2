import type { LargestTransaction } from '../../../domain/largestExpenses.ts';
import {
  expensesAmong,
  isAmongLargest,
  largestExpenses,
  lastOfLargest,
  ranksBefore,
} from '../../../domain/largestExpenses.ts';
import { parseMoment } from '../../../domain/moment.ts';
import type { Key, Owner } from '../../../table/keys.ts';
import { transactionKey } from '../../../table/keys.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { isTombstone } from '../../../table/transactionItem.ts';
import { batchGet } from '../dynamodb/batchGet.ts';
import type { OwnedMonth, Ports } from './ports.ts';

/** What became of one transaction, as its stream told it. */
export interface TransactionChange {
  readonly key: Key;
  /** As it was left; null when it is missing. */
  readonly latest: TransactionItem | null;
  /** Each state that it was seen in, before and after each change. */
  readonly seen: readonly TransactionItem[];
}

export interface Largest {
  readonly transactions: LargestTransaction[];
  /** False when another expense of the month may belong among them. */
  readonly isComplete: boolean;
}

function keyOf(owner: Owner, { id, date }: LargestTransaction): Key {
  const moment = parseMoment('date', date);
  if (!moment.ok) throw new Error('Analytics list a transaction without a date');
  return transactionKey(owner, moment.value, id);
}

/**
 * Whether changes concern a list: one of a transaction in it, or of an expense that would have been in it for however
 * short a time. Whoever leaves a list alone relies on exactly this.
 */
export function touchesListed(
  owner: Owner,
  listed: LargestTransaction[],
  currency: string,
  changes: readonly TransactionChange[],
): boolean {
  const keys = new Set(listed.map((each) => keyOf(owner, each).SK));
  return changes.some(
    ({ key, seen }) =>
      keys.has(key.SK) || expensesAmong([...seen], currency).some((expense) => isAmongLargest(expense, listed)),
  );
}

/**
 * The list after changes: the ten that were in it and the ten largest that may have come, as one consistent read finds
 * them. It is complete when nothing that was not read can rank before its last: neither what ranked behind the whole list
 * before, nor what may have come beyond those ten.
 */
export async function mergedLargest(
  { database, tables }: Ports,
  of: OwnedMonth,
  listed: LargestTransaction[],
  currency: string,
  changes: readonly TransactionChange[],
): Promise<Largest> {
  const coming = expensesAmong(
    changes.flatMap(({ latest }) => latest ?? []),
    currency,
  ).filter((expense) => isAmongLargest(expense, listed));
  const read = largestExpenses(coming);
  const [unread] = largestExpenses(coming.filter((expense) => !read.includes(expense)));
  const keys = new Map([...listed, ...read].map((expense) => [keyOf(of, expense).SK, keyOf(of, expense)]));
  const items = await batchGet<TransactionItem>(database, tables.transactions, [...keys.values()]);
  const live = items.filter((item) => !isTombstone(item));
  const transactions = largestExpenses(expensesAmong(live, currency));
  const last = lastOfLargest(transactions);
  const cannotComeBefore = (other: LargestTransaction | null | undefined): boolean =>
    !other || (last !== null && !ranksBefore(other, last));
  return { transactions, isComplete: cannotComeBefore(lastOfLargest(listed)) && cannotComeBefore(unread) };
}
