import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { MonthTransactionsDocument } from '../../../../generated/dashboard.ts';

interface MonthTransactions {
  /** Undefined until the last page is there. */
  readonly transactions: readonly TransactionFieldsFragment[] | undefined;
  readonly error: unknown;
  retry(): void;
}

/** Every transaction of a month, read page after page. */
export function useMonthTransactions(month: string, { skip = false } = {}): MonthTransactions {
  const { data, error, fetchMore, refetch } = useQuery(MonthTransactionsDocument, { variables: { month }, skip });
  const nextToken = data?.transactions.nextToken ?? null;
  useEffect(() => {
    // What fails shows as the query's own error.
    if (nextToken !== null) fetchMore({ variables: { nextToken } }).catch(() => undefined);
  }, [nextToken, fetchMore]);
  return {
    transactions: data !== undefined && nextToken === null ? data.transactions.items : undefined,
    error,
    retry: () => void refetch(),
  };
}
