import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { BudgetCategoryType, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { LastAtMerchantDocument } from '../../../../generated/dashboard.ts';
import { lastCategory } from './lastTime.ts';

/**
 * Of what was recorded before it proposes the category of the last time, unless the person has chosen one; without a
 * proposal it is that of the entry before.
 */
export function useLastTime(known: readonly TransactionFieldsFragment[], description: string) {
  const client = useApolloClient();
  const [source, setSource] = useState<'kept' | 'chosen' | 'proposed'>('kept');
  const usual = useRef<BudgetCategoryType>('other');
  const typed = useRef(description);
  typed.current = description;
  return {
    isProposed: source === 'proposed',
    choose: () => setSource('chosen'),
    /** What to choose with another description; nothing where the person has chosen. */
    categoryFor(text: string): { readonly category?: BudgetCategoryType } {
      if (source === 'chosen') return {};
      const last = lastCategory(known, text);
      setSource(last === undefined ? 'kept' : 'proposed');
      return { category: last ?? usual.current };
    },
    /** Asks the API of what is not among the known ones; undefined as well where the person has gone on meanwhile. */
    async ask(): Promise<BudgetCategoryType | undefined> {
      const merchant = description.trim();
      if (merchant === '' || source !== 'kept') return undefined;
      const query = client.query({ query: LastAtMerchantDocument, variables: { merchant } });
      // Nothing is proposed where it cannot be had.
      const { data } = await query.catch(() => ({ data: undefined }));
      const last = data?.transactionsByMerchant.items[0]?.category;
      if (last === undefined || typed.current !== description) return undefined;
      setSource('proposed');
      return last;
    },
    /** For the next entry. */
    start(category: BudgetCategoryType) {
      usual.current = category;
      setSource('kept');
    },
  };
}
