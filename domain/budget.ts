import type { Category, NewCategory } from './category.ts';
import { isExpense } from './category.ts';
import { checkMonth } from './calendar.ts';
import { isCurrency } from './currency.ts';
import type { Failure, Result } from './failure.ts';
import { firstFailure, invalid } from './failure.ts';
import { checkId, LONGEST_CHOSEN_ID } from './identifier.ts';
import { checkAmount, checkPlannedAmount, sumOf } from './money.ts';

export type BudgetStatus = 'draft' | 'active' | 'archived';

export interface IncomeBreakdown {
  salary: number;
  bonuses: number;
  sideIncome: number;
  investments: number;
  other: number;
}

/** What a person plans for a month: all that is not derived. */
export interface BudgetPlan {
  id: string;
  month: string;
  currency: string;
  incomeBreakdown: IncomeBreakdown;
  totalPlannedExpenses: number;
  debtPaymentBudget: number;
  savingsBudget: number;
  rolloverBalance: number;
  status: BudgetStatus;
  /** The month whose plan it started from. */
  copiedFrom?: string;
}

export interface BudgetFigures {
  totalIncome: number;
  discretionaryIncome: number;
  availableForDebtPayoff: number;
  unassigned: number;
}

type AmountsInput = { [Part in keyof IncomeBreakdown]?: number | null };

/** As a client sends it: null means absent. */
export interface NewBudget {
  month: string;
  id?: string | null;
  currency?: string | null;
  incomeBreakdown?: AmountsInput | null;
  totalPlannedExpenses?: number | null;
  debtPaymentBudget?: number | null;
  savingsBudget?: number | null;
  rolloverBalance?: number | null;
  categories?: NewCategory[] | null;
}

/** Absent stays; null is the default again. */
export interface BudgetChanges {
  incomeBreakdown?: AmountsInput | null;
  totalPlannedExpenses?: number | null;
  debtPaymentBudget?: number | null;
  savingsBudget?: number | null;
  rolloverBalance?: number | null;
  status?: BudgetStatus | null;
}

/** What the plan of a month amounts to; see the formulas in the schema. */
export function budgetFigures(plan: BudgetPlan): BudgetFigures {
  const { currency, incomeBreakdown: income, totalPlannedExpenses: planned, debtPaymentBudget: debt } = plan;
  const totalIncome = sumOf(
    [income.salary, income.bonuses, income.sideIncome, income.investments, income.other],
    currency,
  );
  const discretionaryIncome = sumOf([totalIncome, -planned], currency);
  return {
    totalIncome,
    discretionaryIncome,
    availableForDebtPayoff: sumOf([discretionaryIncome, -debt], currency),
    unassigned: sumOf([totalIncome, plan.rolloverBalance, -planned, -debt, -plan.savingsBudget], currency),
  };
}

/** What the categories plan to spend together. */
export function plannedByCategories(categories: Category[], currency: string): number {
  return sumOf(
    categories.filter((category) => isExpense(category.categoryType)).map((category) => category.monthlyBudget),
    currency,
  );
}

function checkPlan(plan: BudgetPlan): Failure | null {
  const { currency, incomeBreakdown: income } = plan;
  return firstFailure([
    checkMonth('month', plan.month),
    isCurrency(currency) ? null : invalid('currency', 'must be an ISO 4217 code like USD'),
    checkPlannedAmount('incomeBreakdown.salary', income.salary, currency),
    checkPlannedAmount('incomeBreakdown.bonuses', income.bonuses, currency),
    checkPlannedAmount('incomeBreakdown.sideIncome', income.sideIncome, currency),
    checkPlannedAmount('incomeBreakdown.investments', income.investments, currency),
    checkPlannedAmount('incomeBreakdown.other', income.other, currency),
    checkPlannedAmount('totalPlannedExpenses', plan.totalPlannedExpenses, currency),
    checkPlannedAmount('debtPaymentBudget', plan.debtPaymentBudget, currency),
    checkPlannedAmount('savingsBudget', plan.savingsBudget, currency),
    checkAmount('rolloverBalance', plan.rolloverBalance, currency),
  ]);
}

const NO_INCOME: IncomeBreakdown = { salary: 0, bonuses: 0, sideIncome: 0, investments: 0, other: 0 };

