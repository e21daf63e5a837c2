import { checkDay } from './calendar.ts';
import type { CategoryType } from './category.ts';
import { isEssentialByDefault } from './category.ts';
import { isCurrency } from './currency.ts';
import type { Failure, Result } from './failure.ts';
import { firstFailure, invalid } from './failure.ts';
import { checkId, LONGEST_CHOSEN_ID } from './identifier.ts';
import { checkAmount } from './money.ts';
import type { RecurringFrequency, Schedule } from './recurrence.ts';
import { firstDueDay, isCountedInDays, lastDueDayBefore, nextDueDay } from './recurrence.ts';
import { checkText } from './text.ts';

/** What a template says, apart from whose it is and its version. Absent attributes are left out, never null. */
export interface Recurring extends Schedule {
  id: string;
  name: string;
  /** More than zero, whichever way the money goes. */
  amount: number;
  currency: string;
  category: CategoryType;
  isIncome: boolean;
  isEssential: boolean;
  autoCreate: boolean;
  reminderDays?: number;
  isActive: boolean;
  /** The last day that is dealt with. */
  lastGenerated?: string;
  /** Absent when it has ended. */
  nextDue?: string;
}

/** What a client says of a new template; null means absent. */
export interface RecurringInput {
  id?: string | null;
  name: string;
  amount: number;
  currency?: string | null;
  category?: CategoryType | null;
  frequency: RecurringFrequency;
  startDate: string;
  endDate?: string | null;
  dayOfMonth?: number | null;
  dayOfWeek?: number | null;
  isIncome?: boolean | null;
  isEssential?: boolean | null;
  autoCreate?: boolean | null;
  reminderDays?: number | null;
  isActive?: boolean | null;
  lastGenerated?: string | null;
}

/** Absent stays, null removes. */
export type RecurringChanges = {
  [Field in Exclude<keyof RecurringInput, 'id' | 'lastGenerated'>]?: RecurringInput[Field] | null;
};

const CANNOT_BE_NULL = ['name', 'amount', 'currency', 'category', 'frequency', 'startDate', 'isActive'];

function checkNumber(field: string, number: number | null | undefined, least: number, most: number): Failure | null {
  const isFit = number === null || number === undefined || (number >= least && number <= most);
  return isFit ? null : invalid(field, `must be ${least} to ${most}`);
}

function checkSchedule(input: RecurringInput): Failure | null {
  const { frequency, startDate, endDate, dayOfMonth, dayOfWeek } = input;
  const unfit = firstFailure([
    checkDay('startDate', startDate),
    checkDay('endDate', endDate),
    checkDay('lastGenerated', input.lastGenerated),
    checkNumber('dayOfMonth', dayOfMonth, 1, 31),
    checkNumber('dayOfWeek', dayOfWeek, 1, 7),
  ]);
  if (unfit) {
    return unfit;
  }
  const surplus = isCountedInDays(frequency) ? 'dayOfMonth' : 'dayOfWeek';
  if ((surplus === 'dayOfMonth' ? dayOfMonth : dayOfWeek) != null) {
    return invalid(surplus, `means nothing to a template that is due ${frequency}`);
  }
  const firstDay = firstDueDay(scheduleOf(input));
  return endDate && endDate < firstDay ? invalid('endDate', `is before the first due day, ${firstDay}`) : null;
}

function scheduleOf(input: RecurringInput): Schedule {
  return {
    frequency: input.frequency,
    startDate: input.startDate,
    endDate: input.endDate ?? undefined,
    dayOfMonth: input.dayOfMonth ?? undefined,
    dayOfWeek: input.dayOfWeek ?? undefined,
  };
}

function checkFields(input: RecurringInput, currency: string, isIncome: boolean): Failure | null {
  return firstFailure([
    checkText('name', input.name, 100),
    isCurrency(currency) ? null : invalid('currency', 'must be an ISO 4217 code like USD'),
    input.amount > 0 ? checkAmount('amount', input.amount, currency) : invalid('amount', 'must be more than zero'),
    input.isIncome != null && input.isIncome !== isIncome
      ? invalid('isIncome', `must be ${isIncome}, as the category says`)
      : null,
    checkNumber('reminderDays', input.reminderDays, 0, 90),
    checkSchedule(input),
  ]);
}

/** The template when the days up to `lastGenerated` are dealt with. */
export function dueAfter(recurring: Recurring, lastGenerated: string | undefined): Recurring {
  return { ...recurring, lastGenerated, nextDue: nextDueDay(recurring, lastGenerated) ?? undefined };
}

/** Checks every field and fills in the defaults, but for the days that depend on today. */
function complete(input: RecurringInput, id: string, defaultCurrency: string): Result<Recurring> {
  const currency = input.currency ?? defaultCurrency;
  const category = input.category ?? (input.isIncome ? 'income' : 'other');
  const isIncome = category === 'income';
  const failure = checkFields(input, currency, isIncome);
  if (failure) {
    return { ok: false, failure };
  }
  return {
    ok: true,
    value: {
      id,
      name: input.name,
      amount: input.amount,
      currency,
      category,
      ...scheduleOf(input),
      isIncome,
      isEssential: input.isEssential ?? isEssentialByDefault(category),
      autoCreate: input.autoCreate ?? true,
      reminderDays: input.reminderDays ?? undefined,
      isActive: input.isActive ?? true,
    },
  };
}

/** `defaults.today` is the UTC day: unless told otherwise, a new template does not look back beyond it. */
export function newRecurring(
  input: RecurringInput,
  defaults: { id: string; currency: string; today: string },
): Result<Recurring> {
  const unfit = checkId('id', input.id, LONGEST_CHOSEN_ID);
  const made: Result<Recurring> = unfit
    ? { ok: false, failure: unfit }
    : complete(input, input.id ?? defaults.id, defaults.currency);
  if (!made.ok) {
    return made;
  }
  const lastGenerated = input.lastGenerated ?? lastDueDayBefore(made.value, defaults.today) ?? undefined;
  return { ok: true, value: dueAfter(made.value, lastGenerated) };
}

/** The day before which an edit makes nothing due: today, or what is overdue already. */
function editHorizon({ isActive, nextDue }: Recurring, today: string): string {
  return isActive && nextDue !== undefined && nextDue < today ? nextDue : today;
}

/** The template after an edit. Its new schedule goes on from what was dealt with under the old one. */
export function changedRecurring(current: Recurring, changes: RecurringChanges, today: string): Result<Recurring> {
  const given = changes as Record<string, unknown>;
  const removed = CANNOT_BE_NULL.find((field) => given[field] === null);
  if (removed) {
    return { ok: false, failure: invalid(`changes.${removed}`, 'cannot be removed') };
  }
  // Whether it is income follows the category, unless the edit says so itself.
  const merged = { ...current, isIncome: undefined, ...changes } as RecurringInput;
  const edited = complete(merged, current.id, current.currency);
  if (!edited.ok) {
    return edited;
  }
  const passedOver = lastDueDayBefore(edited.value, editHorizon(current, today));
  const dealtWith = current.lastGenerated;
  const isPassed = passedOver !== null && edited.value.isActive && (dealtWith === undefined || passedOver > dealtWith);
  return { ok: true, value: dueAfter(edited.value, isPassed ? passedOver : dealtWith) };
}
