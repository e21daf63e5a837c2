import type { Failure, Result } from './failure.ts';
import { firstFailure, invalid } from './failure.ts';
import { checkId, LONGEST_CHOSEN_ID } from './identifier.ts';
import { checkPlannedAmount, sumOf } from './money.ts';
import { checkColor, checkText } from './text.ts';

/** In the order in which lists show them. */
export const CATEGORY_TYPES = [
  'housing',
  'utilities',
  'groceries',
  'dining',
  'transportation',
  'healthcare',
  'insurance',
  'entertainment',
  'shopping',
  'personal',
  'education',
  'childcare',
  'subscriptions',
  'travel',
  'gifts',
  'debt',
  'savings',
  'taxes',
  'fees',
  'income',
  'other',
] as const;

export type CategoryType = (typeof CATEGORY_TYPES)[number];

const ESSENTIAL_TYPES: CategoryType[] = [
  'housing',
  'utilities',
  'groceries',
  'transportation',
  'healthcare',
  'insurance',
  'childcare',
  'debt',
  'taxes',
];

/** What a person means who does not say whether it is essential. */
export function isEssentialByDefault(type: CategoryType): boolean {
  return ESSENTIAL_TYPES.indexOf(type) >= 0;
}

/** Income and savings stand apart: they are neither planned nor actual expenses. */
export function isExpense(type: CategoryType): boolean {
  return type !== 'income' && type !== 'savings';
}

export interface Category {
  id: string;
  categoryType: CategoryType;
  customName?: string;
  monthlyBudget: number;
  color?: string;
  icon?: string;
  isEssential: boolean;
  notes?: string;
}

/** As a client sends it: null means absent. */
export interface NewCategory {
  id?: string | null;
  categoryType: CategoryType;
  customName?: string | null;
  monthlyBudget?: number | null;
  color?: string | null;
  icon?: string | null;
  isEssential?: boolean | null;
  notes?: string | null;
}

/** Absent stays, null removes. */
export interface CategoryChanges {
  categoryType?: CategoryType | null;
  customName?: string | null;
  monthlyBudget?: number | null;
  color?: string | null;
  icon?: string | null;
  isEssential?: boolean | null;
  notes?: string | null;
}

/** `path` stands before the names of fields in failures, for example `categories[2].`. */
export function newCategory(
  input: NewCategory,
  defaults: { id: string; currency: string },
  path: string,
): Result<Category> {
  const failure = firstFailure([
    checkId(`${path}id`, input.id, LONGEST_CHOSEN_ID),
    checkText(`${path}customName`, input.customName, 100),
    checkPlannedAmount(`${path}monthlyBudget`, input.monthlyBudget ?? 0, defaults.currency),
    checkColor(`${path}color`, input.color),
    checkText(`${path}icon`, input.icon, 50),
    checkText(`${path}notes`, input.notes, 2000),
  ]);
  if (failure) {
    return { ok: false, failure };
  }
  return {
    ok: true,
    value: {
      id: input.id ?? defaults.id,
      categoryType: input.categoryType,
      customName: input.customName ?? undefined,
      monthlyBudget: input.monthlyBudget ?? 0,
      color: input.color ?? undefined,
      icon: input.icon ?? undefined,
      isEssential: input.isEssential ?? isEssentialByDefault(input.categoryType),
      notes: input.notes ?? undefined,
    },
  };
}

/** The category after an edit; what is set back to its default is as if it had never been said. */
export function changedCategory(current: Category, changes: CategoryChanges, currency: string): Result<Category> {
  if (changes.categoryType === null) {
    return { ok: false, failure: invalid('changes.categoryType', 'cannot be removed') };
  }
  const edited = { ...current, ...changes } as NewCategory;
  return newCategory(edited, { id: current.id, currency }, 'changes.');
}

/** `heir` with what `category` planned on top of its own plan. */
export function planTakenOver(category: Category, heir: Category, currency: string): Result<Category> {
  const monthlyBudget = sumOf([heir.monthlyBudget, category.monthlyBudget], currency);
  return checkPlannedAmount('monthlyBudget', monthlyBudget, currency)
    ? { ok: false, failure: invalid('replaceWith', 'would plan more than 1e12') }
    : { ok: true, value: { ...heir, monthlyBudget } };
}

/** The failure of the first category whose id stands before it in the list. */
export function checkDistinctIds(categories: Category[], path: string): Failure | null {
  const repeated = categories.findIndex(
    (category, index) => categories.findIndex((other) => other.id === category.id) < index,
  );
  return repeated < 0
    ? null
    : {
        code: 'InvalidInput',
        message: `${path}[${repeated}].id stands in the list twice`,
        info: { field: `${path}[${repeated}].id`, reason: 'stands in the list twice' },
      };
}
