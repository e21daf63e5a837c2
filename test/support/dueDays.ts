import type { RecurringFrequency } from '../../domain/recurrence.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS: Partial<Record<RecurringFrequency, number>> = { weekly: 7, biweekly: 14 };
const MONTHS: Partial<Record<RecurringFrequency, number>> = { monthly: 1, quarterly: 3, annually: 12 };

const text = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A month's wanted day, or its last one. */
function inMonth(year: number, month: number, wanted: number): string {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return text(Date.UTC(year, month, Math.min(wanted, length)));
}

/** Due day number `index` of a schedule that starts on its first due day, by the platform's calendar. */
export function dueDay(start: string, frequency: RecurringFrequency, index: number): string {
  const date = new Date(start);
  const days = DAYS[frequency];
  return days === undefined
    ? inMonth(date.getUTCFullYear(), date.getUTCMonth() + index * MONTHS[frequency]!, date.getUTCDate())
    : text(date.getTime() + index * days * MILLISECONDS_PER_DAY);
}

/** All due days up to a day, that day included, by the platform's calendar. */
export function dueDaysThrough(start: string, frequency: RecurringFrequency, last: string): string[] {
  const days: string[] = [];
  for (let day = start; day <= last; day = dueDay(start, frequency, days.length)) days.push(day);
  return days;
}
