import { describe, expect, it } from '@jest/globals';
import type { CategoryType } from '../../../domain/category.ts';
import { recommendedCuts } from '../../../domain/recommendation.ts';
import { spendingByCategory } from '../../../domain/spending.ts';
import { monthTotals } from '../../../domain/totals.ts';

type Amounts = { [Type in CategoryType]?: number };

function month(spent: Amounts, currency = 'USD') {
  const sums = Object.entries(spent).map(([category, amount]) => ({
    currency,
    category: category as CategoryType,
    amount: -amount,
    count: 1,
  }));
  return monthTotals('2025-01', currency, sums, 1);
}

function cuts(
  spent: Amounts,
  budgeted: Amounts,
  previous: Amounts[],
  essential: CategoryType[] = [],
  currency = 'USD',
) {
  const budgets = Object.entries(budgeted).map(([category, amount]) => ({
    category: category as CategoryType,
    budgeted: amount,
    isEssential: essential.includes(category as CategoryType),
  }));
  const rows = spendingByCategory(month(spent, currency), budgets);
  return recommendedCuts(
    rows,
    budgets,
    previous.map((each) => month(each, currency)),
    currency,
  );
}

describe('a recommended cut', () => {
  it("goes down to the mean of three months where it is below the budget: the document's dining", () => {
    const previous = [{ dining: 520 }, { dining: 271.6 }, { dining: 258.4 }];
    const [cut] = cuts({ dining: 478.52 }, { dining: 400 }, previous);
    expect(cut).toMatchObject({
      category: 'dining',
      currentSpending: 478.52,
      recommendedSpending: 350,
      potentialSavings: 128.52,
    });
    expect(cut?.reasoning).toBe(
      'Spent 478.52 USD, 19.63% over the budget of 400.00 USD. ' +
        'Going back to the mean of the three months before, 350.00 USD, saves 128.52 USD.',
    );
  });

  it.each<[string, Amounts[], number]>([
    ['two months before are known', [{ dining: 1 }, { dining: 1 }, {}], 100],
    ['the mean is above the budget', [{ dining: 150 }, { dining: 150 }, { dining: 150 }], 100],
    ['the mean is the budget', [{ dining: 50 }, { dining: 100 }, { dining: 150 }], 100],
  ])('goes down to the budget where %s', (_, previous, recommended) => {
    const [cut] = cuts({ dining: 160 }, { dining: 100 }, previous);
    expect(cut).toMatchObject({ recommendedSpending: recommended, potentialSavings: 160 - recommended });
    expect(cut?.reasoning).toBe(
      'Spent 160.00 USD, 60% over the budget of 100.00 USD. Staying within the budget saves 60.00 USD.',
    );
  });

  it('counts a month without the category as nothing spent in it, and rounds the mean to the cent', () => {
    const previous = [{ dining: 100 }, { travel: 1 }, { travel: 1 }];
    expect(cuts({ dining: 160 }, { dining: 100 }, previous)[0]).toMatchObject({
      recommendedSpending: 33.33,
      potentialSavings: 126.67,
    });
    const paidBack = [{ dining: -90 }, { dining: 10 }, { dining: 10 }];
    expect(cuts({ dining: 160 }, { dining: 100 }, paidBack)[0]).toMatchObject({ recommendedSpending: 0 });
  });

  it('is proposed for nothing essential, nothing within its budget and nothing without one', () => {
    const spent = { groceries: 700, dining: 100, travel: 90, shopping: 50, savings: 900 };
    expect(cuts(spent, { groceries: 600, dining: 100, travel: 100, savings: 100 }, [], ['groceries'])).toEqual([]);
  });

  it('comes for the most overspent first', () => {
    const found = cuts({ dining: 110, travel: 120 }, { dining: 100, travel: 100 }, []);
    expect(found.map(({ category }) => category)).toEqual(['travel', 'dining']);
  });

  it.each([
    ['JPY', 1200, 'Spent 1200 JPY, 20% over the budget of 1000 JPY. Staying within the budget saves 200 JPY.'],
    ['KWD', 1000.005, 'Spent 1000.005 KWD, 0% over the budget of 1000.000 KWD.'],
  ])('writes amounts with the decimals of %s', (currency, spent, reasoning) => {
    const [cut] = cuts({ dining: spent }, { dining: 1000 }, [], [], currency);
    expect(cut?.reasoning).toContain(reasoning);
  });
});
