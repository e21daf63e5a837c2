import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Milestone, Standing } from '../../../domain/goalProgress.ts';
import {
  coveredMilestones,
  isOnTrack,
  isReached,
  milestonesOf,
  neededPerMonth,
  percentComplete,
} from '../../../domain/goalProgress.ts';

/** The goal of the customer's document. */
const emergencyFund = { targetAmount: 30000, currentAmount: 12500, currency: 'USD', monthlyContribution: 1500 };

const saved = (currentAmount: number, targetAmount: number, currency = 'USD'): Standing => ({
  targetAmount,
  currentAmount,
  currency,
});

/** Days between two dates by the platform's calendar. */
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const days = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2198-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the goal of the customer's document, on 15 January 2025", () => {
  it('is 41.67 percent complete, needs 1500.00 a month and is on track', () => {
    expect(percentComplete(emergencyFund)).toBe(41.67);
    expect(neededPerMonth(emergencyFund, '2025-12-31', '2025-01-15')).toBe(1500);
    expect(isOnTrack(emergencyFund, '2025-12-31', '2025-01-15')).toBe(true);
  });

  it('is no longer on track a day later without a contribution', () => {
    // 17,500 × 30 ÷ 349 = 1504.2979…
    expect(neededPerMonth(emergencyFund, '2025-12-31', '2025-01-16')).toBe(1504.3);
    expect(isOnTrack(emergencyFund, '2025-12-31', '2025-01-16')).toBe(false);
  });

  it('has its milestones', () => {
    const quarter: Milestone = { percentage: 25, amount: 7500, achieved: true, achievedDate: '2024-09-15' };
    expect(milestonesOf(emergencyFund, [quarter], '2025-01-15')).toEqual([
      quarter,
      { percentage: 50, amount: 15000, achieved: false },
      { percentage: 75, amount: 22500, achieved: false },
      { percentage: 100, amount: 30000, achieved: false },
    ]);
  });
});

describe('percentComplete', () => {
  it.each([
    [0, 100, 0],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [0.01, 80, 0.01],
    [12.345, 100, 12.35],
    [99.99, 100, 99.99],
    [99999.99, 100000, 99.99],
    [100, 100, 100],
    [150, 100, 150],
    [-50, 100, 0],
  ])('of %d in %d is %d', (current, target, percent) => {
    expect(percentComplete(saved(current, target, 'KWD'))).toBe(percent);
  });

  it('is the exact ratio, rounded half up, and never 100 before the target', () => {
    const amounts = fc.integer({ min: 0, max: 800_000_000_000 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 800_000_000_000 }), (current, target) => {
        const hundredths = Number((BigInt(current) * 20000n + BigInt(target)) / (BigInt(target) * 2n));
        const expected = current >= target ? hundredths : Math.min(hundredths, 9999);
        expect(percentComplete(saved(current / 100, target / 100))).toBe(expected / 100);
      }),
    );
  });
});

describe('neededPerMonth', () => {
  it.each([
    ['2025-06-01', '2025-01-21', 2200, 503.82],
    ['2025-01-31', '2025-01-01', 100, 100],
    ['2025-01-16', '2025-01-15', 100, 3000],
    ['2025-03-01', '2025-01-01', 0.01, 0.01],
    ['2025-01-15', '2025-01-15', 100, 100],
    ['2025-01-14', '2025-01-15', 100, 100],
    ['1999-12-31', '2025-01-15', 100, 100],
  ])('until %s on %s for %d is %d', (targetDate, today, remaining, needed) => {
    expect(neededPerMonth(saved(1000, 1000 + remaining), targetDate, today)).toBe(needed);
  });

  it('is 0 when the target is reached, in time or not', () => {
    expect(neededPerMonth(saved(101, 100), '2025-12-31', '2025-01-15')).toBe(0);
    expect(neededPerMonth(saved(100, 100), '2024-12-31', '2025-01-15')).toBe(0);
  });

  it('counts minor units of the currency', () => {
    expect(neededPerMonth(saved(0, 100, 'JPY'), '2025-04-01', '2025-01-01')).toBe(34);
    expect(neededPerMonth(saved(0, 100, 'KWD'), '2025-04-02', '2025-01-01')).toBe(32.968);
  });

  it('is the exact quotient rounded up to the minor unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), days, days, (remaining, targetDate, today) => {
        const left = daysBetween(today, targetDate);
        const expected = left <= 0 ? remaining : Number((BigInt(remaining) * 30n + BigInt(left) - 1n) / BigInt(left));
        expect(neededPerMonth(saved(0, remaining / 100), targetDate, today)).toBe(expected / 100);
      }),
    );
  });
});

describe('isOnTrack', () => {
  const goal = (currentAmount: number, monthlyContribution: number) => ({
    ...saved(currentAmount, 100),
    monthlyContribution,
  });
  it.each([
    ['reached, though late', goal(100, 0), '2024-12-31', true],
    ['reached in time', goal(100, 0), '2025-12-31', true],
    ['late', goal(99.99, 1000), '2025-01-14', false],
    ['at its last day', goal(99.99, 1000), '2025-01-15', false],
    ['paid for to the cent', goal(70, 30), '2025-02-14', true],
    ['a cent short', goal(70, 29.99), '2025-02-14', false],
  ])('of a goal that is %s', (_, standing, targetDate, expected) => {
    expect(isOnTrack(standing, targetDate, '2025-01-15')).toBe(expected);
  });
});

describe('milestones', () => {
  it('are achieved on the day that crosses them, once', () => {
    const half = milestonesOf(saved(50, 100), [], '2025-01-01');
    expect(half.map(({ achievedDate }) => achievedDate)).toEqual(['2025-01-01', '2025-01-01', undefined, undefined]);
    const less = milestonesOf(saved(10, 100), half, '2025-02-01');
    const more = milestonesOf(saved(80, 100), less, '2025-03-01');
    expect(more.map(({ achievedDate }) => achievedDate)).toEqual(['2025-01-01', '2025-01-01', '2025-03-01', undefined]);
  });

  it('are not achieved by rounding: a quarter of a cent is not there at zero', () => {
    expect(milestonesOf(saved(0, 0.01), [], '2025-01-01').map(({ amount, achieved }) => [amount, achieved])).toEqual([
      [0, false],
      [0.01, false],
      [0.01, false],
      [0.01, false],
    ]);
  });

  it('of another target are those that the amount covers', () => {
    const all = milestonesOf(saved(100, 100), [], '2025-01-01');
    expect(coveredMilestones(saved(100, 200), all).map(({ percentage }) => percentage)).toEqual([25, 50]);
  });

  it('are all achieved exactly when the target is reached', () => {
    const cents = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 1000 }), (current, target) => {
        const standing = saved(current / 100, target / 100);
        const achieved = milestonesOf(standing, [], '2025-01-01').filter((milestone) => milestone.achieved);
        expect(achieved).toHaveLength(Math.max(0, Math.min(4, Math.floor((current * 4) / target))));
        expect(isReached(standing)).toBe(achieved.length === 4);
      }),
    );
  });
});
