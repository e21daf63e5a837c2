import { describe, expect, it } from '@jest/globals';
import type { BudgetPlan, BudgetStatus } from '../../../domain/budget.ts';
import { budgetFigures, changedBudget, copiedBudget, newBudget, plannedByCategories } from '../../../domain/budget.ts';
import type { Category, CategoryType } from '../../../domain/category.ts';

/** The January 2025 budget of the customer's document. */
const january: BudgetPlan = {
  id: 'budget-uuid-123',
  month: '2025-01',
  currency: 'USD',
  incomeBreakdown: { salary: 7000, bonuses: 1000, sideIncome: 500, investments: 0, other: 0 },
  totalPlannedExpenses: 6200,
  debtPaymentBudget: 800,
  savingsBudget: 1000,
  rolloverBalance: 150,
  status: 'active',
};

const category = (categoryType: CategoryType, monthlyBudget: number): Category => ({
  id: categoryType,
  categoryType,
  monthlyBudget,
  isEssential: false,
});

describe('a budget', () => {
  it("has the figures of the customer's document", () => {
    expect(budgetFigures(january)).toEqual({
      totalIncome: 8500,
      discretionaryIncome: 2300,
      availableForDebtPayoff: 1500,
      unassigned: 650,
    });
  });

  it('starts as a draft, with zeros for what is not said and the plan of its categories', () => {
    const created = newBudget({ month: '2025-03' }, { id: 'b-1', currency: 'EUR', planned: 1234.5 });
    expect(created).toEqual({
      ok: true,
      value: {
        id: 'b-1',
        month: '2025-03',
        currency: 'EUR',
        incomeBreakdown: { salary: 0, bonuses: 0, sideIncome: 0, investments: 0, other: 0 },
        totalPlannedExpenses: 1234.5,
        debtPaymentBudget: 0,
        savingsBudget: 0,
        rolloverBalance: 0,
        status: 'draft',
      },
    });
  });

  it('plans what its categories plan, income and savings apart', () => {
    const categories = [
      category('groceries', 600.1),
      category('dining', 400.2),
      category('income', 9000),
      category('savings', 500),
    ];
    expect(plannedByCategories(categories, 'USD')).toBe(1000.3);
  });

  it.each([
    [true, 5850.25, 349.75],
    [true, 6200.01, -0.01],
    [true, -20, 6220],
    [false, 5850.25, 0],
  ])('is copied as a draft, with rollover %s after %d were spent starting at %d', (withRollover, spent, rollover) => {
    const copied = copiedBudget(
      { ...january, totalActualExpenses: spent },
      { id: 'b-2', month: '2025-02', withRollover },
    );
    expect(copied).toEqual({
      ok: true,
      value: {
        ...january,
        id: 'b-2',
        month: '2025-02',
        rolloverBalance: rollover,
        status: 'draft',
        copiedFrom: '2025-01',
      },
    });
  });

  it('remembers through every edit where it was copied from', () => {
    const changed = changedBudget({ ...january, copiedFrom: '2024-12' }, { status: 'archived' }, 0);
    expect(changed).toMatchObject({ ok: true, value: { copiedFrom: '2024-12' } });
  });

  it('changes what is named, resets what is null and keeps the rest', () => {
    const changed = changedBudget(
      january,
      { incomeBreakdown: { bonuses: null, other: 25 }, savingsBudget: null, totalPlannedExpenses: null },
      6100,
    );
    expect(changed).toEqual({
      ok: true,
      value: {
        ...january,
        incomeBreakdown: { salary: 7000, bonuses: 0, sideIncome: 500, investments: 0, other: 25 },
        savingsBudget: 0,
        totalPlannedExpenses: 6100,
      },
    });
  });

  const allowed = ['draft>active', 'active>archived', 'archived>active'];
  const statuses: BudgetStatus[] = ['draft', 'active', 'archived'];
  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
    'goes from %s to %s only by a legal step',
    (from, to) => {
      const changed = changedBudget({ ...january, status: from }, { status: to }, 0);
      expect(changed.ok).toBe(from === to || allowed.includes(`${from}>${to}`));
    },
  );

  it.each([
    [{ month: '2025-1' }, 'month'],
    [{ month: '2025-01', id: 'a#b' }, 'id'],
    [{ month: '2025-01', currency: 'dollars' }, 'currency'],
    [{ month: '2025-01', incomeBreakdown: { salary: -1 } }, 'incomeBreakdown.salary'],
    [{ month: '2025-01', totalPlannedExpenses: 12.345 }, 'totalPlannedExpenses'],
    [{ month: '2025-01', debtPaymentBudget: 1e300 }, 'debtPaymentBudget'],
    [{ month: '2025-01', rolloverBalance: -1e13 }, 'rolloverBalance'],
  ])('refuses %j and names %s', (input, field) => {
    const created = newBudget(input, { id: 'b-1', currency: 'USD', planned: 0 });
    expect(created).toMatchObject({ ok: false, failure: { code: 'InvalidInput', info: { field } } });
  });

  it('carries a negative rollover', () => {
    expect(newBudget({ month: '2025-01', rolloverBalance: -75.5 }, { id: 'b', currency: 'USD', planned: 0 }).ok).toBe(
      true,
    );
  });
});
