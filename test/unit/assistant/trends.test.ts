import { describe, expect, it } from '@jest/globals';
import { spendingTrends } from '../../../assistant/tools/spendingTrends.ts';
import type { MonthFactsFragment } from '../../../generated/assistantOperations.ts';
import { callerOf } from './aTool.ts';
import { anApi, data } from './anApi.ts';

type Spent = Partial<Record<'dining' | 'travel' | 'savings' | 'income', number>>;

function totals(month: string, spent: Spent, more: Partial<MonthFactsFragment> = {}): MonthFactsFragment {
  const { income = 0, savings: _, ...expenses } = spent;
  const categories = Object.entries(spent).map(([category, actual]) => ({ category, actual, transactionCount: 1 }));
  return {
    month,
    currency: 'USD',
    totalActualExpenses: Object.values(expenses).reduce((sum, one) => sum + one, 0),
    totalActualIncome: income,
    categories: categories as MonthFactsFragment['categories'],
    unconverted: [],
    revision: 1,
    ...more,
  };
}

/** Now is 31 January 2025. */
function trendOf(months: readonly MonthFactsFragment[], input: object) {
  const { api, sent } = anApi(({ variables }) =>
    data({
      monthTotals:
        months.find(({ month }) => month === variables['month']) ??
        totals(String(variables['month']), {}, { revision: 0 }),
    }),
  );
  return { answer: callerOf(spendingTrends, api).call({ ...input }), sent };
}

describe('the trend of spending', () => {
  it('is that of the last six months when none are named', async () => {
    const { answer, sent } = trendOf([], {});
    await answer;
    expect(sent.map(({ variables }) => variables['month'])).toEqual([
      ...['2024-08', '2024-09', '2024-10', '2024-11', '2024-12', '2025-01'],
    ]);
  });

  it('leaves out of every mean what still runs or was never recorded', async () => {
    const months = [
      totals('2024-10', { dining: 10, income: 100 }),
      totals('2024-11', { dining: 20, income: 100 }),
      totals('2024-12', { dining: 40.01, savings: 7, income: 100 }),
      totals('2025-01', { dining: 1000 }),
    ];
    const { structured, text } = await trendOf(months, { from: '2024-09', to: '2025-01' }).answer;
    expect(structured).toMatchObject({
      trends: [
        {
          averagedMonths: ['2024-10', '2024-11', '2024-12'],
          // 70.01 ÷ 3 = 23.3366…
          averageSpent: 23.34,
          averageIncome: 100,
          averageNet: 76.66,
          movers: [{ category: 'dining', latest: 40.01, averageBefore: 15, change: 25.01, percentageChange: 166.73 }],
        },
      ],
    });
    expect(text).toContain('In no average, because not over or without records: 2024-09, 2025-01.');
  });

  it('ranks what moved by size, falls included, and shows five unless asked for all', async () => {
    const months = [totals('2024-11', { dining: 50, travel: 500 }), totals('2024-12', { dining: 80, travel: 0 })];
    const { structured } = await trendOf(months, { from: '2024-11', to: '2024-12' }).answer;
    expect(structured).toMatchObject({
      trends: [
        {
          movers: [
            { category: 'travel', change: -500, percentageChange: -100 },
            { category: 'dining', change: 30 },
          ],
        },
      ],
    });
  });

  it('has no movers with one month, and nothing to average with none', async () => {
    const one = await trendOf([totals('2024-12', { dining: 1 })], { from: '2024-12', to: '2025-01' }).answer;
    expect(one.structured).toMatchObject({ trends: [{ averageSpent: 1, movers: [] }] });
    const none = await trendOf([], { from: '2024-12', to: '2025-01' }).answer;
    expect(none.structured).toMatchObject({ trends: [], months: [{ spent: 0 }, { spent: 0 }] });
  });

  it('keeps currencies apart', async () => {
    const months = [totals('2024-11', { dining: 50 }), totals('2024-12', { dining: 5000 }, { currency: 'JPY' })];
    const { structured } = await trendOf(months, { from: '2024-11', to: '2024-12' }).answer;
    expect(structured).toMatchObject({
      trends: [
        { currency: 'JPY', averageSpent: 5000 },
        { currency: 'USD', averageSpent: 50 },
      ],
    });
  });
});
