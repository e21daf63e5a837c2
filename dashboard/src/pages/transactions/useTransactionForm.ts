import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import type { Side } from '../../conflict/conflictDialog.tsx';
import { amounts } from '../../format/formats.ts';
import type { TransactionConflict } from './saveTransaction.ts';
import { saveTransaction } from './saveTransaction.ts';
import type { FieldErrors, TransactionValues } from './transactionValues.ts';
import { LABELS, signedAmount, transactionValues, withChoice } from './transactionValues.ts';

/** The form of a stored transaction, from what it says to what the API answers. */
export function useTransactionForm(transaction: TransactionFieldsFragment, onSaved: () => void) {
  const client = useApolloClient();
  // What the form was filled from stays when events change the transaction: the API then tells of the conflict.
  const [base, setBase] = useState(transaction);
  const [values, setValues] = useState(() => transactionValues(transaction, amounts));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string>();
  const [conflict, setConflict] = useState<TransactionConflict>();
  const [isSaving, setIsSaving] = useState(false);

  const refuse = (error: unknown): void => {
    const problem = apiErrorOf(error);
    const field = problem.field?.split('.').at(-1) ?? '';
    if (field in LABELS) setErrors({ [field]: problem.reason ?? problem.message });
    else setFailure(errorSentence(problem));
  };
  const write = async (from: TransactionFieldsFragment, wanted: TransactionValues): Promise<void> => {
    setIsSaving(true);
    setFailure(undefined);
    try {
      const met = await saveTransaction(client, from, wanted);
      setConflict(met);
      if (met === undefined) onSaved();
    } catch (error) {
      refuse(error);
    } finally {
      setIsSaving(false);
    }
  };
  return {
    ...{ values, errors, failure, conflict, isSaving },
    choose(choice: Partial<TransactionValues>) {
      setValues(withChoice(values, choice));
      setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in choice))));
    },
    async save(): Promise<void> {
      const wrong = fieldErrors(values, base.currency);
      setErrors(wrong);
      if (Object.keys(wrong).length === 0) await write(base, values);
    },
    /** Field by field, mine or theirs; then it is saved. */
    async settle(choices: Readonly<Record<string, Side>>): Promise<void> {
      if (conflict === undefined) return;
      const { current, conflicts, merged } = conflict;
      const taken = conflicts.filter(({ field }) => choices[field] === 'theirs');
      const wanted = { ...merged, ...Object.fromEntries(taken.map(({ field, theirs }) => [field, theirs])) };
      setConflict(undefined);
      setBase(current);
      setValues(wanted);
      await write(current, wanted);
    },
    backToEditing: () => setConflict(undefined),
  };
}

function fieldErrors(values: TransactionValues, currency: string): FieldErrors {
  const read = signedAmount(values, currency, amounts);
  return {
    ...(!read.ok && { amount: read.problem }),
    ...(values.description.trim() === '' && { description: 'Say what it was for.' }),
    ...(values.date === '' && { date: 'Choose a day.' }),
  };
}
