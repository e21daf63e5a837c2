import type { BudgetFigures, BudgetPlan } from './budget.ts';
import { sumOf } from './money.ts';

/** What the plan of a month leaves for debts, with the parts it follows from. */
export interface DebtPayoff {
  currency: string;
  totalIncome: number;
  totalPlannedExpenses: number;
  discretionaryIncome: number;
  debtPaymentBudget: number;
  availableForDebtPayoff: number;
  savingsBudget: number;
  rolloverBalance: number;
  unassigned: number;
  /** What is set aside for debts, and what has no other job; never money that savings or spending claim. */
  safeExtraDebtPayment: number;
}

export function debtPayoff(plan: BudgetPlan & BudgetFigures): DebtPayoff {
  const { currency, unassigned, debtPaymentBudget } = plan;
  return {
    currency,
    totalIncome: plan.totalIncome,
    totalPlannedExpenses: plan.totalPlannedExpenses,
    discretionaryIncome: plan.discretionaryIncome,
    debtPaymentBudget,
    availableForDebtPayoff: plan.availableForDebtPayoff,
    savingsBudget: plan.savingsBudget,
    rolloverBalance: plan.rolloverBalance,
    unassigned,
    safeExtraDebtPayment: sumOf([Math.max(0, unassigned), debtPaymentBudget], currency),
  };
}
