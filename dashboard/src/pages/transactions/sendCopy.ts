import type { ApolloClient } from '@apollo/client';
import type { RecordTransactionInput, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { MonthSumsDocument, RecordTransactionDocument } from '../../../../generated/dashboard.ts';
import { placeTransaction } from '../../api/transactionLists.ts';
import { notify } from '../../ui/notices.ts';
import { newIdentity } from './newEntry.ts';
import { keyOf, outbox } from './outbox.ts';
import { quoted, refusalOf } from './refusal.ts';
import { removeWithUndo } from './removal.ts';

/** Records another one that says the same, of the same moment, with a way back. */
export async function sendCopy(client: ApolloClient, original: TransactionFieldsFragment): Promise<void> {
  await record(client, copyOf(original));
}

async function record(client: ApolloClient, copy: TransactionFieldsFragment): Promise<void> {
  const key = keyOf(copy);
  outbox.start([key]);
  try {
    const { data } = await client.mutate({
      mutation: RecordTransactionDocument,
      variables: { input: inputOf(copy) },
      optimisticResponse: { recordTransaction: copy },
      update: (cache, { data: answer }) => answer && placeTransaction(cache, answer.recordTransaction),
    });
    const { recordTransaction: recorded = copy } = data ?? {};
    const undo = { label: 'Undo', run: () => void removeWithUndo(client, recorded) };
    notify({ title: `${quoted(copy)} is there twice.`, action: undo });
    void client.refetchQueries({ include: [MonthSumsDocument] });
  } catch (error) {
    // The same id again: what arrived is not recorded twice.
    const retry = { label: 'Try again', run: () => void record(client, copy) };
    const title = `Couldn’t duplicate ${quoted(copy)}.`;
    notify({ tone: 'failed', title, message: refusalOf(error).sentence, action: retry });
  } finally {
    outbox.end([key]);
  }
}

/** Nothing ties it to the template or the statement that the original came from. */
function copyOf(original: TransactionFieldsFragment): TransactionFieldsFragment {
  const { id } = newIdentity(original.date.slice(0, 10));
  const own = { isRecurring: false, recurringId: null, source: 'manual', movedFrom: null, version: 1 } as const;
  return { ...original, ...own, id };
}

function inputOf(copy: TransactionFieldsFragment): RecordTransactionInput {
  const { id, date, description, merchant, amount, currency, category, categoryId, source, cardId, accountId } = copy;
  const { isExcludedFromBudget, isEssential, tags, notes, location, receiptUrl, status } = copy;
  return {
    ...{ id, date, description, merchant, amount, currency, category, categoryId, source, cardId, accountId },
    ...{ isExcludedFromBudget, isEssential, tags, notes, location, receiptUrl, status },
  };
}
