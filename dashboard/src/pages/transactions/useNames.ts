import { useMemo } from 'react';
import type { TransactionFieldsFragment, TransactionFrameQuery } from '../../../../generated/dashboard.ts';
import { recentCategories, recentDescriptions } from './lastTime.ts';
import type { TransactionList } from './useTransactionList.ts';

/** What was recorded lately and what is in the list, and what of it is proposed in forms and filters. */
export function useNames({ recent }: TransactionFrameQuery, { transactions }: TransactionList) {
  return useMemo(() => {
    const known: readonly TransactionFieldsFragment[] = [...recent.items, ...(transactions ?? [])];
    return {
      known,
      merchants: [...new Set(known.map(({ merchant }) => merchant))].sort(),
      descriptions: recentDescriptions(known),
      recent: recentCategories(known),
    };
  }, [recent.items, transactions]);
}
