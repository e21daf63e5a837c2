import { isExpense } from '../../../../domain/category.ts';
import { sumOf } from '../../../../domain/money.ts';
import type { BudgetFieldsFragment, CategoryFieldsFragment } from '../../../../generated/dashboard.ts';
import type { AmountText } from '../../format/amountText.ts';
import type { PlanField, PlanValues } from './planValues.ts';
import { PLAN_FIELDS, planValues } from './planValues.ts';

/** What is stored, as it was when a person began to change it. */
export interface Snapshot {
  readonly budget: BudgetFieldsFragment;
  readonly categories: readonly CategoryFieldsFragment[];
}

/** What was typed and is not saved. A field that is absent was not touched. */
export interface BudgetDraft {
  readonly plan: Readonly<Partial<Record<PlanField, string>>>;
  /** The budget of a category, by its id. */
  readonly categories: Readonly<Record<string, string>>;
}

export const NO_DRAFT: BudgetDraft = { plan: {}, categories: {} };

/** The amounts that a draft means; what is not touched or cannot be read is as it is stored. */
export interface ReadDraft {
  readonly plan: PlanValues;
  readonly categories: Readonly<Record<string, number>>;
  /** What is wrong with what was typed, in sentences. */
  readonly problems: Problems;
  /** How many amounts differ from what is stored, and how many cannot be read. */
  readonly changes: number;
}

export interface Problems {
  readonly plan: Readonly<Partial<Record<PlanField, string>>>;
  readonly categories: Readonly<Record<string, string>>;
}

export const NO_PROBLEMS: Problems = { plan: {}, categories: {} };

export function readDraft({ budget, categories }: Snapshot, draft: BudgetDraft, amounts: AmountText): ReadDraft {
  const storedPlan = planValues(budget);
  const storedCategories = Object.fromEntries(categories.map(({ id, monthlyBudget }) => [id, monthlyBudget]));
  // Only what is carried over may be below zero.
  const plan = readAmounts(PLAN_FIELDS, storedPlan, draft.plan, budget.currency, amounts, ['rolloverBalance']);
  const own = readAmounts(
    Object.keys(storedCategories),
    storedCategories,
    draft.categories,
    budget.currency,
    amounts,
    [],
  );
  return {
    plan: plan.values,
    categories: own.values,
    problems: { plan: plan.problems, categories: own.problems },
    changes: plan.changes + own.changes,
  };
}

function readAmounts<Field extends string>(
  fields: readonly Field[],
  stored: Readonly<Record<Field, number>>,
  typed: Readonly<Partial<Record<Field, string>>>,
  currency: string,
  amounts: AmountText,
  mayBeNegative: readonly Field[],
) {
  const values: Record<Field, number> = { ...stored };
  const problems: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const text = typed[field];
    if (text === undefined) continue;
    const read = amounts.read(text, currency);
    if (!read.ok) problems[field] = read.problem;
    else if (read.amount < 0 && !mayBeNegative.includes(field)) problems[field] = 'Enter zero or more.';
    else values[field] = read.amount;
  }
  const changed = fields.filter((field) => values[field] !== stored[field] || problems[field] !== undefined);
  return { values, problems: problems as Record<Field, string>, changes: changed.length };
}

/** What the spending categories add up to with what was typed: income and savings stand apart. */
export function plannedByDraft({ categories, budget }: Snapshot, typed: Readonly<Record<string, number>>): number {
  const spending = categories.filter(({ categoryType }) => isExpense(categoryType));
  return sumOf(
    spending.map(({ id, monthlyBudget }) => typed[id] ?? monthlyBudget),
    budget.currency,
  );
}

export function typePlan(draft: BudgetDraft, field: PlanField, text: string): BudgetDraft {
  return { ...draft, plan: { ...draft.plan, [field]: text } };
}

/** A planned total that was the sum of the categories goes on being it. */
export function typeCategory(
  snapshot: Snapshot,
  draft: BudgetDraft,
  id: string,
  text: string,
  amounts: AmountText,
): BudgetDraft {
  const before = readDraft(snapshot, draft, amounts);
  const typed = { ...draft, categories: { ...draft.categories, [id]: text } };
  if (before.plan.totalPlannedExpenses !== plannedByDraft(snapshot, before.categories)) return typed;
  const sum = plannedByDraft(snapshot, readDraft(snapshot, typed, amounts).categories);
  return typePlan(typed, 'totalPlannedExpenses', amounts.write(sum, snapshot.budget.currency));
}
