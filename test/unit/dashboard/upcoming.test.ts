import { describe, expect, it } from '@jest/globals';
import { createMoneyFormat } from '../../../dashboard/src/format/moneyFormat.ts';
import { goalWords } from '../../../dashboard/src/pages/overview/goalWords.ts';
import { upcoming } from '../../../dashboard/src/pages/overview/upcoming.ts';
import { goal, recurring } from './samples.ts';

describe('what comes up', () => {
  it('is due within thirty days or overdue, earliest first', () => {
    const due = upcoming(
      [
        recurring({ id: 'in 30', nextDue: '2025-02-20' }),
        recurring({ id: 'in 31', nextDue: '2025-02-21' }),
        recurring({ id: 'today', nextDue: '2025-01-21' }),
        recurring({ id: 'late', nextDue: '2025-01-20' }),
        recurring({ id: 'paused', nextDue: '2025-01-25', isActive: false }),
        recurring({ id: 'ended', nextDue: null }),
      ],
      '2025-01-21',
    );
    expect(due.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
      ['late', true],
      ['today', false],
      ['in 30', false],
    ]);
  });
});

describe('where a goal stands', () => {
  const words = (fields: Parameters<typeof goal>[0]) => goalWords(goal(fields), createMoneyFormat('en-US'));

  it('is what the API says of it', () => {
    // 503.82 − 300.00
    expect(words({})).toEqual({ text: '! $203.82 a month short', tone: 'warn' });
    expect(words({ onTrack: true })).toEqual({ text: 'on pace', tone: 'plain' });
    expect(words({ onTrack: null, neededPerMonth: null })).toEqual({ text: '', tone: 'plain' });
    expect(words({ status: 'completed', percentComplete: 100 })).toEqual({ text: '✓ reached', tone: 'reached' });
    expect(words({ status: 'paused' })).toEqual({ text: 'paused', tone: 'plain' });
  });
});
