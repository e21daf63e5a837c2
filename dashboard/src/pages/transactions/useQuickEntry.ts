import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { BudgetCategoryType, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { LastAtMerchantDocument } from '../../../../generated/dashboard.ts';
import { amounts, days, money } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { lastCategory } from './lastTime.ts';
import type { EntryValues, Identity } from './newEntry.ts';
import { newIdentity, readEntry } from './newEntry.ts';
import type { EntryDraft, Unsent } from './outbox.ts';
import { keyOf, outbox } from './outbox.ts';
import { sendEntry } from './sendEntry.ts';
import type { FieldErrors } from './transactionValues.ts';
import { withChoice } from './transactionValues.ts';

/**
 * The quick entry: what is typed goes into the list at once, and the form is there for the next one. Of what is among the
 * known ones it proposes the category of the last time, unless the person has chosen one.
 */
export function useQuickEntry(currency: string, known: readonly TransactionFieldsFragment[]) {
  const client = useApolloClient();
  const [values, setValues] = useState<EntryValues>(() => ({
    ...{ way: 'out', amount: '', description: '', category: 'other' },
    date: localDay(),
  }));
  const [errors, setErrors] = useState<FieldErrors>({});
  /** Where the category comes from; without a proposal it is the one before. */
  const [source, setSource] = useState<'kept' | 'chosen' | 'proposed'>('kept');
  const usual = useRef<BudgetCategoryType>('other');
  /** Of the last one that was recorded, for those who do not see it appear. */
  const [done, setDone] = useState<string>();
  // Of what is corrected here after it failed, as its first attempt may have arrived.
  const kept = useRef<Identity>(undefined);

  const identityFor = (day: string): Identity =>
    kept.current?.date.startsWith(day) === true ? kept.current : newIdentity(day || localDay());
  const draft = (): EntryDraft => ({ kind: 'entry', values, identity: identityFor(values.date), currency });
  const send = async (one: EntryDraft): Promise<void> => {
    const recorded = await sendEntry(client, one);
    if (recorded === undefined) return;
    const amount = money.signed(recorded.amount, currency);
    setDone(`${recorded.description}, ${amount}, is recorded for ${days.fullDay(recorded.date.slice(0, 10))}.`);
  };
  const propose = (description: string, category: BudgetCategoryType | undefined): void => {
    setValues((now) => {
      const isStill = now.description === description;
      return isStill ? withChoice(now, { category: category ?? usual.current }) : now;
    });
    setSource(category === undefined ? 'kept' : 'proposed');
  };
  return {
    ...{ values, errors, done, isProposed: source === 'proposed' },
    choose(choice: Partial<EntryValues>) {
      setValues(withChoice(values, choice));
      if (choice.category !== undefined) setSource('chosen');
      else if (choice.description !== undefined && source !== 'chosen') {
        propose(choice.description, lastCategory(known, choice.description));
      }
      setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in choice))));
    },
    /** Asks for what is not among the known ones. */
    async askForLastTime(): Promise<void> {
      const description = values.description.trim();
      if (description === '' || source !== 'kept') return;
      const variables = { merchant: description };
      const { data } = await client
        .query({ query: LastAtMerchantDocument, variables })
        .catch(() => ({ data: undefined }));
      const [last] = data?.transactionsByMerchant.items ?? [];
      if (last !== undefined) propose(values.description, last.category);
    },
    /** Whether it is on its way; then the form is ready for the next one of the day. */
    record(): boolean {
      setDone(undefined);
      const next = draft();
      const entry = readEntry(values, next.identity, currency, amounts);
      setErrors(entry.ok ? {} : entry.errors);
      if (!entry.ok) return false;
      void send(next);
      kept.current = undefined;
      usual.current = values.category;
      setSource('kept');
      setValues({ ...values, amount: '', description: '' });
      return true;
    },
    send,
    /** Takes what could not be saved back into the form. What stands there is put aside in its place. */
    edit({ key, draft: taken, errors: wrong }: Pick<Unsent<EntryDraft>, 'key' | 'draft' | 'errors'>) {
      const aside = draft();
      outbox.drop(key);
      if (values.amount !== '' || values.description !== '') {
        const title = `“${values.description.trim() || values.amount}” was put aside.`;
        outbox.keep({ key: keyOf(aside.identity), title, sentence: 'It is not saved yet.', errors, draft: aside });
      }
      kept.current = taken.identity;
      setSource('chosen');
      setValues(taken.values);
      setErrors(wrong);
    },
  };
}
