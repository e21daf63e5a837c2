import type { CategoryType } from './category.ts';
import { isExpense } from './category.ts';
import { parseMoment } from './moment.ts';

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

/** By day, then by instant, then by id: the order of their keys. */
function isEarlier(one: LargestTransaction, other: LargestTransaction): boolean {
  const [day, otherDay] = [one.date.slice(0, 10), other.date.slice(0, 10)];
  if (day !== otherDay) {
    return day < otherDay;
  }
  const [moment, otherMoment] = [parseMoment('date', one.date), parseMoment('date', other.date)];
  const instant = moment.ok ? moment.value.epochMilliseconds : 0;
  const otherInstant = otherMoment.ok ? otherMoment.value.epochMilliseconds : 0;
  return instant === otherInstant ? one.id < other.id : instant < otherInstant;
}

/** Whether an expense ranks before another: the larger one, of two of one size the earlier. */
export function ranksBefore(one: LargestTransaction, other: LargestTransaction): boolean {
  return one.amount === other.amount ? isEarlier(one, other) : one.amount < other.amount;
}

/** The ten largest, in the order of `ranksBefore`. */
export function largestExpenses(expenses: LargestTransaction[]): LargestTransaction[] {
  const none: LargestTransaction[] = [];
  return expenses.reduce((largest, next) => {
    const place = largest.findIndex((other) => ranksBefore(next, other));
    const all = place < 0 ? [...largest, next] : [...largest.slice(0, place), next, ...largest.slice(place)];
    return all.slice(0, MOST_LARGEST);
  }, none);
}

/** The last of the ten, which an expense must rank before to be among them; null while there are fewer. */
export function lastOfLargest(largest: LargestTransaction[]): LargestTransaction | null {
  return largest.length < MOST_LARGEST ? null : largest[MOST_LARGEST - 1]!;
}

/** Whether an expense belongs among the ten. */
export function isAmongLargest(expense: LargestTransaction, largest: LargestTransaction[]): boolean {
  const last = lastOfLargest(largest);
  return last === null || ranksBefore(expense, last);
}
