import { describe, expect, it } from '@jest/globals';
import { advancedTemplate, dueDaysFrom, editedTemplate } from '../../../dashboard/src/pages/recurring/advance.ts';
import { createScheduleWords, ordinal, reminderWords } from '../../../dashboard/src/pages/recurring/scheduleWords.ts';
import { template } from './recurringFixture.ts';

const words = createScheduleWords('en-US');

describe('when it falls due, in words', () => {
  it.each([
    [{ frequency: 'weekly', startDate: '2025-01-06' }, 'Every Monday'],
    [{ frequency: 'biweekly', startDate: '2025-01-06', dayOfWeek: 5 }, 'Every other Friday'],
    [{ frequency: 'monthly', startDate: '2025-01-22' }, 'Monthly on the 22nd'],
    [{ frequency: 'monthly', startDate: '2025-01-22', dayOfMonth: 31 }, 'Monthly on the 31st, or the last day'],
    [{ frequency: 'quarterly', startDate: '2025-01-13' }, 'Every 3 months on the 13th'],
    [{ frequency: 'annually', startDate: '2023-02-28', dayOfMonth: 29 }, 'Yearly on February 29'],
    [{ frequency: 'annually', startDate: '2025-06-20', dayOfMonth: 5 }, 'Yearly on July 5'],
  ] as const)('%o', (schedule, expected) => {
    expect(words(schedule)).toBe(expected);
  });

  it('names weekdays and months in the locale of the person', () => {
    expect(createScheduleWords('de')({ frequency: 'weekly', startDate: '2025-01-06' })).toBe('Every Montag');
  });

  it('counts days as English does', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31].map(ordinal)).toEqual(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 31st'.split(' '),
    );
    expect([null, 0, 1, 7].map(reminderWords)).toEqual([
      undefined,
      'Reminder on the day',
      'Reminder a day before',
      'Reminder 7 days before',
    ]);
  });
});

describe('what comes next', () => {
  it('is counted from the first day, so that a short month shortens no other', () => {
    const schedule = { frequency: 'monthly', startDate: '2024-01-31' } as const;
    expect(dueDaysFrom(schedule, '2024-01-31', 4)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']);
  });

  it('ends with the last day', () => {
    const schedule = { frequency: 'biweekly', startDate: '2025-01-06', endDate: '2025-02-10' } as const;
    expect(dueDaysFrom(schedule, '2025-01-20', 9)).toEqual(['2025-01-20', '2025-02-03']);
    expect(dueDaysFrom(schedule, null, 9)).toEqual([]);
  });

  it('moves on by what is recorded or skipped, to none after the last one', () => {
    expect(advancedTemplate(template())).toMatchObject({
      ...{ lastGenerated: '2025-02-01', nextDue: '2025-03-01', version: 5 },
    });
    expect(advancedTemplate(template({ endDate: '2025-02-01' }))).toMatchObject({ nextDue: null });
  });

  it('does not make up for the days of a pause', () => {
    const paused = template({ isActive: false });
    expect(editedTemplate(paused, { isActive: true }, '2025-06-15')).toMatchObject({
      ...{ isActive: true, lastGenerated: '2025-06-01', nextDue: '2025-07-01' },
    });
  });
});
