import { useState } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { amounts } from '../../format/formats.ts';
import { changedAnswer } from './changedAnswer.ts';
import type { ChangeDraft } from './outbox.ts';
import { mergedWith } from './saveTransaction.ts';
import type { FieldErrors, TransactionValues } from './transactionValues.ts';
import { changesOf, fieldOf, signedAmount, withChoice } from './transactionValues.ts';

/** The form of a stored transaction; what was filled in is checked before it is sent. */
export function useTransactionForm(draft: ChangeDraft, wrongBefore: FieldErrors) {
  // What the form was filled from stays when events change the transaction: the API then tells of the conflict.
  const [base, setBase] = useState(draft.base);
  const [values, setValues] = useState(draft.values);
  const [errors, setErrors] = useState<FieldErrors>(wrongBefore);
  return {
    ...{ base, values, errors },
    choose(choice: Partial<TransactionValues>) {
      setValues(withChoice(values, choice));
      setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in choice))));
    },
    /**
     * Joins what others changed meanwhile with what was typed; both stay, but where both changed the same: then nothing is
     * joined, and it is told what to choose from.
     */
    join(newer: TransactionFieldsFragment): ChangeDraft | undefined {
      const conflict = mergedWith(base, values, newer);
      if (conflict.conflicts.length > 0) return { kind: 'change', base, values, conflict };
      setBase(newer);
      setValues(conflict.merged);
      return undefined;
    },
    /** What is to be sent; undefined where something is wrong, which then stands at its field. */
    checked(): ChangeDraft | undefined {
      const wrong = fieldErrors({ kind: 'change', base, values });
      setErrors(wrong);
      return Object.keys(wrong).length === 0 ? { kind: 'change', base, values } : undefined;
    },
  };
}

function fieldErrors({ base, values }: ChangeDraft): FieldErrors {
  const read = signedAmount(values, values.currency, amounts);
  const errors: FieldErrors = {
    ...(!read.ok && { amount: read.problem }),
    ...(values.description.trim() === '' && { description: 'Enter what it was for.' }),
    ...(values.date === '' && { date: 'Enter a date, like 15 Jan 2025.' }),
    ...(values.time === '' && { time: 'Enter a time.' }),
  };
  return Object.keys(errors).length > 0 ? errors : ruleErrors({ base, values });
}

/** By the API's own rules. */
function ruleErrors({ base, values }: Pick<ChangeDraft, 'base' | 'values'>): FieldErrors {
  const result = changedAnswer(base, changesOf(base, values, amounts));
  if (result.ok) return {};
  const { message, info } = result.failure;
  return { [fieldOf(String(info?.['field'])) ?? 'description']: String(info?.['reason'] ?? message) };
}
