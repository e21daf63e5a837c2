import type { CategoryType } from '../domain/category.ts';
import type { Moment } from '../domain/moment.ts';

/**
 * Every key of every table. Ids hold no `#` (see domain/identifier), months and days have one length, and free text
 * stands last, so distinct things have distinct keys and no prefix reaches into another's range.
 */
export interface Owner {
  tenantId: string;
  userId: string;
}

export interface Key {
  PK: string;
  SK: string;
}

/** Sorts after every character that a key holds: the upper end of a range includes its last day. */
const LAST = '~';

export function ownerPartition(owner: Owner): string {
  return `TENANT#${owner.tenantId}#USER#${owner.userId}`;
}

export function userPartition(userId: string): string {
  return `USER#${userId}`;
}

export const BUDGETS_PREFIX = 'BUDGET#';
export const CATEGORIES_PREFIX = 'CATEGORY#';

export function budgetKey(owner: Owner, month: string): Key {
  return { PK: ownerPartition(owner), SK: `BUDGET#${month}` };
}

export function totalsKey(owner: Owner, month: string): Key {
  return { PK: ownerPartition(owner), SK: `TOTALS#${month}` };
}

export function categoryKey(owner: Owner, categoryId: string): Key {
  return { PK: ownerPartition(owner), SK: `CATEGORY#${categoryId}` };
}

/** Sort key of a user's category in GSI1. */
export function categoryTypeSortKey(categoryType: CategoryType): string {
  return `CATEGORY#${categoryType}`;
}

/** 13 digits, so that text order is time order. */
function epochDigits(moment: Moment): string {
  return `000000000000${moment.epochMilliseconds}`.slice(-13);
}

export function transactionKey(owner: Owner, moment: Moment, id: string): Key {
  return { PK: ownerPartition(owner), SK: `TXN#${moment.day}#${epochDigits(moment)}#${id}` };
}

/** Sort key of a transaction in GSI1 and GSI2: its sort key without the id. */
export function transactionTimeSortKey(sortKey: string, id: string): string {
  return sortKey.slice(0, sortKey.length - id.length - 1);
}

export function transactionsOfMonthPrefix(month: string): string {
  return `TXN#${month}-`;
}

/** Both days included; an absent one leaves that end open. */
export function transactionsBetweenRange(from?: string | null, to?: string | null): [string, string] {
  return [`TXN#${from ?? ''}`, `TXN#${to ?? ''}${LAST}`];
}

/** Partition of GSI1 in the transactions table. */
export function categoryOfMonthPartition(owner: Owner, month: string, category: CategoryType): string {
  return `${ownerPartition(owner)}#BUDGET#${month}#CATEGORY#${category}`;
}

/** Partition of GSI2 in the transactions table; the merchant is free text and comes last. */
export function merchantPartition(owner: Owner, merchant: string): string {
  return `${ownerPartition(owner)}#MERCHANT#${merchant}`;
}
