import type { CategoryType } from '../domain/category.ts';
import type { GoalStatus } from '../domain/goal.ts';
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

/** The last day that domain/calendar knows. */
const LAST_DAY = '2199-12-31';

export function ownerPartition(owner: Owner): string {
  return `TENANT#${owner.tenantId}#USER#${owner.userId}`;
}

export function userPartition(userId: string): string {
  return `USER#${userId}`;
}

export const BUDGETS_PREFIX = 'BUDGET#';
export const TOTALS_PREFIX = 'TOTALS#';
export const CATEGORIES_PREFIX = 'CATEGORY#';
export const RECURRINGS_PREFIX = 'RECURRING#';

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

export function recurringKey(owner: Owner, recurringId: string): Key {
  return { PK: ownerPartition(owner), SK: `RECURRING#${recurringId}` };
}

/** Sort key of a template in GSI1: the day it is due next. */
export function nextDueSortKey(nextDue: string): string {
  return `RECURRING#${nextDue}`;
}

/** Sort keys in GSI1 of the templates due from one day to another, both included. */
export function dueBetweenRange(from: string, to: string): [string, string] {
  return [nextDueSortKey(from), `${nextDueSortKey(to)}${LAST}`];
}

/** Parts of the jobs' indexes, over which items are spread by the time of their creation. */
export const SHARDS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Partition of GSI2 in the budgets table: templates that wait for the jobs, spread over ten shards. */
export function dueShardPartition(shard: number): string {
  return `DUE#${shard}`;
}

/** Sort key of such a template in GSI2: the day on which the jobs have something to do, then whose it is. */
export function wakeSortKey(owner: Owner, wakeDay: string, recurringId: string): string {
  return `${wakeDay}#${ownerPartition(owner)}#${recurringId}`;
}

/** The last sort key in GSI2 of the templates that the jobs have something to do with by the end of a day. */
export function wakeUntil(day: string): string {
  return `${day}${LAST}`;
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

export const ANALYTICS_PREFIX = 'ANALYTICS#';

export function analyticsKey(owner: Owner, month: string): Key {
  return { PK: ownerPartition(owner), SK: `ANALYTICS#${month}` };
}

/** Sort keys of analytics from one month to another, both included: of the table and of GSI1 alike. */
export function analyticsBetweenRange(from: string, to: string): [string, string] {
  return [`ANALYTICS#${from}`, `ANALYTICS#${to}${LAST}`];
}

/** Partition of GSI2 in the analytics table: months that are not final, spread over ten shards. */
export function openMonthsPartition(shard: number): string {
  return `OPEN#${shard}`;
}

/** Sort key of a month that is not final in GSI2. */
export function openMonthSortKey(owner: Owner, month: string): string {
  return `${month}#${ownerPartition(owner)}`;
}

/** Begins the sort keys in GSI2 of everybody's analytics of a month. */
export function openMonthPrefix(month: string): string {
  return `${month}#`;
}

export const GOALS_PREFIX = 'GOAL#';

export function goalKey(owner: Owner, goalId: string): Key {
  return { PK: ownerPartition(owner), SK: `GOAL#${goalId}` };
}

/** Sort key of a user's goal in GSI1; a goal without a target date stands after all that have one. */
export function goalDeadlineSortKey(status: GoalStatus, targetDate: string | undefined): string {
  return `GOAL#${status}#${targetDate ?? LAST}`;
}

export function goalsOfStatusPrefix(status: GoalStatus): string {
  return `GOAL#${status}#`;
}

/** Both days included, an absent one leaves that end open; goals without a target date are outside. */
export function goalsDueRange(status: GoalStatus, from?: string | null, to?: string | null): [string, string] {
  const prefix = goalsOfStatusPrefix(status);
  return [`${prefix}${from ?? ''}`, `${prefix}${to ?? LAST_DAY}${LAST}`];
}

export function contributionKey(owner: Owner, goalId: string, contributionId: string): Key {
  return { PK: ownerPartition(owner), SK: `CONTRIBUTION#${goalId}#${contributionId}` };
}

export function contributionsOfGoalPrefix(goalId: string): string {
  return `CONTRIBUTION#${goalId}#`;
}
