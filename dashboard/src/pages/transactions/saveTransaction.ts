import type { ApolloClient } from '@apollo/client';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { TransactionFieldsFragmentDoc, UpdateTransactionDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { placeTransaction, removeTransaction } from '../../api/transactionLists.ts';
import { mergeThreeWays } from '../../conflict/mergeThreeWays.ts';
import { amounts } from '../../format/formats.ts';
import type { TransactionConflict } from './transactionConflict.ts';
import type { TransactionValues } from './transactionValues.ts';
import { changesOf, transactionValues } from './transactionValues.ts';
import { changedAnswer } from './changedAnswer.ts';

/**
 * Writes what the form says differently from `base`; the lists show it at once, and as it was when the API refuses it.
 * Changes that others made to other fields stay. Rejects with what the API says.
 */
export async function saveTransaction(
  client: ApolloClient,
  base: TransactionFieldsFragment,
  values: TransactionValues,
): Promise<TransactionConflict | undefined> {
  const changes = changesOf(base, values, amounts);
  if (Object.keys(changes).length === 0) return undefined;
  const { id, date, version } = base;
  const expected = changedAnswer(base, changes);
  try {
    await client.mutate({
      mutation: UpdateTransactionDocument,
      variables: { input: { id, date, expectedVersion: version, changes } },
      ...(expected.ok && { optimisticResponse: { updateTransaction: expected.value } }),
      update(cache, { data }) {
        if (!data) return;
        if (data.updateTransaction.date !== date) removeTransaction(cache, base);
        placeTransaction(cache, data.updateTransaction);
      },
    });
    return undefined;
  } catch (error) {
    const { type, current } = apiErrorOf(error);
    if (type !== 'VersionConflict' || current === undefined) throw error;
    const newer = newerThan(base, current);
    keep(client, newer);
    const met = mergedWith(base, values, newer);
    return met.conflicts.length === 0 ? saveTransaction(client, newer, met.merged) : met;
  }
}

/** What both sides changed of `base`, and where they differ. */
export function mergedWith(
  base: TransactionFieldsFragment,
  values: TransactionValues,
  current: TransactionFieldsFragment,
): TransactionConflict {
  const [before, theirs] = [transactionValues(base, amounts), transactionValues(current, amounts)];
  const { merged, conflicts } = mergeThreeWays(before, values, theirs);
  return { current, conflicts, merged };
}

/** What is not stored is absent in the API's answer to a conflict. */
function newerThan(base: TransactionFieldsFragment, current: object): TransactionFieldsFragment {
  const none = { categoryId: null, recurringId: null, cardId: null, accountId: null, notes: null };
  return { ...base, ...none, location: null, receiptUrl: null, movedFrom: null, ...current };
}

/** The lists show what is stored now, whatever is decided. */
function keep({ cache }: ApolloClient, transaction: TransactionFieldsFragment): void {
  const id = cache.identify({ __typename: 'Transaction', id: transaction.id, date: transaction.date }) ?? '';
  const data = { ...transaction, __typename: 'Transaction' };
  cache.writeFragment({ id, fragment: TransactionFieldsFragmentDoc, fragmentName: 'TransactionFields', data });
  placeTransaction(cache, transaction);
}
