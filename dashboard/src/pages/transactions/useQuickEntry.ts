import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { amounts, days, money } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import type { EntryValues, Identity } from './newEntry.ts';
import { newIdentity, readEntry } from './newEntry.ts';
import type { EntryDraft, Unsent } from './outbox.ts';
import { keyOf, outbox } from './outbox.ts';
import { sendEntry } from './sendEntry.ts';
import type { FieldErrors } from './transactionValues.ts';
import { withChoice } from './transactionValues.ts';
import { useLastTime } from './useLastTime.ts';

export interface Done {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly text: string;
}

export type QuickEntryForm = ReturnType<typeof useQuickEntry>;

/** The quick entry: what is typed goes into the list at once, and the form is there for the next one. */
export function useQuickEntry(currency: string, known: readonly TransactionFieldsFragment[]) {
  const client = useApolloClient();
  const [values, setValues] = useState<EntryValues>(() => ({
    ...{ way: 'out', amount: '', description: '', category: 'other' },
    date: localDay(),
  }));
  const [errors, setErrors] = useState<FieldErrors>({});
  const lastTime = useLastTime(known, values.description);
  /** The last one that was recorded, for those who do not see it appear. */
  const [done, setDone] = useState<Done>();
  // Of what is corrected here after it failed, as its first attempt may have arrived.
  const kept = useRef<Identity>(undefined);

  const identityFor = (day: string): Identity =>
    kept.current?.date.startsWith(day) === true ? kept.current : newIdentity(day || localDay());
  const draft = (): EntryDraft => ({ kind: 'entry', values, identity: identityFor(values.date), currency });
  const send = async (one: EntryDraft): Promise<void> => {
    const recorded = await sendEntry(client, one);
    if (recorded === undefined) return;
    const amount = money.signed(recorded.amount, currency);
    const day = recorded.date.slice(0, 10);
    setDone({
      id: recorded.id,
      day,
      text: `${recorded.description}, ${amount}, is recorded for ${days.fullDay(day)}.`,
    });
  };
  return {
    ...{ values, errors, done, isProposed: lastTime.isProposed },
    choose(choice: Partial<EntryValues>) {
      if (choice.category !== undefined) lastTime.choose();
      const proposed = choice.description === undefined ? {} : lastTime.categoryFor(choice.description);
      setValues(withChoice(values, { ...proposed, ...choice }));
      setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in choice))));
    },
    async askForLastTime(): Promise<void> {
      const category = await lastTime.ask();
      if (category !== undefined) setValues((now) => withChoice(now, { category }));
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
      lastTime.start(values.category);
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
      lastTime.choose();
      setValues(taken.values);
      setErrors(wrong);
    },
  };
}
