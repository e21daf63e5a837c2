import { useApolloClient } from '@apollo/client/react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { DeleteTransactionDocument, RestoreTransactionDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { placeTransaction, removeTransaction } from '../../api/transactionLists.ts';
import { money } from '../../format/formats.ts';
import { notify } from '../../ui/notices.ts';

/** Deletes at once, with a way back; comes back by itself, with a notice that says so, when the API refuses. */
export function useRemoval(): (transaction: TransactionFieldsFragment) => Promise<void> {
  const client = useApolloClient();

  const attempt = async (title: string, write: () => Promise<unknown>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      const problem = apiErrorOf(error);
      const reload = { label: 'Reload', run: () => void client.refetchQueries({ include: 'active' }) };
      const isStale = problem.type === 'VersionConflict' || problem.type === 'NotFound';
      notify({ tone: 'failed', title, message: errorSentence(problem), ...(isStale && { action: reload }) });
      return false;
    }
  };
  const restore = (name: string, { id, date }: TransactionFieldsFragment): Promise<boolean> =>
    attempt(`Couldn’t bring back ${name}.`, () =>
      client.mutate({
        mutation: RestoreTransactionDocument,
        variables: { input: { id, date } },
        update: (cache, { data }) => data && placeTransaction(cache, data.restoreTransaction),
      }),
    );
  return async (transaction) => {
    const { id, date, version, description, amount, currency } = transaction;
    const name = `“${description}, ${money.signed(amount, currency)}”`;
    const isDone = await attempt(`Couldn’t delete ${name}.`, () =>
      client.mutate({
        mutation: DeleteTransactionDocument,
        variables: { input: { id, date, expectedVersion: version } },
        optimisticResponse: { deleteTransaction: transaction },
        update: (cache) => removeTransaction(cache, { id, date }),
      }),
    );
    if (!isDone) return;
    notify({ title: `${name} is deleted.`, action: { label: 'Undo', run: () => void restore(name, transaction) } });
  };
}
