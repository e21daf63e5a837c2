import type { BudgetFieldsFragment, MonthlyBudgetChanges } from '../../../../generated/dashboard.ts';
import type { BudgetFigures } from '../../../../domain/budget.ts';
import { budgetFigures } from '../../../../domain/budget.ts';

/** The amounts of a plan that a person sets. */
export const PLAN_FIELDS = [
  'salary',
  'bonuses',
  'sideIncome',
  'investments',
  'other',
  'totalPlannedExpenses',
  'debtPaymentBudget',
  'savingsBudget',
  'rolloverBalance',
] as const;

export type PlanField = (typeof PLAN_FIELDS)[number];
export type PlanValues = Readonly<Record<PlanField, number>>;

export const INCOME_FIELDS = ['salary', 'bonuses', 'sideIncome', 'investments', 'other'] as const;
type IncomeField = (typeof INCOME_FIELDS)[number];

export const PLAN_LABELS: Readonly<Record<PlanField, string>> = {
  salary: 'Salary',
  bonuses: 'Bonuses',
  sideIncome: 'Side income',
  investments: 'Investments',
  other: 'Other income',
  totalPlannedExpenses: 'Planned spending',
  debtPaymentBudget: 'Extra debt payments',
  savingsBudget: 'Savings',
  rolloverBalance: 'Carried over',
};

function isIncome(field: PlanField): field is IncomeField {
  return INCOME_FIELDS.some((one) => one === field);
}

type Plan = Pick<BudgetFieldsFragment, 'incomeBreakdown' | Exclude<PlanField, IncomeField>>;

export function planValues(budget: Plan): PlanValues {
  const pairs = PLAN_FIELDS.map((field) => [field, isIncome(field) ? budget.incomeBreakdown[field] : budget[field]]);
  return Object.fromEntries(pairs) as PlanValues;
}

/** What differs, as the API takes it; undefined when nothing does. */
export function planChanges(base: PlanValues, values: PlanValues): MonthlyBudgetChanges | undefined {
  const changed = PLAN_FIELDS.filter((field) => values[field] !== base[field]);
  if (changed.length === 0) return undefined;
  const pick = (fields: readonly PlanField[]): Record<string, number> =>
    Object.fromEntries(fields.map((field) => [field, values[field]]));
  const income = changed.filter(isIncome);
  return {
    ...pick(changed.filter((field) => !isIncome(field))),
    ...(income.length > 0 && { incomeBreakdown: pick(income) }),
  };
}

/** What a plan amounts to, by the API's own rules. */
export function planFigures(
  values: PlanValues,
  { month, currency }: { month: string; currency: string },
): BudgetFigures {
  const { salary, bonuses, sideIncome, investments, other, ...amounts } = values;
  const incomeBreakdown = { salary, bonuses, sideIncome, investments, other };
  return budgetFigures({ id: '', status: 'draft', month, currency, incomeBreakdown, ...amounts });
}

/** The field that an error of the API is about: `changes.incomeBreakdown.salary` → `salary`. */
export function planFieldOf(errorField: string | undefined): PlanField | undefined {
  const name = errorField?.split('.').at(-1);
  return PLAN_FIELDS.find((field) => field === name);
}
