import type { ApolloClient } from '@apollo/client';
import { MonthSumsDocument } from '../../../../generated/dashboard.ts';
import { amounts } from '../../format/formats.ts';
import { changedAnswer } from './changedAnswer.ts';
import type { ChangeDraft } from './outbox.ts';
import { keyOf, outbox } from './outbox.ts';
import { keepUnsent, quoted, refusalOf } from './refusal.ts';
import { saveTransaction } from './saveTransaction.ts';
import { changesOf } from './transactionValues.ts';

/**
 * Saves what was corrected, which stands in the lists at once. Resolves to whether it is saved; where it is not, the
 * outbox keeps what was typed, with what others changed where they were faster.
 */
export async function sendChange(client: ApolloClient, draft: ChangeDraft): Promise<boolean> {
  const { base, values } = draft;
  const key = keyOf(base);
  const expected = changedAnswer(base, changesOf(base, values, amounts));
  const keys = expected.ok ? [key, keyOf(expected.value)] : [key];
  const title = `Couldn’t save ${quoted(expected.ok ? expected.value : base)}.`;
  outbox.drop(key);
  outbox.start(keys);
  try {
    const conflict = await saveTransaction(client, base, values);
    if (conflict !== undefined) {
      const sentence = 'It was changed elsewhere while you were editing.';
      keepUnsent({ key, title, sentence, errors: {}, draft: { kind: 'change', base, values, conflict } });
      return false;
    }
  } catch (error) {
    keepUnsent({ key, title, ...refusalOf(error), draft: { kind: 'change', base, values } });
    return false;
  } finally {
    outbox.end(keys);
  }
  void client.refetchQueries({ include: [MonthSumsDocument] });
  return true;
}
