import { daysInMonth, epochDay } from '../../../../domain/calendar.ts';
import type { Schedule } from '../../../../domain/recurrence.ts';
import { firstDueDay } from '../../../../domain/recurrence.ts';

/** `Monthly on the 31st, or the last day`: when a template falls due, with names of one locale. */
export type ScheduleWords = (schedule: Schedule) => string;

export function createScheduleWords(locale: string): ScheduleWords {
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const daysOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (schedule) => {
    const first = firstDueDay(schedule);
    const wanted = schedule.dayOfMonth ?? +schedule.startDate.slice(8);
    const weekday = (): string => weekdays.format(new Date(epochDay(first) * 86_400_000));
    switch (schedule.frequency) {
      case 'weekly':
        return `Every ${weekday()}`;
      case 'biweekly':
        return `Every other ${weekday()}`;
      case 'monthly':
        return `Monthly on the ${dayOfMonth(wanted)}`;
      case 'quarterly':
        return `Every 3 months on the ${dayOfMonth(wanted)}`;
      case 'annually':
        return `Yearly on ${daysOfYear.format(dayInLeapYear(+first.slice(5, 7), wanted))}`;
    }
  };
}

function dayOfMonth(day: number): string {
  return day > 28 ? `${ordinal(day)}, or the last day` : ordinal(day);
}

/** In a leap year, as the 29th of February is what is meant, whatever stands for it in other years. */
function dayInLeapYear(month: number, wanted: number): Date {
  return new Date(Date.UTC(2024, month - 1, Math.min(wanted, daysInMonth(2024, month))));
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `1st`, `22nd`, `13th` */
export function ordinal(number: number): string {
  return `${number}${ENDINGS[ORDINALS.select(number)] ?? 'th'}`;
}

/** `Reminder 3 days before`; undefined when there is none. */
export function reminderWords(reminderDays: number | null): string | undefined {
  if (reminderDays === null) return undefined;
  if (reminderDays === 0) return 'Reminder on the day';
  return reminderDays === 1 ? 'Reminder a day before' : `Reminder ${reminderDays} days before`;
}
