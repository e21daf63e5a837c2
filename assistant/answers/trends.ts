import { z } from 'zod';
import type { CategoryType } from '../../domain/category.ts';
import { CATEGORY_TYPES, isExpense } from '../../domain/category.ts';
import { fromMinor, toMinor } from '../../domain/money.ts';
import { percentage, roundedQuotient } from '../../domain/ratio.ts';
import type { MonthFactsFragment } from '../../generated/assistantOperations.ts';
import type { MonthState } from '../clock.ts';
import { categoryAnswer } from './category.ts';
import { savedIn } from './monthTotals.ts';
import { byCurrency, difference } from './sums.ts';

const monthRow = z.object({
  month: z.string(),
  monthState: z.enum(['over', 'running', 'ahead']),
  currency: z.string(),
  spent: z.number().describe('Without savings.'),
  income: z.number(),
  net: z.number().describe('income − spent.'),
  saved: z.number().describe('Recorded in category savings.'),
  transactionCount: z.int(),
  totalsRevision: z.int().describe('0: nothing was ever recorded.'),
  categories: z.array(z.object({ category: categoryAnswer, actual: z.number(), transactionCount: z.int() })).optional(),
});

const mover = z.object({
  category: categoryAnswer,
  latest: z.number().describe('Spent in latestMonth.'),
  averageBefore: z.number().describe('Mean of the other months in averagedMonths.'),
  change: z.number().describe('latest − averageBefore.'),
  percentageChange: z.number().nullable().describe('Of averageBefore; null when that is not positive.'),
});

const currencyTrend = z.object({
  currency: z.string(),
  averagedMonths: z.array(z.string()).describe('Months that are over and have records: what averages are made of.'),
  averageSpent: z.number(),
  averageIncome: z.number(),
  averageNet: z.number().describe('averageIncome − averageSpent.'),
  latestMonth: z.string().describe('The last of averagedMonths.'),
  movers: z.array(mover).describe('Categories whose spending changed most, by size; none with less than two months.'),
});

export const trendsAnswer = z.object({
  from: z.string(),
  to: z.string(),
  asOf: z.string().describe('When this was read.'),
  caveats: z.array(z.string()).describe('Pass on those that matter for what you say.'),
  months: z.array(monthRow),
  trends: z.array(currencyTrend).describe('One for each currency of the months.'),
});

export type TrendsAnswer = z.infer<typeof trendsAnswer>;

const FEW_MOVERS = 5;

/** The mean of amounts of one currency, rounded half away from zero to the minor unit. */
function mean(amounts: readonly number[], currency: string): number {
  const sum = amounts.reduce((total, amount) => total + toMinor(amount, currency), 0);
  return fromMinor(roundedQuotient(sum, amounts.length), currency);
}

function spentIn({ categories }: MonthFactsFragment, type: CategoryType): number {
  return categories.find((one) => one.category === type)?.actual ?? 0;
}

function toMover(type: CategoryType, before: readonly MonthFactsFragment[], last: MonthFactsFragment) {
  const { currency } = last;
  const latest = spentIn(last, type);
  const averageBefore = mean(
    before.map((totals) => spentIn(totals, type)),
    currency,
  );
  const change = difference(latest, averageBefore, currency);
  const percentageChange = percentage(toMinor(change, currency), toMinor(averageBefore, currency));
  return { category: type, latest, averageBefore, change, percentageChange };
}

function moversOf(months: readonly MonthFactsFragment[], most: number): z.infer<typeof mover>[] {
  const last = months.at(-1);
  const before = months.slice(0, -1);
  if (last === undefined || before.length === 0) return [];
  return CATEGORY_TYPES.filter(isExpense)
    .map((type) => toMover(type, before, last))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, most);
}

function toTrend(currency: string, months: readonly MonthFactsFragment[], most: number): z.infer<typeof currencyTrend> {
  const averageSpent = mean(
    months.map((totals) => totals.totalActualExpenses),
    currency,
  );
  const averageIncome = mean(
    months.map((totals) => totals.totalActualIncome),
    currency,
  );
  return {
    currency,
    averagedMonths: months.map(({ month }) => month),
    averageSpent,
    averageIncome,
    averageNet: difference(averageIncome, averageSpent, currency),
    latestMonth: months.at(-1)?.month ?? '',
    movers: moversOf(months, most),
  };
}

function toMonth(totals: MonthFactsFragment, monthState: MonthState, isFull: boolean): z.infer<typeof monthRow> {
  const { month, currency, totalActualExpenses: spent, totalActualIncome: income, categories } = totals;
  return {
    ...{ month, monthState, currency, spent, income },
    net: difference(income, spent, currency),
    saved: savedIn(totals),
    transactionCount: categories.reduce((sum, { transactionCount }) => sum + transactionCount, 0),
    totalsRevision: totals.revision,
    ...(isFull ? { categories } : {}),
  };
}

function caveatsOf(months: readonly MonthFactsFragment[], averaged: readonly MonthFactsFragment[]): string[] {
  const left = months.filter((totals) => !averaged.includes(totals)).map(({ month }) => month);
  const others = months.filter(({ unconverted }) => unconverted.length > 0).map(({ month }) => month);
  return [
    ...(left.length > 0 ? [`In no average, because not over or without records: ${left.join(', ')}.`] : []),
    ...(others.length > 0 ? [`Recorded in another currency and in no sum: part of ${others.join(', ')}.`] : []),
  ];
}

export function toTrends(
  months: readonly MonthFactsFragment[],
  stateOfMonth: (month: string) => MonthState,
  { isFull, asOf }: { readonly isFull: boolean; readonly asOf: string },
): TrendsAnswer {
  const averaged = months.filter(({ month, revision }) => stateOfMonth(month) === 'over' && revision > 0);
  return {
    from: months[0]?.month ?? '',
    to: months.at(-1)?.month ?? '',
    asOf,
    caveats: caveatsOf(months, averaged),
    months: months.map((totals) => toMonth(totals, stateOfMonth(totals.month), isFull)),
    trends: byCurrency(averaged).map(({ currency, items }) =>
      toTrend(currency, items, isFull ? CATEGORY_TYPES.length : FEW_MOVERS),
    ),
  };
}
