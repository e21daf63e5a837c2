import { describe, expect, it } from '@jest/globals';
import type { Failure, Result } from '../../../domain/failure.ts';
import type { Goal, GoalChanges, GoalStatus, NewGoal } from '../../../domain/goal.ts';
import { changedGoal, newGoal } from '../../../domain/goal.ts';

const defaults = { id: 'made-up', currency: 'USD', today: '2025-01-15' };

function good(result: Result<Goal>): Goal {
  if (!result.ok) {
    throw new Error(result.failure.message);
  }
  return result.value;
}

function failureOf(result: Result<Goal>): Failure | null {
  return result.ok ? null : result.failure;
}

const goal = (input: Partial<NewGoal> = {}): Goal =>
  good(newGoal({ id: 'g', name: 'Bicycle', targetAmount: 1000, ...input }, defaults));

const statuses: GoalStatus[] = ['active', 'completed', 'paused', 'cancelled'];

describe('a new goal', () => {
  it('starts active, at nothing, today', () => {
    expect(newGoal({ name: 'Bicycle', targetAmount: 1000 }, defaults)).toEqual({
      ok: true,
      value: {
        id: 'made-up',
        name: 'Bicycle',
        targetAmount: 1000,
        currentAmount: 0,
        currency: 'USD',
        createdDate: '2025-01-15',
        percentComplete: 0,
        monthlyContribution: 0,
        status: 'active',
        priority: 'medium',
        milestones: [25, 50, 75, 100].map((percentage) => ({
          percentage,
          amount: percentage * 10,
          achieved: false,
        })),
      },
    });
  });

  it('dates what its opening amount reaches by the day it was set', () => {
    const opened = goal({ currentAmount: 600, createdDate: '2024-06-01' });
    expect(opened.milestones.map(({ achievedDate }) => achievedDate)).toEqual([
      '2024-06-01',
      '2024-06-01',
      undefined,
      undefined,
    ]);
    expect(goal({ currentAmount: 1000 }).status).toBe('completed');
  });

  it.each<[Partial<NewGoal>, string]>([
    [{ id: 'a#b' }, 'id'],
    [{ id: 'x'.repeat(51) }, 'id'],
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ description: 'x'.repeat(257) }, 'description'],
    [{ targetAmount: 0 }, 'targetAmount'],
    [{ targetAmount: -1 }, 'targetAmount'],
    [{ targetAmount: 0.001 }, 'targetAmount'],
    [{ targetAmount: 1e13 }, 'targetAmount'],
    [{ currentAmount: -0.01 }, 'currentAmount'],
    [{ currency: 'XXX' }, 'currency'],
    [{ monthlyContribution: -1 }, 'monthlyContribution'],
    [{ targetDate: '2025-12-31Z' }, 'targetDate'],
    [{ createdDate: '2025-02-30' }, 'createdDate'],
  ])('is refused for %j', (input, field) => {
    const refused = failureOf(newGoal({ name: 'Bicycle', targetAmount: 1000, ...input }, defaults));
    expect([refused?.code, refused?.info?.['field']]).toEqual(['InvalidInput', field]);
  });
});

describe('a changed goal', () => {
  const change = (current: Goal, changes: GoalChanges) => changedGoal(current, changes, '2025-03-01');

  it('keeps what is absent, loses what is null', () => {
    const current = goal({ description: 'Red', targetDate: '2025-06-01', relatedCategory: 'travel', priority: 'low' });
    const named = good(change(current, { name: 'Motorbike', monthlyContribution: 50 }));
    expect(named).toEqual({ ...current, name: 'Motorbike', monthlyContribution: 50 });
    const bare = { description: null, targetDate: null, relatedCategory: null, priority: null };
    expect(good(change(named, { ...bare, monthlyContribution: null }))).toEqual({
      ...goal(),
      name: 'Motorbike',
    });
  });

  it.each(['name', 'targetAmount', 'status'])('cannot lose its %s', (field) => {
    expect(failureOf(change(goal(), { [field]: null }))?.info?.['field']).toBe(`changes.${field}`);
  });

  it('with another target has other milestones; what is still reached keeps its date', () => {
    const current = goal({ currentAmount: 800 });
    const larger = good(change(current, { targetAmount: 2000 }));
    expect(larger.percentComplete).toBe(40);
    expect(larger.milestones.map(({ amount, achievedDate }) => [amount, achievedDate])).toEqual([
      [500, '2025-01-15'],
      [1000, undefined],
      [1500, undefined],
      [2000, undefined],
    ]);
    const smaller = good(change(larger, { targetAmount: 800 }));
    expect(smaller.status).toBe('completed');
    expect(smaller.milestones.map(({ achievedDate }) => achievedDate)).toEqual([
      '2025-01-15',
      '2025-03-01',
      '2025-03-01',
      '2025-03-01',
    ]);
    expect(good(change(smaller, { targetAmount: 801 })).status).toBe('active');
  });

  it.each(statuses.map((status) => [status]))('goes to %s only where that is true', (status) => {
    const open = change(goal({ currentAmount: 999.99 }), { status });
    expect(open.ok ? open.value.status : open.failure.info?.['field']).toBe(
      status === 'completed' ? 'changes.status' : status,
    );
    const reached = good(change(goal({ currentAmount: 1000 }), { status }));
    expect(reached.status).toBe(status === 'cancelled' ? 'cancelled' : 'completed');
  });

  it('is refused with the path of the field', () => {
    expect(failureOf(change(goal(), { targetAmount: 0 }))?.info?.['field']).toBe('changes.targetAmount');
    expect(failureOf(change(goal(), { targetDate: 'soon' }))?.info?.['field']).toBe('changes.targetDate');
  });
});
