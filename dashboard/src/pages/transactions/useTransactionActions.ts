import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { amounts } from '../../format/formats.ts';
import type { ChangeDraft } from './outbox.ts';
import { removeWithUndo } from './removal.ts';
import { sendChange } from './sendChange.ts';
import { sendCopy } from './sendCopy.ts';
import { transactionValues } from './transactionValues.ts';

/** What can be done with a transaction without a form. */
export interface TransactionActions {
  remove(transaction: TransactionFieldsFragment): void;
  duplicate(transaction: TransactionFieldsFragment): void;
  /** Takes it out of what counts, or back in. */
  turnCounting(transaction: TransactionFieldsFragment): void;
}

export function useTransactionActions(): TransactionActions {
  const client = useApolloClient();
  return useMemo(() => createActions(client), [client]);
}

function createActions(client: ApolloClient): TransactionActions {
  return {
    remove: (transaction) => void removeWithUndo(client, transaction),
    duplicate: (transaction) => void sendCopy(client, transaction),
    turnCounting(transaction) {
      const { values, ...draft } = draftOf(transaction);
      const isExcludedFromBudget = !transaction.isExcludedFromBudget;
      void sendChange(client, { ...draft, values: { ...values, isExcludedFromBudget } });
    },
  };
}

/** A form that says what is stored. */
export function draftOf(base: TransactionFieldsFragment): ChangeDraft {
  return { kind: 'change', base, values: transactionValues(base, amounts) };
}
