import { isEssentialByDefault } from '../../../../domain/category.ts';
import type { BudgetCategoryType, CategoryFieldsFragment } from '../../../../generated/dashboard.ts';

/** What a person says of a category. */
export interface CategoryValues {
  readonly categoryType: BudgetCategoryType;
  readonly customName: string | null;
  readonly monthlyBudget: number;
  readonly color: string | null;
  readonly icon: string | null;
  readonly isEssential: boolean;
  readonly notes: string | null;
}

export const CATEGORY_LABELS: Readonly<Record<keyof CategoryValues, string>> = {
  categoryType: 'Type',
  customName: 'Name',
  monthlyBudget: 'Budget',
  color: 'Colour',
  icon: 'Icon',
  isEssential: 'Essential',
  notes: 'Notes',
};

export function categoryValues(category: CategoryFieldsFragment | undefined): CategoryValues {
  if (category === undefined) {
    return {
      ...{ categoryType: 'other', isEssential: isEssentialByDefault('other'), monthlyBudget: 0 },
      ...{ customName: null, color: null, icon: null, notes: null },
    };
  }
  const { categoryType, customName, monthlyBudget, color, icon, isEssential, notes } = category;
  return { categoryType, customName, monthlyBudget, color, icon, isEssential, notes };
}

/** Only what differs; null removes. */
export function categoryChanges(base: CategoryValues, values: CategoryValues): Partial<CategoryValues> {
  const fields = Object.keys(base) as (keyof CategoryValues)[];
  return Object.fromEntries(
    fields.filter((field) => base[field] !== values[field]).map((field) => [field, values[field]]),
  );
}
