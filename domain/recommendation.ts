import type { CategoryType } from './category.ts';
import { decimalsOf } from './currency.ts';
import { fromMinor, sumOf, toMinor } from './money.ts';
import { percentage, roundedQuotient } from './ratio.ts';
import type { CategoryBudget, SpendingByCategory } from './spending.ts';
import { actualIn, essentialCategories, overspentCategories } from './spending.ts';
import type { MonthTotals } from './totals.ts';

/** A proposal to spend less in one category. */
export interface RecommendedCut {
  category: CategoryType;
  currentSpending: number;
  recommendedSpending: number;
  potentialSavings: number;
  reasoning: string;
}

/** How many months a habit is measured by. */
const MONTHS_OF_HABIT = 3;

/** 350.5 USD → `350.50 USD`, for amounts that are not negative. */
function amountText(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const minor = toMinor(amount, currency);
  if (decimals === 0) {
    return `${minor} ${currency}`;
  }
  const digits = `000${minor}`;
  const whole = Math.floor(fromMinor(minor, currency));
  return `${whole}.${digits.slice(-decimals)} ${currency}`;
}

/** What a type took in the mean of the three months before, not below 0; null when one of them recorded nothing. */
function usualSpending(category: CategoryType, previous: MonthTotals[], currency: string): number | null {
  const known = previous.filter((totals) => totals.categories.length > 0);
  if (known.length < MONTHS_OF_HABIT) {
    return null;
  }
  const sum = known.reduce((total, totals) => total + toMinor(actualIn(totals, category), currency), 0);
  return fromMinor(Math.max(0, roundedQuotient(sum, MONTHS_OF_HABIT)), currency);
}

function cut(row: SpendingByCategory, previous: MonthTotals[], currency: string): RecommendedCut {
  const { category, budgeted, actual, difference } = row;
  const usual = usualSpending(category, previous, currency);
  const recommendedSpending = usual === null ? budgeted : Math.min(budgeted, usual);
  const potentialSavings = sumOf([actual, -recommendedSpending], currency);
  const over = percentage(toMinor(-difference, currency), toMinor(budgeted, currency))!;
  const spent = `Spent ${amountText(actual, currency)}, ${over}% over the budget of ${amountText(budgeted, currency)}.`;
  const saved = amountText(potentialSavings, currency);
  const way =
    recommendedSpending < budgeted
      ? `Going back to the mean of the three months before, ${amountText(recommendedSpending, currency)}, saves ${saved}.`
      : `Staying within the budget saves ${saved}.`;
  return {
    category,
    currentSpending: actual,
    recommendedSpending,
    potentialSavings,
    reasoning: `${spent} ${way}`,
  };
}

/** One for each overspent type that is not essential. `previous`: the three months before, in the same currency. */
export function recommendedCuts(
  rows: SpendingByCategory[],
  budgets: CategoryBudget[],
  previous: MonthTotals[],
  currency: string,
): RecommendedCut[] {
  const essential = essentialCategories(rows, budgets);
  return overspentCategories(rows)
    .filter((category) => essential.indexOf(category) < 0)
    .map((category) =>
      cut(
        rows.find((row) => row.category === category)!,
        previous,
        currency,
      ),
    );
}
