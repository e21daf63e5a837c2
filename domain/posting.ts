import { dayOfEpoch, epochDay } from './calendar.ts';
import type { Result } from './failure.ts';
import { invalid } from './failure.ts';
import type { Moment } from './moment.ts';
import { MILLISECONDS_PER_DAY } from './moment.ts';
import type { Recurring } from './recurring.ts';
import { dueAfter } from './recurring.ts';
import type { DatedTransaction } from './transaction.ts';

/** Whether `dueDate` is what is due next; false when it is dealt with already. Any other day is refused. */
export function isDueNext({ nextDue, lastGenerated, isActive }: Recurring, dueDate: string): Result<boolean> {
  if (nextDue === undefined) {
    return dueDate <= (lastGenerated ?? '')
      ? { ok: true, value: false }
      : { ok: false, failure: invalid('dueDate', 'must be a day that is due, and the template has ended') };
  }
  if (dueDate !== nextDue) {
    return dueDate < nextDue
      ? { ok: true, value: false }
      : { ok: false, failure: invalid('dueDate', `must be the day that is due next, ${nextDue}`) };
  }
  return isActive ? { ok: true, value: true } : { ok: false, failure: invalid('id', 'names an inactive template') };
}

/** The template once what is due next is posted or skipped. */
export function advanced(recurring: Recurring): Recurring {
  return dueAfter(recurring, recurring.nextDue);
}

const NOON = MILLISECONDS_PER_DAY / 2;

/** Where the transaction of a due day stands: the same for whoever posts it, so that it is posted once. */
export function postingAddress(recurringId: string, day: string): { id: string; date: string; moment: Moment } {
  return {
    id: `${recurringId}_${day}`,
    date: `${day}T12:00:00Z`,
    moment: { day, month: day.slice(0, 7), epochMilliseconds: epochDay(day) * MILLISECONDS_PER_DAY + NOON },
  };
}

/** The transaction that a template records for a day on which it falls due. */
export function posting(recurring: Recurring, day: string): DatedTransaction {
  const { name, amount, currency, category, isIncome, isEssential } = recurring;
  const { id, date, moment } = postingAddress(recurring.id, day);
  return {
    moment,
    transaction: {
      id,
      date,
      description: name,
      merchant: name.trim(),
      amount: isIncome ? amount : -amount,
      currency,
      category,
      isRecurring: true,
      recurringId: recurring.id,
      source: 'auto',
      isIncome,
      isEssential,
      tags: [],
      status: 'cleared',
      isExcludedFromBudget: false,
    },
  };
}

/**
 * The next day on which the jobs have something to do with a template: to remind of what is due next, unless they did
 * (`remindedFor`), then to post it; null when nothing is left.
 */
export function wakeDay(recurring: Recurring, remindedFor: string | undefined): string | null {
  const { nextDue, isActive, reminderDays, autoCreate } = recurring;
  if (nextDue === undefined || !isActive) {
    return null;
  }
  if (reminderDays !== undefined && remindedFor !== nextDue) {
    return dayOfEpoch(Math.max(0, epochDay(nextDue) - reminderDays));
  }
  return autoCreate ? nextDue : null;
}

/** What the jobs do with a template, one step at a time. */
export type JobStep = 'remind' | 'post';

/**
 * What is left to do with a template until the end of `today`; null when the jobs wait for its `wakeDay`. A day that is
 * over and posted anyway is posted without a reminder: it would come too late to be of use.
 */
export function jobStep(recurring: Recurring, remindedFor: string | undefined, today: string): JobStep | null {
  const { nextDue, autoCreate } = recurring;
  const wake = wakeDay(recurring, remindedFor);
  if (nextDue === undefined || wake === null || wake > today) {
    return null;
  }
  const isOverdue = autoCreate && nextDue < today;
  return isOverdue || recurring.reminderDays === undefined || remindedFor === nextDue ? 'post' : 'remind';
}
