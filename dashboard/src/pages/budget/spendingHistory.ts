import { fromMinor, toMinor } from '../../../../domain/money.ts';
import { roundedQuotient } from '../../../../domain/ratio.ts';
import type { BudgetCategoryType, BudgetMonthQuery } from '../../../../generated/dashboard.ts';

type Months = BudgetMonthQuery['analyticsTrend']['items'];

/** What was spent on a type in a month; 0 in a month with other spending, undefined in one that is not known. */
export function spentOn(months: Months, month: string, type: BudgetCategoryType): number | undefined {
  const known = months.find(({ period }) => period === month);
  return known && (known.spendingByCategory.find(({ category }) => category === type)?.actual ?? 0);
}

/** The mean of the known months; undefined without any. */
export function meanSpentOn(months: Months, type: BudgetCategoryType): number | undefined {
  const [first] = months;
  if (first === undefined) return undefined;
  const { currency } = first;
  const sum = months.reduce((minor, { period }) => minor + toMinor(spentOn(months, period, type) ?? 0, currency), 0);
  return fromMinor(roundedQuotient(sum, months.length), currency);
}
