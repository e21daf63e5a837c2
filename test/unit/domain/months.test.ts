import { describe, expect, it } from '@jest/globals';
import { checkMonthRange, daysOf, lastDayOf, monthBefore } from '../../../domain/months.ts';

describe('months', () => {
  it('are counted back as the calendar does', () => {
    for (const count of [0, 1, 2, 3, 5, 11, 12, 13, 24]) {
      for (let month = 0; month < 12; month += 1) {
        const expected = new Date(Date.UTC(2024, month - count, 1)).toISOString().slice(0, 7);
        const start = `2024-${String(month + 1).padStart(2, '0')}`;
        expect(monthBefore(start, count)).toBe(expected);
      }
    }
  });

  it('end as the calendar says, in every year', () => {
    for (let index = 0; index < 230 * 12; index += 1) {
      const first = new Date(Date.UTC(1970, index, 1));
      const last = new Date(Date.UTC(1970, index + 1, 0)).toISOString().slice(0, 10);
      const month = first.toISOString().slice(0, 7);
      expect([daysOf(month), lastDayOf(month)]).toEqual([Number(last.slice(8)), last]);
    }
  });

  it.each([
    ['2024-08', '2025-01', null],
    ['2025-01', '2025-01', null],
    [null, '2025-01', null],
    [undefined, '1970-01', null],
    ['2025-02', '2025-01', 'to'],
    ['2025-2', '2025-01', 'from'],
    ['', '2025-01', 'from'],
    ['2024-08', '2025-13', 'to'],
  ])('from %p to %p: the fault is in %p', (from, to, field) => {
    expect(checkMonthRange(from, to)?.info?.['field'] ?? null).toBe(field);
  });
});
