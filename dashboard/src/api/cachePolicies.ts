import type { FieldPolicy, TypePolicies } from '@apollo/client';
import { pages } from './pagePolicy.ts';

/** One object by its key, found in the cache however it got there, for example by an event: argument → field of the key. */
function one(typename: string, keyFields: Readonly<Record<string, string>>): FieldPolicy {
  const entries = Object.entries(keyFields);
  return {
    keyArgs: Object.keys(keyFields),
    read(existing, { args, toReference, canRead }) {
      const key = Object.fromEntries(entries.map(([argument, field]) => [field, args?.[argument]]));
      const reference = toReference({ __typename: typename, ...key });
      return canRead(reference) ? reference : existing;
    },
  };
}

/** What identifies an object of each type, and how lists grow. Parts of objects have no identity of their own. */
export const typePolicies: TypePolicies = {
  MonthlyBudget: { keyFields: ['month'] },
  MonthTotals: { keyFields: ['month'] },
  Analytics: { keyFields: ['period'] },
  Transaction: { keyFields: ['id', 'date'] },
  Contribution: { keyFields: ['goalId', 'id'] },
  CategorySpending: { keyFields: ['month', 'category'] },
  UserContext: { keyFields: ['month'] },
  LargestTransaction: { keyFields: false },
  Query: {
    fields: {
      monthlyBudget: one('MonthlyBudget', { month: 'month' }),
      monthTotals: one('MonthTotals', { month: 'month' }),
      analytics: one('Analytics', { month: 'period' }),
      transaction: one('Transaction', { id: 'id', date: 'date' }),
      category: one('Category', { id: 'id' }),
      recurring: one('Recurring', { id: 'id' }),
      goal: one('Goal', { id: 'id' }),
      monthlyBudgets: pages(['limit']),
      categories: pages([]),
      recurrings: pages([]),
      upcomingRecurring: pages(['from', 'days']),
      transactions: pages(['month']),
      transactionsBetween: pages(['from', 'to']),
      transactionsByCategory: pages(['month', 'category']),
      transactionsByMerchant: pages(['merchant', 'from', 'to']),
      analyticsTrend: pages(['from', 'to']),
      goals: pages([]),
      goalsByDeadline: pages(['status', 'dueFrom', 'dueTo']),
    },
  },
};
