import type { DynamoDBRecord } from 'aws-lambda';
import { isMonth } from '../../domain/calendar.ts';
import { parseMoment } from '../../domain/moment.ts';
import type { Key, Owner } from '../../table/keys.ts';
import { budgetKey, totalsKey, transactionKey } from '../../table/keys.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { isTombstone } from '../../table/transactionItem.ts';
import type { TransactionChange } from '../shared/analytics/listedExpenses.ts';
import type { OwnedMonth } from '../shared/analytics/ports.ts';
import type { Image, Images } from '../shared/streams/images.ts';
import { imagesOf, isRemovedByDynamoDB, MalformedRecord } from '../shared/streams/images.ts';

/** What a record means to analytics. */
export type Change =
  | { readonly kind: 'totals' | 'budget'; readonly of: OwnedMonth }
  /** A category or a recurring template. */
  | { readonly kind: 'plan'; readonly owner: Owner }
  | {
      readonly kind: 'transaction';
      readonly of: OwnedMonth;
      readonly transaction: TransactionChange;
      /** Recorded just now, and nobody said what for. */
      readonly isUncategorized: boolean;
    };

/**
 * Null when it is no event: DynamoDB removed what had expired, or a tombstone stays one.
 * @throws MalformedRecord when it is none of an item of the budgets or the transactions table
 */
export function changeOf(record: DynamoDBRecord): Change | null {
  if (isRemovedByDynamoDB(record)) return null;
  const images = imagesOf(record);
  const image = images.after ?? images.before!;
  const owner = { tenantId: image.tenantId, userId: image.userId };
  switch (image.itemType) {
    case 'MONTH_TOTALS':
      return { kind: 'totals', of: monthOf(owner, image, totalsKey) };
    case 'MONTHLY_BUDGET':
      return { kind: 'budget', of: monthOf(owner, image, budgetKey) };
    case 'BUDGET_CATEGORY':
    case 'RECURRING_TRANSACTION':
      return { kind: 'plan', owner };
    case 'TRANSACTION':
      return transactionChange(owner, images);
    default:
      throw new MalformedRecord('The image is of an unknown type');
  }
}

function monthOf(owner: Owner, image: Image, keyOf: (owner: Owner, month: string) => Key): OwnedMonth {
  const { month } = image as Image & { month?: unknown };
  if (typeof month !== 'string' || !isMonth(month) || keyOf(owner, month).SK !== image.SK) {
    throw new MalformedRecord('The image has another month than its key');
  }
  return { ...owner, month };
}

function transactionChange(owner: Owner, { before, after }: Images): Change | null {
  const [was, is] = [liveTransaction(owner, before), liveTransaction(owner, after)];
  const seen = [was, is].filter((each) => each !== null);
  const [first] = seen;
  if (!first) return null;
  return {
    kind: 'transaction',
    of: { ...owner, month: first.date.slice(0, 7) },
    transaction: { key: { PK: first.PK, SK: first.SK }, latest: is, seen },
    isUncategorized: before === null && is?.category === 'other' && is.movedFrom === undefined,
  };
}

/** Null for a missing one, which a tombstone is as well. */
function liveTransaction(owner: Owner, image: Image | null): TransactionItem | null {
  if (image === null) return null;
  const { id, date, amount, currency, category } = image as Partial<TransactionItem> & Image;
  const moment = typeof date === 'string' ? parseMoment('date', date) : null;
  if (typeof id !== 'string' || !moment?.ok || transactionKey(owner, moment.value, id).SK !== image.SK) {
    throw new MalformedRecord('The transaction has another key than its id and date');
  }
  if (!Number.isFinite(amount) || typeof currency !== 'string' || typeof category !== 'string') {
    throw new MalformedRecord('The transaction has no amount');
  }
  const item = image as unknown as TransactionItem;
  return isTombstone(item) ? null : item;
}
