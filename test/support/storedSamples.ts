import type { Goal } from '../../domain/goal.ts';
import { analytics } from '../../domain/analytics.ts';
import { parseMoment } from '../../domain/moment.ts';
import type { Recurring } from '../../domain/recurring.ts';
import { monthTotals } from '../../domain/totals.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import { analyticsItem } from '../../table/analyticsItem.ts';
import { budgetItem } from '../../table/budgetItem.ts';
import { categoryItem } from '../../table/categoryItem.ts';
import { contributionItem, goalItem } from '../../table/goalItem.ts';
import type { Owner } from '../../table/keys.ts';
import { totalsKey } from '../../table/keys.ts';
import { recurringItem } from '../../table/recurringItem.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import { transactionItem } from '../../table/transactionItem.ts';

/** Whose everything here is. */
export const owner: Owner = { tenantId: 'abc123', userId: 'user-456' };

const at = '2025-01-15T12:00:00.000Z';
const atVersion = (version: number) => ({ version, createdAt: at, updatedAt: at });

export function storedBudget(month = '2025-01', version = 1) {
  const plan = {
    ...{ id: `plan-${month}`, month, currency: 'USD', totalPlannedExpenses: 4000, debtPaymentBudget: 500 },
    ...{ savingsBudget: 300, rolloverBalance: -20, status: 'active' as const, copiedFrom: '2024-12' },
    incomeBreakdown: { salary: 5000, bonuses: 0, sideIncome: 250.5, investments: 0, other: 0 },
  };
  return budgetItem(owner, plan, atVersion(version));
}

/** `spent` on groceries, in the month's currency. */
export function storedTotals(month: string, revision: number, spent: number): TotalsItem {
  return {
    ...totalsKey(owner, month),
    itemType: 'MONTH_TOTALS',
    ...owner,
    ...{ month, revision, currency: 'USD', updatedAt: at },
    ...{ sum_USD_groceries: -spent, count_USD_groceries: 2, posted_USD: -1 },
  };
}

export function storedTransaction(date: string, version = 1, more: Partial<Transaction> & { movedFrom?: string } = {}) {
  const { movedFrom, ...said } = more;
  const moment = parseMoment('date', date);
  if (!moment.ok) throw new Error(`${date} is no date`);
  const transaction: Transaction = {
    ...{ id: 'txn-1', date, description: 'Weekly shop', merchant: 'Whole Foods', amount: -127.45, currency: 'USD' },
    ...{ category: 'groceries' as const, isRecurring: false, source: 'manual' as const, isIncome: false },
    ...{ isEssential: true, tags: ['weekly'], status: 'cleared' as const, isExcludedFromBudget: false },
    ...said,
  };
  const item = transactionItem(owner, { transaction, moment: moment.value }, atVersion(version));
  return movedFrom === undefined ? item : { ...item, movedFrom };
}

export function storedAnalytics(period = '2025-01', version = 1): AnalyticsItem {
  const sums = [{ currency: 'USD', category: 'groceries' as const, amount: -450, count: 8 }];
  const empty = monthTotals('', 'USD', [], 0);
  const calculated = analytics({
    totals: monthTotals(period, 'USD', sums, 8),
    previous: [empty, empty, empty],
    budgets: [{ category: 'groceries', budgeted: 500, isEssential: true }],
    ...{ plannedExpenses: 4000, recurringSpent: 0, recurrings: [], asOf: '2025-01-15' },
    largestTransactions: [],
  });
  const state = { isFinal: false, isProvisional: false, essentialCategories: [] };
  const when = { at, epochMilliseconds: Date.parse(at), retentionMonths: 24 };
  const item = analyticsItem(owner, calculated, state, null, when);
  return { ...item, version };
}

export function storedGoal(version = 1, more: Partial<Goal> = {}) {
  const goal: Goal = {
    ...{ id: 'goal-1', name: 'Emergency Fund', targetAmount: 10_000, currentAmount: 6500, currency: 'USD' },
    ...{ targetDate: '2025-12-31', createdDate: '2024-06-01', percentComplete: 65, monthlyContribution: 500 },
    ...{ status: 'active' as const, priority: 'high' as const, description: 'Six months' },
    milestones: [{ percentage: 25, amount: 2500, achieved: true, achievedDate: '2024-07-01' }],
    ...more,
  };
  return goalItem(owner, goal, atVersion(version));
}

export function storedContribution() {
  const contribution = { id: 'c-1', goalId: 'goal-1', amount: 100, currency: 'USD', date: '2025-01-15' };
  return contributionItem(owner, contribution, atVersion(1));
}

export function storedCategory() {
  const amounts = { monthlyBudget: 500, isEssential: true };
  return categoryItem(owner, { id: 'groceries-1', categoryType: 'groceries', ...amounts }, atVersion(1));
}

/** The document's rent. */
export function storedTemplate(version = 1, more: Partial<Recurring> = {}, remindedFor?: string) {
  const rent: Recurring = {
    ...{ id: 'rent', name: 'Monthly Rent', amount: 2200, currency: 'USD', category: 'housing' as const },
    ...{ frequency: 'monthly' as const, startDate: '2024-01-01', dayOfMonth: 1, isIncome: false, isEssential: true },
    ...{ autoCreate: true, reminderDays: 3, isActive: true, lastGenerated: '2025-01-01', nextDue: '2025-02-01' },
    ...more,
  };
  return recurringItem(
    owner,
    rent,
    { shard: 7, ...(remindedFor !== undefined && { remindedFor }) },
    atVersion(version),
  );
}
