import { describe, expect, it } from '@jest/globals';
import { checkDayRange, dayOfEpoch, daysInMonth, epochDay, isDay, isMonth } from '../../../domain/calendar.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Every day from 1970 to 2199, by the platform's own calendar. */
function* everyDay(): Generator<{ day: string; count: number }> {
  const end = Date.UTC(2200, 0, 1);
  for (let time = 0, count = 0; time < end; time += MILLISECONDS_PER_DAY, count += 1) {
    yield { day: new Date(time).toISOString().slice(0, 10), count };
  }
}

describe('the calendar', () => {
  it('numbers every day from 1970 to 2199 as the platform does', () => {
    const wrong = [...everyDay()].filter(
      ({ day, count }) => !isDay(day) || epochDay(day) !== count || dayOfEpoch(count) !== day,
    );
    expect(wrong).toEqual([]);
  });

  it('knows the length of every month', () => {
    for (let year = 1970; year < 2200; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });

  it.each([
    '2025-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-01',
    '2025-01-1',
  ])('does not take %s for a day', (day) => expect(isDay(day)).toBe(false));

  it.each(['2025-01-01Z', '2025-01-01+02:00', '1969-12-31', '2200-01-01', '', 'today', '２025-01-01', '2025/01/01'])(
    'does not take %p for a day',
    (day) => expect(isDay(day)).toBe(false),
  );

  it('has a 29 February in leap years only', () => {
    expect(['2024', '2000', '2025', '2100'].map((year) => isDay(`${year}-02-29`))).toEqual([true, true, false, false]);
  });

  it.each(['2025-1', '2025-13', '2025-00', '25-01', '2025-01-01', '2025/01', 'January 2025', '', '2025-0a', '1969-12'])(
    'does not take %p for a month',
    (month) => expect(isMonth(month)).toBe(false),
  );

  it('names the end of a reversed range', () => {
    expect(checkDayRange('2025-02-01', '2025-01-31')).toMatchObject({ code: 'InvalidInput', info: { field: 'to' } });
    expect(checkDayRange('2025-02-30', '2025-03-31')?.info).toMatchObject({ field: 'from' });
    expect(checkDayRange('2025-02-01', '2025-02-01')).toBeNull();
    expect(checkDayRange(null, '2025-02-01')).toBeNull();
  });
});
