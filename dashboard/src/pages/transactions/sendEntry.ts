import type { ApolloClient } from '@apollo/client';
import { MonthSumsDocument, RecordTransactionDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { sentence } from '../../api/errorWords.ts';
import { placeTransaction } from '../../api/transactionLists.ts';
import { amounts } from '../../format/formats.ts';
import type { ExpectedTransaction } from './newEntry.ts';
import { newIdentity, readEntry } from './newEntry.ts';
import type { EntryDraft } from './outbox.ts';
import { keyOf, outbox } from './outbox.ts';
import { keepUnsent, quoted, refusalOf } from './refusal.ts';

/**
 * Records a new transaction, which stands in the lists at once, and is taken out again where the API refuses it. Resolves
 * to what was recorded; undefined where it was not, and the outbox keeps what was typed.
 */
export async function sendEntry(client: ApolloClient, draft: EntryDraft): Promise<ExpectedTransaction | undefined> {
  const key = keyOf(draft.identity);
  const entry = readEntry(draft.values, draft.identity, draft.currency, amounts);
  outbox.drop(key);
  if (!entry.ok) {
    const title = `“${draft.values.description.trim()}” is not complete.`;
    keepUnsent({ key, title, sentence: sentence(Object.values(entry.errors)[0] ?? ''), errors: entry.errors, draft });
    return undefined;
  }
  const { input, expected } = entry;
  outbox.start([key]);
  try {
    await client.mutate({
      mutation: RecordTransactionDocument,
      variables: { input },
      optimisticResponse: { recordTransaction: expected },
      update: (cache, { data }) => data && placeTransaction(cache, data.recordTransaction),
    });
  } catch (error) {
    keepUnsent({ key, title: `Couldn’t save ${quoted(expected)}.`, ...refusal(client, error, draft) });
    return undefined;
  } finally {
    outbox.end([key]);
  }
  void client.refetchQueries({ include: [MonthSumsDocument] });
  return expected;
}

function refusal(client: ApolloClient, error: unknown, draft: EntryDraft) {
  if (apiErrorOf(error).type !== 'AlreadyExists') return { ...refusalOf(error), draft };
  // The first attempt did arrive. What was typed since then is another transaction.
  void client.refetchQueries({ include: 'active' });
  return {
    sentence: 'It was recorded before with other values: look for it in the list. Trying again records another one.',
    errors: {},
    draft: { ...draft, identity: newIdentity(draft.values.date) },
  };
}
