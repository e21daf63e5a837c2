import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contributedGoal, newContribution } from '../../../domain/contribution.ts';
import type { Goal, GoalStatus } from '../../../domain/goal.ts';
import { newGoal } from '../../../domain/goal.ts';

const defaults = { id: 'made-up', currency: 'USD', today: '2024-06-01' };

function goal(targetAmount: number, currentAmount: number, status: GoalStatus = 'active'): Goal {
  const created = newGoal({ id: 'g', name: 'Fund', targetAmount, currentAmount }, defaults);
  if (!created.ok) {
    throw new Error(created.failure.message);
  }
  return { ...created.value, status: created.value.status === 'completed' ? 'completed' : status };
}

function paid(current: Goal, amount: number, date = '2025-01-15'): Goal {
  const contribution = newContribution(current, 'c', { amount, date });
  const after = contribution.ok ? contributedGoal(current, contribution.value) : contribution;
  if (!after.ok) {
    throw new Error(after.failure.message);
  }
  return after.value;
}

describe('a contribution', () => {
  it('carries the goal and its currency', () => {
    expect(newContribution(goal(100, 0), 'c-1', { amount: -5.5, date: '2025-01-15' })).toEqual({
      ok: true,
      value: { id: 'c-1', goalId: 'g', amount: -5.5, currency: 'USD', date: '2025-01-15' },
    });
  });

  it.each([
    [{ amount: 0.001, date: '2025-01-15' }, 'amount'],
    [{ amount: 1e13, date: '2025-01-15' }, 'amount'],
    [{ amount: 1, date: '2025-02-30' }, 'date'],
  ])('is refused for %j', (input, field) => {
    expect(newContribution(goal(100, 0), 'c', input)).toMatchObject({ ok: false, failure: { info: { field } } });
  });

  it('crosses milestones on its own date and completes the goal', () => {
    const quarter = paid(goal(30000, 5000), 2500, '2024-09-15');
    expect(quarter).toMatchObject({ currentAmount: 7500, percentComplete: 25, status: 'active' });
    expect(quarter.milestones[0]).toEqual({
      percentage: 25,
      amount: 7500,
      achieved: true,
      achievedDate: '2024-09-15',
    });
    const whole = paid(quarter, 22500, '2025-01-15');
    expect(whole).toMatchObject({ currentAmount: 30000, percentComplete: 100, status: 'completed' });
    expect(whole.milestones.map(({ achievedDate }) => achievedDate)).toEqual([
      '2024-09-15',
      '2025-01-15',
      '2025-01-15',
      '2025-01-15',
    ]);
  });

  it.each<[GoalStatus, number, number, GoalStatus]>([
    ['active', 99.98, 0.01, 'active'],
    ['active', 99.98, 0.02, 'completed'],
    ['paused', 50, 10, 'paused'],
    ['paused', 50, 50, 'completed'],
    ['completed', 100, -0.01, 'active'],
    ['completed', 120, -20, 'completed'],
    ['completed', 100, 0, 'completed'],
    ['active', 10, -20, 'active'],
  ])('takes a goal that is %s at %d by %d to %s', (status, current, amount, after) => {
    expect(paid(goal(100, current, status), amount).status).toBe(after);
  });

  it('leaves milestones standing when it takes out', () => {
    const emptied = paid(goal(100, 100), -150);
    expect(emptied).toMatchObject({ currentAmount: -50, percentComplete: 0 });
    expect(emptied.milestones.every(({ achievedDate }) => achievedDate === '2024-06-01')).toBe(true);
  });

  it('is refused by a cancelled goal, and beyond what an amount can be', () => {
    const contribution = { id: 'c', goalId: 'g', amount: 1e12, currency: 'USD', date: '2025-01-15' };
    expect(contributedGoal(goal(100, 0, 'cancelled'), contribution)).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', info: { field: 'id' } },
    });
    expect(contributedGoal(goal(100, 1), contribution)).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', info: { field: 'amount' } },
    });
  });

  it('adds up in any order to the opening amount and the sum, to the cent', () => {
    const cents = fc.integer({ min: -100_000_00, max: 100_000_00 });
    const run = fc
      .array(cents, { maxLength: 20 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(run, fc.nat(100_000_00), ([list, shuffled], opening) => {
        const after = (amounts: number[]) =>
          amounts.reduce((current, amount) => paid(current, amount / 100), goal(50_000, opening / 100));
        const expected = list.reduce((sum, amount) => sum + amount, opening);
        for (const amounts of [list, shuffled]) {
          const { currentAmount, status } = after(amounts);
          expect(currentAmount).toBe(expected / 100);
          expect(status).toBe(expected >= 50_000_00 ? 'completed' : 'active');
        }
      }),
    );
  });
});
