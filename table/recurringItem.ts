import { advanced, postingAddress, wakeDay } from '../domain/posting.ts';
import type { Recurring } from '../domain/recurring.ts';
import type { Key, Owner } from './keys.ts';
import { dueShardPartition, nextDueSortKey, recurringKey, transactionKey, userPartition, wakeSortKey } from './keys.ts';
import type { Revised, Stored } from './stored.ts';
import { nextVersion, present } from './stored.ts';

/** What the jobs keep with a template. */
interface JobState {
  /** 0 to 9, from the time of its creation: which part of the jobs' index it stands in. */
  shard: number;
  /** The due day that its person was reminded of last. */
  remindedFor?: string;
}

/** A template as stored. It has the keys of GSI1 while it is due some day, of GSI2 while the jobs have to do with it. */
export interface RecurringItem extends Stored, Recurring, JobState {
  GSI1PK?: string;
  GSI1SK?: string;
  GSI2PK?: string;
  GSI2SK?: string;
}

/** The shard of a template that is made now. */
export function shardAt(epochMilliseconds: number): number {
  return epochMilliseconds % 10;
}

function indexKeys(owner: Owner, recurring: Recurring, { shard, remindedFor }: JobState) {
  const { nextDue, isActive } = recurring;
  const isUpcoming = isActive && nextDue !== undefined;
  const wake = wakeDay(recurring, remindedFor);
  return {
    GSI1PK: isUpcoming ? userPartition(owner.userId) : undefined,
    GSI1SK: isUpcoming ? nextDueSortKey(nextDue) : undefined,
    GSI2PK: wake === null ? undefined : dueShardPartition(shard),
    GSI2SK: wake === null ? undefined : wakeSortKey(owner, wake, recurring.id),
  };
}

export function recurringItem(owner: Owner, recurring: Recurring, jobs: JobState, revised: Revised): RecurringItem {
  return present({
    ...recurringKey(owner, recurring.id),
    itemType: 'RECURRING_TRANSACTION',
    tenantId: owner.tenantId,
    userId: owner.userId,
    ...recurring,
    shard: jobs.shard,
    remindedFor: jobs.remindedFor,
    ...revised,
    ...indexKeys(owner, recurring, jobs),
  });
}

/** Attributes of the template itself, for an edit. */
export function recurringOf(item: RecurringItem): Recurring {
  const { PK, SK, GSI1PK, GSI1SK, GSI2PK, GSI2SK, itemType, tenantId, userId, ...rest } = item;
  const { shard, remindedFor, version, createdAt, updatedAt, ...recurring } = rest;
  return recurring;
}

/** Key of the transaction that a template posts for a due day. */
export function postingKey(owner: Owner, recurringId: string, day: string): Key {
  const { id, moment } = postingAddress(recurringId, day);
  return transactionKey(owner, moment, id);
}

/** The template once what is due next is posted or skipped. */
export function advancedTemplate(item: RecurringItem, now: string): RecurringItem {
  return recurringItem(item, advanced(recurringOf(item)), item, nextVersion(item, now));
}

/** The template once its person is reminded of what is due next. */
export function remindedTemplate(item: RecurringItem, now: string): RecurringItem {
  const { shard, nextDue } = item;
  return recurringItem(item, recurringOf(item), { shard, remindedFor: nextDue }, nextVersion(item, now));
}
