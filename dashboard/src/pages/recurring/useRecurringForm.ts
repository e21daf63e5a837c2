import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { CreateRecurringDocument, UpdateRecurringDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { placeRecurring } from '../../api/recurringLists.ts';
import { amounts } from '../../format/formats.ts';
import { localDay, utcDay } from '../../format/today.ts';
import type { FieldErrors } from './recurringInput.ts';
import { changesOf, fieldErrors, preview } from './recurringInput.ts';
import type { RecurringValues } from './recurringValues.ts';
import { newRecurringValues, recurringValues, RECURRING_LABELS, withChoice } from './recurringValues.ts';

interface FormOptions {
  /** Undefined: a new one. */
  readonly template: RecurringFieldsFragment | undefined;
  /** Of a new one. */
  readonly currency: string;
  readonly onSaved: (saved: RecurringFieldsFragment) => void;
}

/** The form of a template, from what is stored to what the API answers. */
export function useRecurringForm({ template, currency, onSaved }: FormOptions) {
  const client = useApolloClient();
  // Made once, so that a create that is sent again makes no second template.
  const [id] = useState(() => `rec-${crypto.randomUUID()}`);
  const [base, setBase] = useState(template);
  const [values, setValues] = useState(() =>
    template ? recurringValues(template, amounts) : newRecurringValues(currency, localDay()),
  );
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string>();
  const [newer, setNewer] = useState<RecurringFieldsFragment>();
  const [isSaving, setIsSaving] = useState(false);

  const send = async (terms: ReturnType<typeof preview>['terms']): Promise<RecurringFieldsFragment | undefined> => {
    if (base === undefined) {
      const input = {
        id,
        ...terms,
        isIncome: terms.category === 'income',
        lastGenerated: values.lastGenerated || null,
      };
      const { data } = await client.mutate({
        mutation: CreateRecurringDocument,
        variables: { input },
        update: (cache) => placeRecurring(cache, { id }),
      });
      return data?.createRecurring;
    }
    const changes = changesOf(base, terms);
    if (Object.keys(changes).length === 0) return base;
    const input = { id: base.id, expectedVersion: base.version, changes };
    const { data } = await client.mutate({ mutation: UpdateRecurringDocument, variables: { input } });
    return data?.updateRecurring;
  };
  const refuse = (error: unknown): void => {
    const problem = apiErrorOf(error);
    const field = problem.field?.split('.').at(-1) ?? '';
    if (problem.type === 'VersionConflict' && base && problem.current) {
      setNewer(newerThan(base, problem.current));
      void client.refetchQueries({ include: ['RecurringTemplates'] });
    } else if (field in RECURRING_LABELS) setErrors({ [field]: problem.reason ?? problem.message });
    else setFailure(errorSentence(problem));
  };
  return {
    ...{ base, values, errors, failure, newer, isSaving },
    choose(choice: Partial<RecurringValues>) {
      setValues(withChoice(values, choice));
      const rest = Object.entries(errors).filter(([field]) => !(field in choice));
      setErrors(Object.fromEntries(rest));
    },
    async save() {
      const { terms, result } = preview(values, base, utcDay(), amounts);
      const wrong = fieldErrors(values, result, amounts);
      setErrors(wrong);
      setFailure(undefined);
      if (Object.keys(wrong).length > 0) return;
      setIsSaving(true);
      try {
        const saved = await send(terms);
        if (saved) onSaved(saved);
      } catch (error) {
        refuse(error);
      } finally {
        setIsSaving(false);
      }
    },
    /** Of two versions: what is stored now, or what stands in the form, to be saved over it. */
    settle(choice: 'theirs' | 'mine') {
      if (newer === undefined) return;
      setBase(newer);
      if (choice === 'theirs') setValues(recurringValues(newer, amounts));
      setNewer(undefined);
    },
  };
}

/** What is not stored is absent in the API's answer to a conflict. */
function newerThan(base: RecurringFieldsFragment, current: object): RecurringFieldsFragment {
  const none = {
    endDate: null,
    dayOfMonth: null,
    dayOfWeek: null,
    reminderDays: null,
    lastGenerated: null,
    nextDue: null,
  };
  return { ...base, ...none, ...current } as RecurringFieldsFragment;
}
