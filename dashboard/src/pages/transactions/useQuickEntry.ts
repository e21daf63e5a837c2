import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { RecordTransactionDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { placeTransaction } from '../../api/transactionLists.ts';
import { amounts, days, money } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import type { EntryValues, Identity } from './newEntry.ts';
import { newIdentity, readEntry } from './newEntry.ts';
import type { FieldErrors } from './transactionValues.ts';
import { LABELS, withChoice } from './transactionValues.ts';

/** The quick entry, from what is typed to what the API answers. */
export function useQuickEntry(currency: string) {
  const client = useApolloClient();
  const [values, setValues] = useState<EntryValues>(() => ({
    ...{ way: 'out', amount: '', description: '', category: 'other' },
    date: localDay(),
  }));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string>();
  /** Of the last one that was recorded, for those who do not see it appear. */
  const [done, setDone] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  // Kept until it is recorded, so that one that is sent again is not recorded twice.
  const identity = useRef<{ day: string; of: Identity }>(undefined);

  const identityFor = (day: string): Identity => {
    if (identity.current?.day !== day) identity.current = { day, of: newIdentity(day || localDay()) };
    return identity.current.of;
  };
  const refuse = (error: unknown): void => {
    const problem = apiErrorOf(error);
    const field = problem.field?.split('.').at(-1) ?? '';
    if (field in LABELS) return setErrors({ [field]: problem.reason ?? problem.message });
    const title = `Couldn’t record “${values.description.trim()}”.`;
    if (problem.type !== 'AlreadyExists') return setFailure(`${title} ${errorSentence(problem)}`);
    // The first attempt did arrive. What stands in the form now is another transaction.
    identity.current = undefined;
    setFailure(`${title} It was recorded before with other values: look for it in the list. Add records another one.`);
    void client.refetchQueries({ include: 'active' });
  };
  return {
    ...{ values, errors, failure, done, isSaving },
    choose(choice: Partial<EntryValues>) {
      setValues(withChoice(values, choice));
      setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in choice))));
    },
    /** Resolves to whether it was recorded; then the form is ready for the next one of the day. */
    async record(): Promise<boolean> {
      if (isSaving) return false;
      setFailure(undefined);
      setDone(undefined);
      const entry = readEntry(values, identityFor(values.date), currency, amounts);
      setErrors(entry.ok ? {} : entry.errors);
      if (!entry.ok) return false;
      const { input, expected } = entry;
      setIsSaving(true);
      try {
        await client.mutate({
          mutation: RecordTransactionDocument,
          variables: { input },
          optimisticResponse: { recordTransaction: expected },
          update: (cache, { data }) => data && placeTransaction(cache, data.recordTransaction),
        });
      } catch (error) {
        refuse(error);
        return false;
      } finally {
        setIsSaving(false);
      }
      identity.current = undefined;
      setValues({ ...values, amount: '', description: '' });
      const amount = money.signed(expected.amount, currency);
      setDone(`${expected.description}, ${amount}, is recorded for ${days.fullDay(values.date)}.`);
      return true;
    },
  };
}
