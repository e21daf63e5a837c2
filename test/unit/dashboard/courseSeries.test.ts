import { describe, expect, it } from '@jest/globals';
import {
  cumulative,
  dailySpending,
  planLine,
  postedSpending,
} from '../../../dashboard/src/pages/overview/courseSeries.ts';
import { recurring, transaction } from './samples.ts';

describe('spending by day', () => {
  it('sums each day by the date that is written, refunds taken off', () => {
    const daily = dailySpending(
      [
        transaction({ date: '2025-02-01T23:30:00-11:00', amount: -10.1 }),
        transaction({ date: '2025-02-01T01:00:00Z', amount: -0.2 }),
        transaction({ date: '2025-02-03T12:00:00Z', amount: 4.05 }),
        transaction({ date: '2025-02-28T12:00:00+14:00', amount: -100 }),
      ],
      '2025-02',
      'USD',
    );
    expect(daily).toHaveLength(28);
    expect(daily.slice(0, 4)).toEqual([10.3, 0, -4.05, 0]);
    expect(daily[27]).toBe(100);
  });

  it('leaves out what is no spending of this month and currency', () => {
    const outside = [
      transaction({ amount: 7000, category: 'income' }),
      transaction({ amount: -1000, category: 'savings' }),
      transaction({ amount: -20, currency: 'EUR' }),
      transaction({ amount: -30, isExcludedFromBudget: true }),
      transaction({ amount: -40, date: '2024-12-31T23:59:00Z' }),
    ];
    expect(dailySpending(outside, '2025-01', 'USD').every((amount) => amount === 0)).toBe(true);
  });

  it('adds up without a trace of binary fractions', () => {
    expect(cumulative([0.1, 0.2, 0, -0.3, 10.01], 'USD')).toEqual([0.1, 0.3, 0.3, 0, 10.01]);
  });

  it('knows what was posted from recurring templates', () => {
    const rows = [
      transaction({ amount: -2200, category: 'housing', recurringId: 'rent' }),
      transaction({ amount: 3500, category: 'income', recurringId: 'pay' }),
      transaction({ amount: -12 }),
    ];
    expect(postedSpending(rows, 'USD')).toBe(2200);
  });
});

describe('the line of the plan', () => {
  it('spreads the plan evenly where nothing recurs', () => {
    const line = planLine(3100, [], '2025-01', 'USD');
    expect([line[0], line[14], line[30]]).toEqual([100, 1500, 3100]);
  });

  it('steps on the days of recurring payments and spreads the rest', () => {
    // 4,100 − 1,000 on the 1st = 3,100 over 31 days.
    const rent = recurring({ amount: 1000, startDate: '2024-01-01', dayOfMonth: 1 });
    const line = planLine(4100, [rent], '2025-01', 'USD');
    expect([line[0], line[1], line[30]]).toEqual([1100, 1200, 4100]);
  });

  it('counts a weekly payment each time', () => {
    // Wednesdays of January 2025: 1, 8, 15, 22, 29. 310 is left for 31 days.
    const weekly = recurring({ amount: 50, frequency: 'weekly', startDate: '2024-12-25', dayOfMonth: null });
    const line = planLine(560, [weekly], '2025-01', 'USD');
    expect([line[0], line[6], line[7], line[30]]).toEqual([60, 120, 180, 560]);
  });

  it('passes over what is paused, ended, income, savings or in another currency', () => {
    const none = [
      recurring({ isActive: false }),
      recurring({ endDate: '2024-12-31' }),
      recurring({ category: 'income', isIncome: true }),
      recurring({ category: 'savings' }),
      recurring({ currency: 'EUR' }),
    ];
    expect(planLine(3100, none, '2025-01', 'USD')).toEqual(planLine(3100, [], '2025-01', 'USD'));
  });

  it('is straight where payments are more than the plan', () => {
    const rent = recurring({ amount: 5000, startDate: '2024-01-01' });
    expect(planLine(3100, [rent], '2025-01', 'USD')).toEqual(planLine(3100, [], '2025-01', 'USD'));
  });
});
