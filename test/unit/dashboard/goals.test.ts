import { describe, expect, it } from '@jest/globals';
import { createAmountText } from '../../../dashboard/src/format/amountText.ts';
import { createDayFormat } from '../../../dashboard/src/format/dayFormat.ts';
import { createMoneyFormat } from '../../../dashboard/src/format/moneyFormat.ts';
import { byDay } from '../../../dashboard/src/pages/goals/contributionOrder.ts';
import { goalCount, selectedGoals } from '../../../dashboard/src/pages/goals/goalSelection.ts';
import {
  goalChanges,
  goalErrors,
  goalValues,
  newGoalInput,
  newGoalValues,
} from '../../../dashboard/src/pages/goals/goalValues.ts';
import { milestoneWords, paceWords } from '../../../dashboard/src/pages/goals/goalWords.ts';
import { goalAfterEdit, goalAfterPayment } from '../../../dashboard/src/pages/goals/optimisticGoal.ts';
import type { GoalFieldsFragment } from '../../../generated/dashboard.ts';

const amounts = createAmountText('en-US');
const TODAY = '2025-01-15';
const words = { money: createMoneyFormat('en-US'), days: createDayFormat('en-US'), today: TODAY };

/** The document's emergency fund: 12,500 of 30,000. */
function goal(changes: Partial<GoalFieldsFragment> = {}): GoalFieldsFragment {
  return {
    ...{ id: 'fund', name: 'Emergency Fund', description: null, targetAmount: 30000, currentAmount: 12500 },
    ...{ currency: 'USD', targetDate: '2025-12-31', createdDate: '2024-06-01', relatedCategory: 'savings' },
    ...{ percentComplete: 41.67, monthlyContribution: 1500, neededPerMonth: 1500, onTrack: true, status: 'active' },
    ...{ priority: 'high', version: 9, updatedAt: '2025-01-15T12:00:00Z' },
    milestones: [
      { percentage: 25, amount: 7500, achieved: true, achievedDate: '2024-09-15' },
      { percentage: 50, amount: 15000, achieved: false, achievedDate: null },
      { percentage: 75, amount: 22500, achieved: false, achievedDate: null },
      { percentage: 100, amount: 30000, achieved: false, achievedDate: null },
    ],
    ...changes,
  };
}

describe('goals', () => {
  it('come active first, nearest deadline first, those without one last', () => {
    const goals = [
      goal({ id: 'done', status: 'completed', targetDate: '2024-01-01' }),
      goal({ id: 'some day', targetDate: null }),
      goal({ id: 'later', targetDate: '2026-01-01' }),
      goal({ id: 'less', targetDate: '2025-02-01', priority: 'low' }),
      goal({ id: 'more', targetDate: '2025-02-01', priority: 'high' }),
    ];
    expect(selectedGoals(goals, 'all').map(({ id }) => id)).toEqual(['more', 'less', 'later', 'some day', 'done']);
    expect(selectedGoals(goals, 'completed').map(({ id }) => id)).toEqual(['done']);
    expect([goalCount(goals, 'active'), goalCount(goals, 'paused'), goalCount(goals, 'all')]).toEqual([4, 0, 5]);
  });

  it.each([
    [{}, 'On track: $1,500.00 a month planned, $1,500.00 needed.', 'good'],
    [
      { onTrack: false, monthlyContribution: 1000 },
      '$1,500.00 a month needed until Dec 31, 2025, $500.00 more than planned.',
      'warn',
    ],
    [
      { targetDate: TODAY, onTrack: false, neededPerMonth: 17500 },
      'The deadline has passed with $17,500.00 to go.',
      'warn',
    ],
    [
      { targetDate: null, onTrack: null, neededPerMonth: null },
      '$1,500.00 a month planned. No deadline, so no pace to keep.',
      'plain',
    ],
    [{ status: 'completed' }, 'Reached. Well done.', 'good'],
    [{ status: 'paused' }, 'Paused.', 'plain'],
  ] as const)('say their pace: %o', (changes, text, tone) => {
    expect(paceWords(goal(changes), words)).toEqual({ text, tone });
  });

  it('say their milestones', () => {
    const [first, second] = goal().milestones;
    expect(milestoneWords(first!, 'USD', words)).toBe('25%, $7,500.00: reached Sep 15, 2024');
    expect(milestoneWords(second!, 'USD', words)).toBe('50%, $15,000.00: still ahead');
  });
});

