import type {
  AnalyticsFieldsFragment,
  BudgetFieldsFragment,
  CategoryFieldsFragment,
  GoalFieldsFragment,
  RecurringFieldsFragment,
  SpendingMonthQuery,
  TransactionFieldsFragment,
} from '../../../generated/dashboard.ts';

const UPDATED = '2025-01-20T09:00:00.000Z';

export function transaction(fields: Partial<TransactionFieldsFragment> = {}): TransactionFieldsFragment {
  return {
    ...{ id: 'one', date: '2025-01-15T12:00:00Z', description: 'Bakery', merchant: 'Bakery' },
    ...{ amount: -7.5, currency: 'USD', category: 'dining', categoryId: null },
    ...{ isRecurring: false, recurringId: null, source: 'manual', cardId: null, accountId: null },
    ...{ isIncome: false, isEssential: false, tags: [], notes: null, location: null, receiptUrl: null },
    ...{ status: 'cleared', isExcludedFromBudget: false, movedFrom: null, version: 1, updatedAt: UPDATED },
    ...fields,
  };
}

export function recurring(fields: Partial<RecurringFieldsFragment> = {}): RecurringFieldsFragment {
  return {
    ...{ id: 'rent', name: 'Rent', amount: 2200, currency: 'USD', category: 'housing', frequency: 'monthly' },
    ...{ startDate: '2024-01-01', endDate: null, dayOfMonth: null, dayOfWeek: null },
    ...{ isIncome: false, isEssential: true, autoCreate: true, reminderDays: 3, isActive: true },
    ...{ lastGenerated: '2025-01-01', nextDue: '2025-02-01', version: 1, updatedAt: UPDATED },
    ...fields,
  };
}

/** The document's sample. */
export function budget(fields: Partial<BudgetFieldsFragment> = {}): BudgetFieldsFragment {
  return {
    ...{ id: 'budget-uuid-123', month: '2025-01', currency: 'USD', status: 'active' },
    incomeBreakdown: { salary: 7000, bonuses: 1000, sideIncome: 500, investments: 0, other: 0 },
    ...{ totalIncome: 8500, totalPlannedExpenses: 6200, totalActualExpenses: 5850.25, totalActualIncome: 8500 },
    ...{ debtPaymentBudget: 800, savingsBudget: 1000, rolloverBalance: 150 },
    ...{ discretionaryIncome: 2300, availableForDebtPayoff: 1500, unassigned: 650 },
    ...{ copiedFrom: null, version: 2, revision: 4, updatedAt: UPDATED },
    ...fields,
  };
}

export function category(fields: Partial<CategoryFieldsFragment> = {}): CategoryFieldsFragment {
  return {
    ...{ id: 'cat-dining', categoryType: 'dining', customName: null, monthlyBudget: 400 },
    ...{ color: null, icon: null, isEssential: false, notes: null, version: 1, updatedAt: UPDATED },
    ...fields,
  };
}

export function goal(fields: Partial<GoalFieldsFragment> = {}): GoalFieldsFragment {
  return {
    ...{ id: 'holiday', name: 'Holiday', description: null, targetAmount: 3000, currentAmount: 800, currency: 'USD' },
    ...{ targetDate: '2025-06-01', createdDate: '2024-11-01', relatedCategory: null, percentComplete: 26.67 },
    ...{ monthlyContribution: 300, neededPerMonth: 503.82, onTrack: false, status: 'active', priority: 'medium' },
    ...{ milestones: [], version: 1, updatedAt: UPDATED },
    ...fields,
  };
}

export function analytics(fields: Partial<AnalyticsFieldsFragment> = {}): AnalyticsFieldsFragment {
  return {
    ...{ id: 'analytics-1', period: '2025-01', currency: 'USD', spendingByCategory: [] },
    ...{ totalBudgeted: 6200, totalSpent: 5850.25, totalIncome: 8500, netIncome: 2649.75 },
    ...{ overspentCategories: [], largestTransactions: [], averageDailySpending: 188.72 },
    ...{ projectedMonthlySpending: 5850.25, potentialSavings: 0, recommendedCuts: [] },
    comparisonToPreviousMonth: { spendingChange: -215.5, percentageChange: -3.55 },
    ...{ asOf: '2025-02-01', isFinal: false, revision: 4, version: 1 },
    ...fields,
  };
}

export function totals(fields: Partial<SpendingMonthQuery['monthTotals']> = {}): SpendingMonthQuery['monthTotals'] {
  return {
    ...{ month: '2025-01', currency: 'USD', totalActualExpenses: 5850.25, totalActualIncome: 8500 },
    ...{ categories: [], unconverted: [], revision: 4 },
    ...fields,
  };
}
