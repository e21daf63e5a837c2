import { dayOf, dayOfEpoch, daysInMonth, epochDay, LAST_YEAR } from './calendar.ts';

export type RecurringFrequency = 'weekly' | 'biweekly' | 'monthly' | 'quarterly' | 'annually';

/** When something falls due: days `YYYY-MM-DD`, the end included. */
export interface Schedule {
  frequency: RecurringFrequency;
  startDate: string;
  endDate?: string;
  /** 1 to 31; of monthly, quarterly and annual schedules. */
  dayOfMonth?: number;
  /** 1 (Monday) to 7 (Sunday); of weekly and biweekly schedules. */
  dayOfWeek?: number;
}

/** From one due day to the next. */
const STEPS: Record<RecurringFrequency, { unit: 'days' | 'months'; count: number }> = {
  weekly: { unit: 'days', count: 7 },
  biweekly: { unit: 'days', count: 14 },
  monthly: { unit: 'months', count: 1 },
  quarterly: { unit: 'months', count: 3 },
  annually: { unit: 'months', count: 12 },
};

/** Whether weekdays matter to it, and not the days of a month. */
export function isCountedInDays(frequency: RecurringFrequency): boolean {
  return STEPS[frequency].unit === 'days';
}

/** 1 (Monday) to 7 (Sunday); 1970-01-01 was a Thursday. */
function weekdayOf(day: string): number {
  return ((epochDay(day) + 3) % 7) + 1;
}

/** Months since year 0. */
function monthIndex(day: string): number {
  return +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1;
}

/** The wanted day of a month, or its last one where it is shorter. */
function dayIn(index: number, wanted: number): string {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayOf(year, month, Math.min(wanted, daysInMonth(year, month)));
}

function wantedDay(schedule: Schedule): number {
  return schedule.dayOfMonth ?? +schedule.startDate.slice(8);
}

/** The month of the first due day: the next one when `dayOfMonth` is over by `startDate`. */
function anchorMonth(schedule: Schedule): number {
  const first = monthIndex(schedule.startDate);
  return dayIn(first, wantedDay(schedule)) < schedule.startDate ? first + 1 : first;
}

function anchorDay(schedule: Schedule): number {
  const { startDate, dayOfWeek } = schedule;
  const toWanted = dayOfWeek === undefined ? 0 : (dayOfWeek - weekdayOf(startDate) + 7) % 7;
  return epochDay(startDate) + toWanted;
}

/** Due day number `index`, from 0; always from the first one, so that a short month shortens no other. Ignores the end. */
function dueDay(schedule: Schedule, index: number): string {
  const { unit, count } = STEPS[schedule.frequency];
  return unit === 'days'
    ? dayOfEpoch(anchorDay(schedule) + index * count)
    : dayIn(anchorMonth(schedule) + index * count, wantedDay(schedule));
}

/** The first day on which it falls due, whatever its end. */
export function firstDueDay(schedule: Schedule): string {
  return dueDay(schedule, 0);
}

/** How many due days there are up to a day, that day included; by arithmetic, however long ago it began. */
function dueDaysThrough(schedule: Schedule, day: string): number {
  const { unit, count } = STEPS[schedule.frequency];
  if (unit === 'days') {
    const days = epochDay(day) - anchorDay(schedule);
    return days < 0 ? 0 : Math.floor(days / count) + 1;
  }
  const months = monthIndex(day) - anchorMonth(schedule);
  const index = Math.floor(Math.max(0, months) / count);
  return months >= 0 && dueDay(schedule, index) <= day ? index + 1 : index;
}

function dueDaysBefore(schedule: Schedule, day: string): number {
  const through = dueDaysThrough(schedule, day);
  return through > 0 && dueDay(schedule, through - 1) === day ? through - 1 : through;
}

/** The day up to which it may fall due: its end, or `day` where that is earlier. */
function untilEnd({ endDate }: Schedule, day: string): string {
  return endDate !== undefined && endDate < day ? endDate : day;
}

/** The first due day after a day, or the very first one; null when there is none before the end. */
export function nextDueDay(schedule: Schedule, after: string | undefined): string | null {
  const day = dueDay(schedule, after === undefined ? 0 : dueDaysThrough(schedule, after));
  const lastDay = untilEnd(schedule, dayOf(LAST_YEAR, 12, 31));
  return day <= lastDay ? day : null;
}

/** The last due day before a day; null when there is none. */
export function lastDueDayBefore(schedule: Schedule, day: string): string | null {
  const count = Math.min(
    dueDaysBefore(schedule, day),
    schedule.endDate === undefined ? Infinity : dueDaysThrough(schedule, schedule.endDate),
  );
  return count > 0 ? dueDay(schedule, count - 1) : null;
}

/** How many due days lie from one day to another, both included. */
export function countDueDays(schedule: Schedule, from: string, to: string): number {
  return Math.max(0, dueDaysThrough(schedule, untilEnd(schedule, to)) - dueDaysBefore(schedule, from));
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The latest due days up to a day, that day included, newest first; `most` is at most 100. */
export function latestDueDays(schedule: Schedule, through: string, most: number): string[] {
  const count = dueDaysThrough(schedule, untilEnd(schedule, through));
  return DIGITS.flatMap((tens) => DIGITS.map((ones) => tens * 10 + ones))
    .filter((back) => back < most && back < count)
    .map((back) => dueDay(schedule, count - 1 - back));
}
