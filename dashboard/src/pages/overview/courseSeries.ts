import { isExpense } from '../../../../domain/category.ts';
import { fromMinor, toMinor } from '../../../../domain/money.ts';
import { daysOf, lastDayOf } from '../../../../domain/months.ts';
import { latestDueDays } from '../../../../domain/recurrence.ts';
import type { RecurringFieldsFragment, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';

type Transaction = Pick<
  TransactionFieldsFragment,
  'date' | 'amount' | 'currency' | 'category' | 'isExcludedFromBudget' | 'recurringId'
>;
type Payment = Pick<
  RecurringFieldsFragment,
  'amount' | 'currency' | 'category' | 'isActive' | 'frequency' | 'startDate' | 'endDate' | 'dayOfMonth' | 'dayOfWeek'
>;

/** What counts as spending: the rule by which the API sums a month. */
export function countsAsSpending({ category, currency, isExcludedFromBudget }: Transaction, of: string): boolean {
  return isExpense(category) && currency === of && !isExcludedFromBudget;
}

/** What was spent on each day of a month, from the first: refunds taken off, so a day may be negative. */
export function dailySpending(transactions: readonly Transaction[], month: string, currency: string): number[] {
  const minor = Array.from({ length: daysOf(month) }, () => 0);
  for (const transaction of transactions) {
    if (transaction.date.slice(0, 7) !== month || !countsAsSpending(transaction, currency)) continue;
    const index = +transaction.date.slice(8, 10) - 1;
    minor[index] = (minor[index] ?? 0) - toMinor(transaction.amount, currency);
  }
  return minor.map((amount) => fromMinor(amount, currency));
}

/** The sum of each day and all before it. */
export function cumulative(daily: readonly number[], currency: string): number[] {
  let sum = 0;
  return daily.map((amount) => fromMinor((sum += toMinor(amount, currency)), currency));
}

/** What was posted from recurring templates among a month's spending. */
export function postedSpending(transactions: readonly Transaction[], currency: string): number {
  const posted = transactions.filter((one) => one.recurringId !== null && countsAsSpending(one, currency));
  return fromMinor(
    posted.reduce((sum, { amount }) => sum - toMinor(amount, currency), 0),
    currency,
  );
}

/**
 * What the plan allows up to each day: recurring payments on the days they fall due, the rest spread evenly, so that rent
 * on the first is no alarm. A straight line where recurring payments are more than the plan.
 */
export function planLine(planned: number, payments: readonly Payment[], month: string, currency: string): number[] {
  const days = daysOf(month);
  const due = Array.from({ length: days }, () => 0);
  for (const payment of payments) {
    if (!payment.isActive || payment.currency !== currency || !isExpense(payment.category)) continue;
    for (const day of latestDueDays(withoutNulls(payment), lastDayOf(month), 31)) {
      if (day.slice(0, 7) !== month) continue;
      const index = +day.slice(8, 10) - 1;
      due[index] = (due[index] ?? 0) + toMinor(payment.amount, currency);
    }
  }
  const total = toMinor(planned, currency);
  const fixed = due.reduce((sum, amount) => sum + amount, 0);
  const steps = fixed > total ? due.map(() => 0) : due;
  const spread = fixed > total ? total : total - fixed;
  let sum = 0;
  return steps.map((amount, index) => {
    sum += amount;
    return fromMinor(sum + Math.round((spread * (index + 1)) / days), currency);
  });
}
