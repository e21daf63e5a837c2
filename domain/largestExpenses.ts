import type { CategoryType } from './category.ts';
import { isExpense } from './category.ts';

/** One of the largest expenses of a month, as analytics keep it. */
export interface LargestTransaction {
  id: string;
  date: string;
  description: string;
  /** Negative, as recorded. */
  amount: number;
  category: CategoryType;
}

interface Recorded extends LargestTransaction {
  currency: string;
  isExcludedFromBudget: boolean;
}

const MOST_LARGEST = 10;

/** What counts as an expense among transactions: not a refund, nothing excluded, nothing in another currency. */
export function expensesAmong(transactions: Recorded[], currency: string): LargestTransaction[] {
  return transactions
    .filter(
      (transaction) =>
        isExpense(transaction.category) &&
        transaction.amount < 0 &&
        transaction.currency === currency &&
        !transaction.isExcludedFromBudget,
    )
    .map(({ id, date, description, amount, category }) => ({ id, date, description, amount, category }));
}

/** The ten largest, largest first. `expenses` of one size must be in the order of time, and stay so. */
export function largestExpenses(expenses: LargestTransaction[]): LargestTransaction[] {
  const none: LargestTransaction[] = [];
  return expenses.reduce((largest, next) => {
    const place = largest.findIndex(({ amount }) => amount > next.amount);
    const all = place < 0 ? [...largest, next] : [...largest.slice(0, place), next, ...largest.slice(place)];
    return all.slice(0, MOST_LARGEST);
  }, none);
}
