import { describe, expect, it } from '@jest/globals';
import { createDayFormat } from '../../../dashboard/src/format/dayFormat.ts';
import { localDay, localMoment } from '../../../dashboard/src/format/today.ts';

describe('days and months', () => {
  const american = createDayFormat('en-US');

  it('are written as of no zone', () => {
    expect(american.month('2025-01')).toBe('January 2025');
    expect(american.monthName('2024-12')).toBe('December');
    expect(american.shortMonth('2025-02')).toBe('Feb');
    expect(american.day('2025-01-01')).toBe('Jan 1');
    expect(american.fullDay('2025-12-31')).toBe('Dec 31, 2025');
    expect(american.weekday('2025-01-15')).toBe('Wed, Jan 15');
  });

  it('take a moment by the day that is written in it', () => {
    expect(american.day('2025-01-31T23:30:00-11:00')).toBe('Jan 31');
  });

  it('follow the locale', () => {
    expect(createDayFormat('de-DE').fullDay('2025-03-05')).toBe('5. März 2025');
  });

  it.each([
    ['2025-01-21', 'today'],
    ['2025-01-22', 'tomorrow'],
    ['2025-01-24', 'in 3 days'],
    ['2025-01-19', '2 days ago'],
    ['2025-03-01', 'in 39 days'],
  ])('%s is %s on 21 January', (day, words) => {
    expect(american.fromToday(day, '2025-01-21')).toBe(words);
  });
});

describe('today', () => {
  it('is the day of the wall, not of UTC', () => {
    const lateEvening = new Date(2025, 0, 31, 23, 59);
    expect(localDay(lateEvening)).toBe('2025-01-31');
  });

  it('is written as a moment with the offset of the place', () => {
    const moment = new Date(2025, 0, 15, 18, 30, 5);
    const text = localMoment(moment);
    expect(text).toMatch(/^2025-01-15T18:30:05[+-]\d\d:\d\d$/);
    expect(Date.parse(text)).toBe(moment.getTime());
  });
});
