import { describe, expect, it } from '@jest/globals';
import type { BudgetPlan } from '../../../domain/budget.ts';
import { budgetFigures } from '../../../domain/budget.ts';
import { debtPayoff } from '../../../domain/debtPayoff.ts';

/** The sample budget of the design document. */
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

const payoffOf = (changes: Partial<BudgetPlan>) => {
  const plan = { ...january, ...changes };
  return debtPayoff({ ...plan, ...budgetFigures(plan) });
};

describe('what a plan leaves for debts', () => {
  it("carries the document's figures, and what can be paid beside them", () => {
    expect(payoffOf({})).toEqual({
      currency: 'USD',
      totalIncome: 8500,
      totalPlannedExpenses: 6200,
      discretionaryIncome: 2300,
      debtPaymentBudget: 800,
      availableForDebtPayoff: 1500,
      savingsBudget: 1000,
      rolloverBalance: 150,
      unassigned: 650,
      safeExtraDebtPayment: 1450,
    });
  });

  it('never offers what savings claim: 100 more of savings is 100 less for debts', () => {
    expect(payoffOf({ savingsBudget: 1100 })).toMatchObject({
      availableForDebtPayoff: 1500,
      safeExtraDebtPayment: 1350,
    });
  });

  it('keeps to what is set aside when the plan gives away more than there is', () => {
    expect(payoffOf({ totalPlannedExpenses: 9000 })).toMatchObject({ unassigned: -2150, safeExtraDebtPayment: 800 });
    expect(payoffOf({ totalPlannedExpenses: 9000, debtPaymentBudget: 0 })).toMatchObject({ safeExtraDebtPayment: 0 });
  });

  it('is exact in the minor unit', () => {
    const cents = payoffOf({
      totalPlannedExpenses: 6200.1,
      debtPaymentBudget: 0.2,
      savingsBudget: 0,
      rolloverBalance: 0,
    });
    expect(cents).toMatchObject({ unassigned: 2299.7, safeExtraDebtPayment: 2299.9 });
  });
});