describe('a payment, before it is answered', () => {
  const pay = (amount: number, changes = {}) =>
    goalAfterPayment(goal(changes), { contributionId: 'c', amount, date: '2025-01-14' }, TODAY);

  it('moves amount, percentage, milestones, pace and version', () => {
    // 12,500 left of 15,000 in 350 days: 12,500 × 30 ÷ 350 = 1,071.43.
    const paid = pay(5000);
    expect(paid).toMatchObject({
      ok: true,
      goal: { currentAmount: 17500, percentComplete: 58.33, neededPerMonth: 1071.43, onTrack: true, version: 10 },
    });
    expect(paid.ok && paid.goal.milestones.map(({ achievedDate }) => achievedDate)).toEqual([
      ...['2024-09-15', '2025-01-14', null, null],
    ]);
  });

  it('completes the goal, and a withdrawal takes it back', () => {
    expect(pay(17500)).toMatchObject({ ok: true, goal: { status: 'completed', percentComplete: 100 } });
    expect(pay(-1, { status: 'completed', currentAmount: 30000 })).toMatchObject({ goal: { status: 'active' } });
  });

  it('is refused where the API will refuse it', () => {
    expect(pay(0.001)).toMatchObject({ ok: false, failure: { info: { field: 'amount' } } });
    expect(pay(1, { status: 'cancelled' })).toMatchObject({ ok: false, failure: { info: { field: 'id' } } });
  });
});

describe('the form of a goal', () => {
  it('knows of no change in a goal that is opened and saved', () => {
    expect(goalChanges(goal(), goalValues(goal(), amounts), amounts)).toEqual({});
  });

  it('sends what differs, and null for what was emptied', () => {
    const values = {
      ...goalValues(goal(), amounts),
      targetDate: '',
      monthlyContribution: '',
      status: 'paused',
    } as const;
    expect(goalChanges(goal(), values, amounts)).toEqual({
      targetDate: null,
      monthlyContribution: 0,
      status: 'paused',
    });
    expect(goalAfterEdit(goal(), { targetDate: null }, TODAY)).toMatchObject({
      goal: { targetDate: null, neededPerMonth: null, onTrack: null },
    });
  });

  it('makes a goal of what is filled in', () => {
    const values = {
      ...newGoalValues('USD', TODAY),
      name: ' Trip ',
      targetAmount: '3,000',
      relatedCategory: 'travel',
    } as const;
    expect(newGoalInput('goal-1', values, amounts)).toEqual({
      ...{ id: 'goal-1', name: 'Trip', description: null, targetAmount: 3000, currentAmount: 0, currency: 'USD' },
      ...{
        targetDate: null,
        createdDate: TODAY,
        relatedCategory: 'travel',
        monthlyContribution: 0,
        priority: 'medium',
      },
    });
  });

  it.each([
    [{ targetAmount: '0' }, { targetAmount: 'must be above zero' }],
    [{ targetAmount: '' }, { targetAmount: 'Enter an amount, like 12.50.' }],
    [{ targetAmount: '10', monthlyContribution: '-5' }, { monthlyContribution: 'must not be negative' }],
    [{ targetAmount: '10', name: '' }, { name: 'Give it a name.' }],
  ])('says what is wrong at its field: %o', (choice, errors) => {
    const values = { ...newGoalValues('USD', TODAY), name: 'Trip', ...choice };
    expect(goalErrors(values, undefined, TODAY, amounts)).toEqual(errors);
  });
});

it('contributions come latest day first, of one day the one written last', () => {
  const at = (id: string, date: string, createdAt: string) => ({ id, date, createdAt });
  const sorted = byDay([at('a', '2025-01-01', '1'), at('b', '2025-01-02', '2'), at('c', '2025-01-02', '3')]);
  expect(sorted.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
