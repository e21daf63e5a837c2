import { describe, expect, it } from '@jest/globals';
import { newestFacts, tenseOf } from '../../../dashboard/src/pages/overview/monthFacts.ts';
import { monthSummary } from '../../../dashboard/src/pages/overview/monthSummary.ts';
import { analytics, budget, totals } from './samples.ts';

const spent = (amount: number) => ({ spent: amount, received: 0, revision: 1 });
const plan = { currency: 'USD', totalPlannedExpenses: 6200 };

describe('what a month amounts to', () => {
  it('is what is left while it runs, and what that is a day', () => {
    // 6,200.00 − 4,310.40 = 1,889.60, for the ten days after the 21st.
    expect(monthSummary('2025-01', '2025-01-21', spent(4310.4), plan)).toEqual({
      tense: 'running',
      hero: { label: 'Left to spend', amount: 1889.6, isOver: false },
      perDay: { amount: 188.96, days: 10 },
    });
  });

  it('is never promised in full cents that are not there', () => {
    // 100 ÷ 3 = 33.333…
    const { perDay } = monthSummary('2025-01', '2025-01-28', spent(6100), plan);
    expect(perDay).toEqual({ amount: 33.33, days: 3 });
  });

  it('has no day left on its last one', () => {
    expect(monthSummary('2025-01', '2025-01-31', spent(100), plan).perDay).toBeUndefined();
  });

  it('is how much too much, where it is', () => {
    expect(monthSummary('2025-01', '2025-01-21', spent(6328.1), plan)).toMatchObject({
      hero: { label: 'Over plan by', amount: 128.1, isOver: true },
      perDay: undefined,
    });
  });

  it('is settled when it is over', () => {
    expect(monthSummary('2025-01', '2025-02-01', spent(5850.25), plan)).toMatchObject({
      tense: 'past',
      hero: { label: 'Under plan by', amount: 349.75, isOver: false },
    });
  });

  it('is the plan before it starts, unless something is spent already', () => {
    expect(monthSummary('2025-03', '2025-02-01', spent(0), plan).hero).toMatchObject({
      label: 'Planned',
      amount: 6200,
    });
    expect(monthSummary('2025-03', '2025-02-01', spent(200), plan).hero).toMatchObject({
      label: 'Left to spend',
      amount: 6000,
    });
  });

  it('is what was spent where nothing was planned', () => {
    expect(monthSummary('2025-01', '2025-01-21', spent(12.5), null).hero).toEqual({
      label: 'Spent',
      amount: 12.5,
      isOver: false,
    });
  });
});

describe('the newest facts', () => {
  it('are those of the highest revision, wherever they came from', () => {
    const old = totals({ revision: 4, totalActualExpenses: 100 });
    const event = budget({ revision: 6, totalActualExpenses: 120, totalActualIncome: 5 });
    expect(newestFacts({ monthTotals: old, monthlyBudget: event, analytics: analytics({ revision: 5 }) })).toEqual({
      ...{ spent: 120, received: 5, revision: 6 },
    });
    expect(newestFacts({ monthTotals: old, monthlyBudget: null, analytics: analytics({ revision: 5 }) }).spent).toBe(
      5850.25,
    );
    expect(newestFacts({ monthTotals: old, monthlyBudget: null, analytics: null }).spent).toBe(100);
  });
});

describe('tense', () => {
  it.each([
    ['2024-12', 'past'],
    ['2025-01', 'running'],
    ['2025-02', 'future'],
  ])('of %s in January is %s', (month, tense) => {
    expect(tenseOf(month, '2025-01-31')).toBe(tense);
  });
});
