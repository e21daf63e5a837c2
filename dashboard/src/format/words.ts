import type { BudgetCategoryType, BudgetStatus } from '../../../generated/dashboard.ts';

const CATEGORY_NAMES: Readonly<Record<BudgetCategoryType, string>> = {
  housing: 'Housing',
  utilities: 'Utilities',
  groceries: 'Groceries',
  dining: 'Dining out',
  transportation: 'Transportation',
  healthcare: 'Healthcare',
  insurance: 'Insurance',
  entertainment: 'Entertainment',
  shopping: 'Shopping',
  personal: 'Personal',
  education: 'Education',
  childcare: 'Childcare',
  subscriptions: 'Subscriptions',
  travel: 'Travel',
  gifts: 'Gifts',
  debt: 'Debt',
  savings: 'Savings',
  taxes: 'Taxes',
  fees: 'Fees',
  income: 'Income',
  other: 'Other',
};

/** What a category type is called. */
export function typeName(type: BudgetCategoryType): string {
  return CATEGORY_NAMES[type];
}

interface Named {
  readonly categoryType: BudgetCategoryType;
  readonly customName?: string | null;
}

/** What the person calls a category. */
export function categoryName({ customName, categoryType }: Named): string {
  return customName ?? typeName(categoryType);
}

const STATUS_NAMES: Readonly<Record<BudgetStatus, string>> = { draft: 'Draft', active: 'Active', archived: 'Archived' };

export function statusName(status: BudgetStatus): string {
  return STATUS_NAMES[status];
}
