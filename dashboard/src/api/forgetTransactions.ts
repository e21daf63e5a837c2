import type { ApolloCache } from '@apollo/client';

const LISTS = ['transactions', 'transactionsBetween', 'transactionsByCategory', 'transactionsByMerchant'];
const SUMS = ['categorySpending', 'analyticsTrend', 'monthlyBudgets', 'userContext'];

/**
 * Forgets all that many new transactions at once make out of date: the lists, and what is known of their months. Pages
 * that show it ask for it anew.
 */
export function forgetTransactions(cache: ApolloCache, months: readonly string[]): void {
  cache.batch({
    update: () => {
      for (const fieldName of [...LISTS, ...SUMS]) cache.evict({ id: 'ROOT_QUERY', fieldName });
      for (const month of months) {
        for (const of of [
          { __typename: 'MonthTotals', month },
          { __typename: 'MonthlyBudget', month },
        ]) {
          cache.evict({ id: cache.identify(of) });
        }
        cache.evict({ id: cache.identify({ __typename: 'Analytics', period: month }) });
      }
    },
  });
  cache.gc();
}
