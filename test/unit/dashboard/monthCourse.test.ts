import { describe, expect, it } from '@jest/globals';
import { createMoneyFormat } from '../../../dashboard/src/format/moneyFormat.ts';
import { courseSentence } from '../../../dashboard/src/pages/overview/courseSentence.ts';
import type { CourseSources } from '../../../dashboard/src/pages/overview/monthCourse.ts';
import { monthCourse } from '../../../dashboard/src/pages/overview/monthCourse.ts';
import { recurring, transaction } from './samples.ts';

const money = createMoneyFormat('en-US');

/** Rent posted on the 1st, and 300 of everyday spending until the 10th. */
const sources: CourseSources = {
  ...{ month: '2025-01', today: '2025-01-10', currency: 'USD', planned: 4000 },
  transactions: [
    transaction({
      id: 'rent_2025-01-01',
      date: '2025-01-01T12:00:00Z',
      amount: -2200,
      category: 'housing',
      recurringId: 'rent',
    }),
    transaction({ id: 'a', date: '2025-01-04T12:00:00Z', amount: -100 }),
    transaction({ id: 'b', date: '2025-01-10T12:00:00Z', amount: -200 }),
  ],
  recurrings: [
    recurring({ lastGenerated: '2025-01-01', nextDue: '2025-02-01' }),
    recurring({
      id: 'music',
      amount: 10.99,
      category: 'subscriptions',
      startDate: '2024-01-24',
      nextDue: '2025-01-24',
    }),
  ],
};

const sentence = (changes: Partial<CourseSources>) =>
  courseSentence(monthCourse({ ...sources, ...changes }), 'USD', money);

describe('the course of a month', () => {
  it('is projected while it runs: spent, what is still due, and everyday spending going on', () => {
    // 2,500 spent; 10.99 due on the 24th; 300 in 10 days are 30 a day, for 21 days more: 630.
    const course = monthCourse(sources);
    expect(course.projected).toBe(3140.99);
    expect(course.averageDaily).toBe(250);
    expect(course.days).toHaveLength(31);
    expect(course.days[3]).toMatchObject({ day: 4, daily: 100, spent: 2300 });
    expect(course.days[9]).toMatchObject({ day: 10, daily: 200, spent: 2500 });
    expect(course.days[10]).not.toHaveProperty('spent');
    expect(course.days[30]).toMatchObject({ plan: 4000 });
  });

  it('shows what is recorded ahead of today', () => {
    const ahead = transaction({ id: 'c', date: '2025-01-12T12:00:00Z', amount: -5 });
    const course = monthCourse({ ...sources, transactions: [...sources.transactions, ahead] });
    expect(course.days[11]).toMatchObject({ spent: 2505 });
    expect(course.days[12]).not.toHaveProperty('spent');
  });

  it('is whole when the month is over', () => {
    const course = monthCourse({ ...sources, today: '2025-03-01' });
    expect(course.projected).toBe(2500);
    expect(course.days.every(({ spent }) => spent !== undefined)).toBe(true);
  });

  it('has only a plan before it starts', () => {
    const course = monthCourse({ ...sources, today: '2024-12-20', transactions: [] });
    expect(course.projected).toBeNull();
    expect(course.days.every(({ spent }) => spent === undefined)).toBe(true);
  });

  it('is told in a sentence', () => {
    expect(sentence({})).toEqual({ text: 'On course for $3,140.99, $859.01 under plan', isOver: false });
    expect(sentence({ planned: 3000 })).toEqual({ text: 'On course for $3,140.99, $140.99 over plan', isOver: true });
    expect(sentence({ planned: undefined })).toEqual({ text: 'On course for $3,140.99', isOver: false });
    expect(sentence({ today: '2025-02-01' })).toEqual({ text: 'Finished $1,500.00 under plan', isOver: false });
    expect(sentence({ today: '2025-02-01', planned: 2400 })).toEqual({
      text: 'Finished $100.00 over plan',
      isOver: true,
    });
    expect(sentence({ today: '2025-02-01', planned: 2500 })).toEqual({
      text: 'Finished exactly as planned',
      isOver: false,
    });
    expect(sentence({ today: '2025-02-01', planned: undefined })).toEqual({ text: 'Spent $2,500.00', isOver: false });
    expect(sentence({ today: '2024-12-01' })).toEqual({ text: 'Planned $4,000.00', isOver: false });
    expect(sentence({ today: '2024-12-01', planned: undefined })).toEqual({ text: 'Not planned yet', isOver: false });
  });
});
