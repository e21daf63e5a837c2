import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DueTemplate } from '../../../domain/projection.ts';
import { averageDailySpending, projectedMonthlySpending, stillDue } from '../../../domain/projection.ts';

const month = '2025-01';
const progress = (asOf: string, totalSpent: number, recurringSpent = 0, due = 0) => ({
  month,
  asOf,
  currency: 'USD',
  totalSpent,
  recurringSpent,
  stillDue: due,
});

describe('average daily spending', () => {
  it.each([
    ['2025-02-01', 5850.25, 188.72, "over: by all its days, the document's figure"],
    ['2026-07-15', 5850.25, 188.72, 'over for long'],
    ['2025-01-31', 5850.25, 188.72, 'on its last day: by all its days'],
    ['2025-01-01', 2200, 2200, 'on its first day'],
    ['2025-01-07', 100, 14.29, 'running: by the days so far, today included'],
    ['2025-01-08', -100, -12.5, 'more paid back than spent'],
    ['2024-12-31', 40, null, 'not begun'],
  ])('as of %s with %d is %p: %s', (asOf, spent, expected, _why) => {
    expect(averageDailySpending(progress(asOf, spent))).toBe(expected);
  });

  it('is rounded half away from zero', () => {
    expect(averageDailySpending(progress('2025-01-04', 0.1))).toBe(0.03);
    expect(averageDailySpending(progress('2025-01-04', -0.1))).toBe(-0.03);
  });

  it('knows the decimals of the currency', () => {
    expect(averageDailySpending({ ...progress('2025-01-04', 10), currency: 'JPY' })).toBe(3);
    expect(averageDailySpending({ ...progress('2025-01-03', 10), currency: 'KWD' })).toBe(3.333);
  });
});

describe('projected spending', () => {
  it('of a month that is over is what was spent; of one that has not begun there is none', () => {
    expect(projectedMonthlySpending(progress('2025-02-01', 5850.25, 100, 900))).toBe(5850.25);
    expect(projectedMonthlySpending(progress('2024-12-31', 5850.25, 100, 900))).toBeNull();
  });

  it('does not multiply the rent that was paid on the first', () => {
    // 2,300 on day 10: the rent of 2,200 and 10 a day; 21 days to go, and 60 of insurance.
    expect(projectedMonthlySpending(progress('2025-01-10', 2300, 2200, 60))).toBe(2300 + 60 + 210);
    expect(projectedMonthlySpending(progress('2025-01-31', 2300, 2200, 0))).toBe(2300);
  });

  it('agrees with the formula in whole cents', () => {
    const cents = fc.integer({ min: -500_000_00, max: 500_000_00 });
    const day = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(cents, cents, fc.nat(10_000_00), day, (spent, recurring, due, today) => {
        const asOf = `2025-01-${String(today).padStart(2, '0')}`;
        const numerator = BigInt(spent - recurring) * BigInt(31 - today) * 2n;
        const half = BigInt(today) * (numerator < 0n ? -1n : 1n);
        const toCome = Number((numerator + half) / (BigInt(today) * 2n));
        const projected = projectedMonthlySpending(progress(asOf, spent / 100, recurring / 100, due / 100));
        expect(projected).toBe((spent + due + toCome) / 100);
      }),
    );
  });
});

describe('what is still due', () => {
  const rent: DueTemplate = {
    frequency: 'monthly',
    startDate: '2024-01-01',
    dayOfMonth: 1,
    nextDue: '2025-02-01',
    amount: 2200,
    currency: 'USD',
    category: 'housing',
    isIncome: false,
    isActive: true,
  };
  const gym: DueTemplate = {
    ...rent,
    frequency: 'weekly',
    startDate: '2025-01-06',
    nextDue: '2025-01-13',
    amount: 9.99,
  };

  it.each<[string, Partial<DueTemplate>, string, number]>([
    ['the rent of February in February', rent, '2025-02', 2200],
    ['nothing of it in January', rent, '2025-01', 0],
    ['every Monday up to the end: 13, 20 and 27 January', { ...gym, dayOfWeek: 1 }, '2025-01', 29.97],
    ['what is overdue counts', { ...rent, nextDue: '2025-01-01' }, '2025-01', 2200],
    ['the last day of the month counts', { ...rent, dayOfMonth: 31, nextDue: '2025-01-31' }, '2025-01', 2200],
    ['the end of the template is included', { ...gym, endDate: '2025-01-20' }, '2025-01', 19.98],
    ['nothing when it has ended', { ...rent, nextDue: undefined }, '2025-02', 0],
    ['nothing of an inactive one', { ...rent, isActive: false }, '2025-02', 0],
    ['nothing of income', { ...rent, isIncome: true }, '2025-02', 0],
    ['nothing of savings', { ...rent, category: 'savings' }, '2025-02', 0],
    ['nothing in another currency', { ...rent, currency: 'EUR' }, '2025-02', 0],
  ])('%s', (_, template, of, expected) => {
    expect(stillDue([{ ...rent, ...template }], of, 'USD')).toBe(expected);
  });

  it('adds up', () => {
    expect(stillDue([rent, { ...rent, amount: 0.1 }, { ...rent, amount: 0.2 }], '2025-02', 'USD')).toBe(2200.3);
    expect(stillDue([], '2025-02', 'USD')).toBe(0);
  });
});
