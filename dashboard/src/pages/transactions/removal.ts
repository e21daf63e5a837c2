import type { ApolloClient } from '@apollo/client';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import {
  DeleteTransactionDocument,
  MonthSumsDocument,
  RestoreTransactionDocument,
} from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { placeTransaction, removeTransaction } from '../../api/transactionLists.ts';
import { notify } from '../../ui/notices.ts';
import { quoted } from './refusal.ts';

/** Deletes at once, with a way back; it comes back by itself, with a notice that says so, when the API refuses. */
export async function removeWithUndo(client: ApolloClient, transaction: TransactionFieldsFragment): Promise<void> {
  const { id, date, version } = transaction;
  const name = quoted(transaction);
  const again = (): void => void removeWithUndo(client, transaction);
  const isDone = await attempt(client, `Couldn’t delete ${name}.`, again, () =>
    client.mutate({
      mutation: DeleteTransactionDocument,
      variables: { input: { id, date, expectedVersion: version } },
      optimisticResponse: { deleteTransaction: transaction },
      update: (cache) => removeTransaction(cache, { id, date }),
    }),
  );
  if (!isDone) return;
  const undo = { label: 'Undo', run: () => void restore(client, name, transaction) };
  notify({ title: `Deleted ${name}.`, action: undo });
}

function restore(client: ApolloClient, name: string, transaction: TransactionFieldsFragment): Promise<boolean> {
  const { id, date } = transaction;
  const again = (): void => void restore(client, name, transaction);
  return attempt(client, `Couldn’t bring back ${name}.`, again, () =>
    client.mutate({
      mutation: RestoreTransactionDocument,
      variables: { input: { id, date } },
      optimisticResponse: { restoreTransaction: transaction },
      update: (cache, { data }) => data && placeTransaction(cache, data.restoreTransaction),
    }),
  );
}

/** A write that says what went wrong, with a way to go on: again, or to what is stored by now. */
async function attempt(
  client: ApolloClient,
  title: string,
  again: () => void,
  write: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await write();
  } catch (error) {
    const problem = apiErrorOf(error);
    const isStale = problem.type === 'VersionConflict' || problem.type === 'NotFound';
    const action = isStale
      ? { label: 'Reload', run: () => void client.refetchQueries({ include: 'active' }) }
      : { label: 'Try again', run: again };
    notify({ tone: 'failed', title, message: errorSentence(problem), action });
    return false;
  }
  void client.refetchQueries({ include: [MonthSumsDocument] });
  return true;
}
