import { describe, expect, it } from '@jest/globals';
import {
  storedAnalytics,
  storedCategory,
  storedContribution,
  storedGoal,
  storedTemplate,
} from '../../../support/storedSamples.ts';
import { changeRecord } from '../../../support/changeRecord.ts';
import { toldOf } from '../../../support/toldOf.ts';

describe('analytics', () => {
  const first = storedAnalytics('2025-01', 1);

  it('are told of as they are now, their categories as a list', () => {
    const told = toldOf([changeRecord(null, first), changeRecord(first, first)], [storedAnalytics('2025-01', 4)]);
    expect(told).toEqual([{ mutation: 'publishAnalyticsUpdate', item: expect.objectContaining({ version: 4 }) }]);
    const { spendingByCategory } = told[0]!.item as { spendingByCategory: unknown };
    expect(spendingByCategory).toEqual([expect.objectContaining({ category: 'groceries', actual: 450 })]);
  });

  it('that went are not told of, expired or not', () => {
    expect(toldOf([changeRecord(first, null, { hasExpired: true })], [])).toEqual([]);
    expect(toldOf([changeRecord(first, null)], [])).toEqual([]);
    expect(toldOf([changeRecord(null, first)], [])).toEqual([]);
  });
});

describe('a goal', () => {
  const goal = storedGoal(1);

  it('is told of as it is now, with its figures of today', () => {
    const told = toldOf([changeRecord(null, goal)], [storedGoal(2, { targetDate: '2025-02-15' })]);
    expect(told).toEqual([{ mutation: 'publishGoalUpdate', item: expect.anything() }]);
    // 3,500 remain × 30 ÷ 30 days from 16 January.
    expect(told[0]!.item).toMatchObject({ version: 2, neededPerMonth: 3500, onTrack: false });
  });

  it('that was deleted is told of as it was last', () => {
    const told = toldOf([changeRecord(goal, storedGoal(2)), changeRecord(storedGoal(2), null)], []);
    expect(told.map(({ item }) => item)).toEqual([
      expect.objectContaining({ version: 2, deletedAt: '2025-01-15T12:00:00.000Z', onTrack: expect.any(Boolean) }),
    ]);
  });

  it('that DynamoDB took away because its time was over is not told of', () => {
    expect(toldOf([changeRecord(goal, null, { hasExpired: true })], [])).toEqual([]);
  });

  it('is told of when it is paid into; the contribution says nothing', () => {
    const told = toldOf([changeRecord(null, storedContribution()), changeRecord(goal, storedGoal(2))], [storedGoal(2)]);
    expect(told).toHaveLength(1);
    expect(toldOf([changeRecord(null, storedContribution())], [goal])).toEqual([]);
  });
});

describe('a template', () => {
  const waiting = storedTemplate(3);
  const reminded = storedTemplate(4, {}, '2025-02-01');

  it('is told of when its person is reminded of what is due next', () => {
    const told = toldOf([changeRecord(waiting, reminded)], [storedTemplate(5, { amount: 2300 }, '2025-02-01')]);
    expect(told).toEqual([
      { mutation: 'publishRecurringDue', item: expect.objectContaining({ version: 5, nextDue: '2025-02-01' }) },
    ]);
  });

  it.each([
    ['is new', null, waiting],
    ['is edited', waiting, storedTemplate(4, { amount: 2300 })],
    ['is edited after its reminder', reminded, storedTemplate(5, { amount: 2300 }, '2025-02-01')],
    ['is posted', reminded, storedTemplate(5, { lastGenerated: '2025-02-01', nextDue: '2025-03-01' }, '2025-02-01')],
    [
      'is due on the day of its reminder once more',
      storedTemplate(5, { nextDue: '2025-02-05' }, '2025-02-01'),
      storedTemplate(6, {}, '2025-02-01'),
    ],
  ])('is not told of when it %s', (_, before, after) => {
    expect(toldOf([changeRecord(before, after)], [after])).toEqual([]);
  });

  it.each([
    ['posted', storedTemplate(5, { lastGenerated: '2025-02-01', nextDue: '2025-03-01' }, '2025-02-01')],
    ['switched off', storedTemplate(5, { isActive: false }, '2025-02-01')],
  ])('that was %s before it was read needs no reminder', (_, now) => {
    expect(toldOf([changeRecord(waiting, reminded)], [now])).toEqual([]);
  });

  it('that was deleted is not told of', () => {
    expect(toldOf([changeRecord(waiting, reminded), changeRecord(reminded, null)], [])).toEqual([]);
  });
});

it('categories are not told of', () => {
  expect(toldOf([changeRecord(null, storedCategory()), changeRecord(storedCategory(), null)], [])).toEqual([]);
});
