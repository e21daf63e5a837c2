import type { BudgetCategoryType, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';

type Known = Pick<TransactionFieldsFragment, 'description' | 'category'>;

/** The categories of these transactions, each once, in their order. */
export function recentCategories(transactions: readonly Known[]): readonly BudgetCategoryType[] {
  return [...new Set(transactions.map(({ category }) => category))];
}

/** What was typed before, each once. */
export function recentDescriptions(transactions: readonly Known[]): readonly string[] {
  return [...new Set(transactions.map(({ description }) => description))];
}

/** What it was counted under the last time, in any case; the newest come first. */
export function lastCategory(transactions: readonly Known[], description: string): BudgetCategoryType | undefined {
  const wanted = folded(description);
  return transactions.find((one) => folded(one.description) === wanted)?.category;
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase();
}
