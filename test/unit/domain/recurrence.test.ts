import { describe, expect, it } from '@jest/globals';
import type { RecurringFrequency, Schedule } from '../../../domain/recurrence.ts';
import { countDueDays, firstDueDay, lastDueDayBefore, latestDueDays, nextDueDay } from '../../../domain/recurrence.ts';
import { dueDay } from '../../support/dueDays.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const FREQUENCIES: RecurringFrequency[] = ['weekly', 'biweekly', 'monthly', 'quarterly', 'annually'];

const text = (time: number): string => new Date(time).toISOString().slice(0, 10);

function daysFrom(first: string, last: string): string[] {
  const days = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += MILLISECONDS_PER_DAY) {
    days.push(text(time));
  }
  return days;
}

/** A month's wanted day, or its last one: by the platform's calendar. */
function inMonth(year: number, month: number, wanted: number): string {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return text(Date.UTC(year, month, Math.min(wanted, length)));
}

/** The first due days, each found from the one before. */
function dueDays(schedule: Schedule, count: number): string[] {
  const days: string[] = [];
  for (
    let day = nextDueDay(schedule, undefined);
    day !== null && days.length < count;
    day = nextDueDay(schedule, day)
  ) {
    days.push(day);
  }
  return days;
}

describe('due days', () => {
  it.each(FREQUENCIES)('%s ones are those of the calendar, whenever they start', (frequency) => {
    const wrong = daysFrom('2023-01-01', '2029-12-31').filter((startDate) => {
      const days = dueDays({ frequency, startDate }, 60);
      return days.length !== 60 || days.some((day, index) => day !== dueDay(startDate, frequency, index));
    });
    expect(wrong).toEqual([]);
  });

  it.each<[string, Schedule, string[]]>([
    [
      'the 31st is the last day of every month',
      { frequency: 'monthly', startDate: '2025-01-31' },
      ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31'],
    ],
    [
      'the 30th loses no February',
      { frequency: 'monthly', startDate: '2027-12-30' },
      ['2027-12-30', '2028-01-30', '2028-02-29', '2028-03-30'],
    ],
    [
      'a quarter from 30 November meets February',
      { frequency: 'quarterly', startDate: '2024-11-30' },
      ['2024-11-30', '2025-02-28', '2025-05-30', '2025-08-30'],
    ],
    [
      '29 February comes back in a leap year',
      { frequency: 'annually', startDate: '2024-02-29' },
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'two weeks go over the end of the year',
      { frequency: 'biweekly', startDate: '2024-12-20' },
      ['2024-12-20', '2025-01-03', '2025-01-17'],
    ],
    [
      'day 30 of a template that starts on 31 January is first due in February',
      { frequency: 'monthly', startDate: '2025-01-31', dayOfMonth: 30 },
      ['2025-02-28', '2025-03-30', '2025-04-30'],
    ],
    [
      'day 5 of one that starts on the 10th is first due in the next month',
      { frequency: 'annually', startDate: '2024-12-10', dayOfMonth: 5 },
      ['2025-01-05', '2026-01-05'],
    ],
    [
      'Mondays from a Wednesday on',
      { frequency: 'weekly', startDate: '2025-01-01', dayOfWeek: 1 },
      ['2025-01-06', '2025-01-13'],
    ],
    [
      'an end on a due day belongs to it',
      { frequency: 'monthly', startDate: '2025-01-31', endDate: '2025-03-31' },
      ['2025-01-31', '2025-02-28', '2025-03-31'],
    ],
  ])('%s', (_, schedule, days) => {
    expect(dueDays({ ...schedule, endDate: schedule.endDate ?? days.at(-1)! }, 60)).toEqual(days);
    expect(dueDays(schedule, days.length)).toEqual(days);
  });

  it('end with the calendar, in 2199', () => {
    expect(nextDueDay({ frequency: 'annually', startDate: '2198-06-01' }, '2199-06-01')).toBeNull();
    expect(nextDueDay({ frequency: 'weekly', startDate: '2199-12-31' }, '2199-12-31')).toBeNull();
  });

  it('begin on the first wanted weekday from the start on', () => {
    const wrong = daysFrom('2023-12-20', '2025-01-10').flatMap((startDate) =>
      [1, 2, 3, 4, 5, 6, 7].filter((dayOfWeek) => {
        const week = daysFrom(startDate, text(Date.parse(startDate) + 6 * MILLISECONDS_PER_DAY));
        const first = week.find((day) => (new Date(day).getUTCDay() + 6) % 7 === dayOfWeek - 1);
        return firstDueDay({ frequency: 'weekly', startDate, dayOfWeek }) !== first;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('begin on the first wanted day of a month from the start on', () => {
    const wrong = daysFrom('2023-12-20', '2025-03-10').flatMap((startDate) =>
      Array.from({ length: 31 }, (_, index) => index + 1).filter((dayOfMonth) => {
        const [year, month] = [+startDate.slice(0, 4), +startDate.slice(5, 7) - 1];
        const candidates = [inMonth(year, month, dayOfMonth), inMonth(year, month + 1, dayOfMonth)];
        const first = candidates.find((day) => day >= startDate);
        return firstDueDay({ frequency: 'quarterly', startDate, dayOfMonth }) !== first;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('looking for due days from any day', () => {
  const schedules: Schedule[] = FREQUENCIES.flatMap((frequency) => [
    { frequency, startDate: '2023-08-31' },
    { frequency, startDate: '2024-02-29', endDate: '2024-09-15' },
  ]);
  const days = daysFrom('2023-07-01', '2026-03-01');

  it.each(schedules)('agrees with the list of them: %j', (schedule) => {
    const all = dueDays(schedule, 500);
    const wrong = days.filter((day) => {
      const before = all.filter((due) => due < day);
      const through = all.filter((due) => due <= day);
      return (
        nextDueDay(schedule, day) !== (all.find((due) => due > day) ?? null) ||
        lastDueDayBefore(schedule, day) !== (before.at(-1) ?? null) ||
        latestDueDays(schedule, day, 12).join() !== through.reverse().slice(0, 12).join() ||
        countDueDays(schedule, '2023-12-31', day) !== all.filter((due) => due >= '2023-12-31' && due <= day).length
      );
    });
    expect(wrong).toEqual([]);
  });

  it('takes as long for two hundred years as for two', () => {
    const schedule: Schedule = { frequency: 'weekly', startDate: '1970-01-01' };
    expect(nextDueDay(schedule, '2199-12-20')).toBe('2199-12-26');
    expect(countDueDays(schedule, '1970-01-01', '2199-12-31')).toBe(12_001);
    expect(latestDueDays(schedule, '2199-12-31', 100)).toHaveLength(100);
  });
});