function incomeAfter(current: IncomeBreakdown, changes: AmountsInput): IncomeBreakdown {
  const part = (before: number, change: number | null | undefined) => (change === undefined ? before : (change ?? 0));
  return {
    salary: part(current.salary, changes.salary),
    bonuses: part(current.bonuses, changes.bonuses),
    sideIncome: part(current.sideIncome, changes.sideIncome),
    investments: part(current.investments, changes.investments),
    other: part(current.other, changes.other),
  };
}

/** `planned`: what the categories add up to, for a budget that does not say. */
export function newBudget(
  input: NewBudget,
  defaults: { id: string; currency: string; planned: number },
): Result<BudgetPlan> {
  const plan: BudgetPlan = {
    id: input.id ?? defaults.id,
    month: input.month,
    currency: input.currency ?? defaults.currency,
    incomeBreakdown: incomeAfter(NO_INCOME, input.incomeBreakdown ?? {}),
    totalPlannedExpenses: input.totalPlannedExpenses ?? defaults.planned,
    debtPaymentBudget: input.debtPaymentBudget ?? 0,
    savingsBudget: input.savingsBudget ?? 0,
    rolloverBalance: input.rolloverBalance ?? 0,
    status: 'draft',
  };
  const failure = checkId('id', input.id, LONGEST_CHOSEN_ID) ?? checkPlan(plan);
  return failure ? { ok: false, failure } : { ok: true, value: plan };
}

/** The plan of one month for another: a draft, which starts with what was left over when `withRollover`. */
export function copiedBudget(
  from: BudgetPlan & { totalActualExpenses: number },
  to: { id: string; month: string; withRollover: boolean },
): Result<BudgetPlan> {
  const { currency, totalPlannedExpenses, totalActualExpenses } = from;
  const plan: BudgetPlan = {
    id: to.id,
    month: to.month,
    currency,
    incomeBreakdown: from.incomeBreakdown,
    totalPlannedExpenses,
    debtPaymentBudget: from.debtPaymentBudget,
    savingsBudget: from.savingsBudget,
    rolloverBalance: to.withRollover ? sumOf([totalPlannedExpenses, -totalActualExpenses], currency) : 0,
    status: 'draft',
    copiedFrom: from.month,
  };
  const failure = checkPlan(plan);
  return failure ? { ok: false, failure } : { ok: true, value: plan };
}

const STATUS_STEPS = ['draft active', 'active archived', 'archived active'];

function checkStatusStep(from: BudgetStatus, to: BudgetStatus | null | undefined): Failure | null {
  if (to === null) {
    return invalid('changes.status', 'cannot be removed');
  }
  if (to === undefined || to === from || STATUS_STEPS.indexOf(`${from} ${to}`) >= 0) {
    return null;
  }
  return invalid('changes.status', `cannot go from ${from} to ${to}`);
}

/** `planned`: what the categories add up to, used where `changes.totalPlannedExpenses` is null. */
export function changedBudget(current: BudgetPlan, changes: BudgetChanges, planned: number): Result<BudgetPlan> {
  const amount = (before: number, change: number | null | undefined, fallback: number) =>
    change === undefined ? before : (change ?? fallback);
  const plan: BudgetPlan = {
    id: current.id,
    month: current.month,
    currency: current.currency,
    incomeBreakdown:
      changes.incomeBreakdown === null
        ? NO_INCOME
        : incomeAfter(current.incomeBreakdown, changes.incomeBreakdown ?? {}),
    totalPlannedExpenses: amount(current.totalPlannedExpenses, changes.totalPlannedExpenses, planned),
    debtPaymentBudget: amount(current.debtPaymentBudget, changes.debtPaymentBudget, 0),
    savingsBudget: amount(current.savingsBudget, changes.savingsBudget, 0),
    rolloverBalance: amount(current.rolloverBalance, changes.rolloverBalance, 0),
    status: changes.status ?? current.status,
    copiedFrom: current.copiedFrom,
  };
  const failure = checkStatusStep(current.status, changes.status) ?? checkPlan(plan);
  return failure ? { ok: false, failure } : { ok: true, value: plan };
}
