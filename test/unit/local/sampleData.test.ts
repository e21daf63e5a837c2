import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CategoryType } from '../../../domain/category.ts';
import type { RecordTransactionInput } from '../../../generated/operations.ts';
import { readSampleData, type SampleData } from '../../../local/sampleData.ts';

let sample: SampleData;
let all: RecordTransactionInput[];

beforeAll(async () => {
  sample = await readSampleData();
  all = [...sample.transactions.map(({ input }) => input), sample.detailedTransaction];
});

function of(month: string, category?: CategoryType): RecordTransactionInput[] {
  return all.filter(({ date, category: own }) => date.startsWith(month) && (category ?? own) === own);
}

/** Plain addition in cents, with the expense positive. */
function cents(transactions: readonly RecordTransactionInput[]): number {
  return 0 - transactions.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
}

function spent(month: string): number {
  return cents(of(month).filter(({ category }) => category !== 'income' && category !== 'savings'));
}

function byCategory(month: string): Record<string, number> {
  const categories = new Set(of(month).map(({ category }) => category ?? 'none'));
  return Object.fromEntries([...categories].map((name) => [name, cents(of(month, name as CategoryType))]));
}

describe('the sample transactions', () => {
  it('add up to the January 2025 of the sample analytics', () => {
    expect(spent('2025-01')).toBe(5850_25);
    expect(-cents(of('2025-01', 'income'))).toBe(8500_00);
    expect([cents(of('2025-01', 'groceries')), of('2025-01', 'groceries').length]).toEqual([542_18, 8]);
    expect([cents(of('2025-01', 'dining')), of('2025-01', 'dining').length]).toEqual([478_52, 15]);
    expect(cents(of('2025-01', 'entertainment'))).toBe(285_00);
  });

  it('have housing, transportation and groceries on top', () => {
    const expenses = Object.entries(byCategory('2025-01')).filter(([name]) => name !== 'income' && name !== 'savings');
    const top = expenses.sort(([, a], [, b]) => b - a).slice(0, 3);
    expect(top.map(([name]) => name)).toEqual(['housing', 'transportation', 'groceries']);
  });

  it('differ from December in exactly the categories of the sample comparison', () => {
    expect(spent('2024-12')).toBe(6065_75);
    const [december, january] = [byCategory('2024-12'), byCategory('2025-01')];
    const names = Object.keys({ ...december, ...january }).filter((name) => name !== 'income');
    const change = (name: string): number => (january[name] ?? 0) - (december[name] ?? 0);
    expect(names.filter((name) => change(name) > 0).sort()).toEqual(['entertainment', 'healthcare']);
    expect(names.filter((name) => change(name) < 0).sort()).toEqual(['dining', 'shopping']);
  });

  it.each([
    ['dining', 350_00],
    ['entertainment', 200_00],
  ] as const)('have the recommended %s as the mean of October to December', (category, mean) => {
    const months = ['2024-10', '2024-11', '2024-12'].map((month) => cents(of(month, category)));
    expect(months.reduce((sum, month) => sum + month, 0)).toBe(3 * mean);
  });

  it('have the rent as the largest expense, on the first day', () => {
    const [largest] = of('2025-01').sort((a, b) => a.amount - b.amount);
    expect(largest).toMatchObject({ id: 'txn-001', description: 'Rent Payment', amount: -2200, category: 'housing' });
    expect(largest?.date.slice(0, 10)).toBe('2025-01-01');
  });

  it('contain the sample transaction with every field', () => {
    expect(sample.detailedTransaction).toEqual({
      id: 'txn-uuid-555',
      date: '2025-01-15T18:30:00Z',
      description: 'Whole Foods Market',
      merchant: 'Whole Foods Market',
      amount: -87.42,
      currency: 'USD',
      category: 'groceries',
      categoryId: 'cat-uuid-789',
      source: 'credit_card',
      cardId: 'card-uuid-111',
      isEssential: true,
      tags: ['grocery', 'organic'],
      notes: 'Weekly grocery run',
      location: 'Whole Foods - Downtown',
      receiptUrl: expect.stringMatching(/^https:.*receipt-555\.jpg$/),
      status: 'cleared',
      isExcludedFromBudget: false,
    });
  });

  it('have ids of their own and belong to categories of the budget', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const ids = new Set(sample.budget.categories?.map(({ id }) => id));
    expect(all.filter(({ category, categoryId }) => category !== 'income' && !ids.has(categoryId))).toEqual([]);
  });

  it('lose no line of their file', () => {
    const file = readFileSync(new URL('../../../data/sample/transactions.csv', import.meta.url), 'utf8');
    expect(sample.transactions).toHaveLength(file.trim().split('\n').length - 1);
  });
});

describe('the sample budget', () => {
  it('is the one of January 2025', () => {
    expect(sample.budget).toMatchObject({
      month: '2025-01',
      id: 'budget-uuid-123',
      incomeBreakdown: { salary: 7000, bonuses: 1000, sideIncome: 500, investments: 0, other: 0 },
      totalPlannedExpenses: 6200,
      debtPaymentBudget: 800,
      savingsBudget: 1000,
      rolloverBalance: 150,
    });
    expect(sample.budget.categories).toContainEqual({
      id: 'cat-uuid-789',
      categoryType: 'groceries',
      customName: 'Weekly Shopping',
      monthlyBudget: 600,
      color: '#10B981',
      icon: 'shopping-cart',
      isEssential: true,
      notes: "Includes weekly trips to Trader Joe's and Costco",
    });
  });

  it('is overspent in dining and entertainment and underspent in groceries and utilities', () => {
    const actual = byCategory('2025-01');
    const left = (sample.budget.categories ?? [])
      .filter(({ categoryType }) => categoryType !== 'savings')
      .map(
        ({ categoryType, monthlyBudget }) =>
          [categoryType, (monthlyBudget ?? 0) * 100 - (actual[categoryType] ?? 0)] as const,
      );
    expect(left.filter(([, cents]) => cents < 0).map(([name]) => name)).toEqual(['dining', 'entertainment']);
    expect(left.filter(([, cents]) => cents > 0).map(([name]) => name)).toEqual(['utilities', 'groceries']);
    expect(sample.budget.categories?.find(({ categoryType }) => categoryType === 'dining')?.monthlyBudget).toBe(400);
  });
});

describe('the sample templates', () => {
  it('begin with the rent, which is due on 1 February 2025', () => {
    const [rent] = sample.recurrings;
    expect(rent).toEqual({
      id: 'rec-uuid-321',
      name: 'Monthly Rent',
      amount: 2200,
      currency: 'USD',
      category: 'housing',
      frequency: 'monthly',
      startDate: '2024-01-01',
      dayOfMonth: 1,
      isIncome: false,
      isEssential: true,
      autoCreate: true,
      reminderDays: 3,
      lastGenerated: '2025-01-01',
    });
  });

  it('are what the transactions of January repeat', () => {
    const january = of('2025-01').map(({ date, amount, category }) => [date.slice(0, 10), Math.abs(amount), category]);
    for (const { lastGenerated, amount, category } of sample.recurrings) {
      expect(january).toContainEqual([lastGenerated, amount, category]);
    }
  });
});
