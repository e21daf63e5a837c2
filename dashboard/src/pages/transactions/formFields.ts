import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { sentence } from '../../api/errorWords.ts';
import type { FieldErrors, TransactionValues } from './transactionValues.ts';

/** What the parts of the form of a stored transaction are given. */
export interface FormFields {
  readonly base: TransactionFieldsFragment;
  readonly values: TransactionValues;
  readonly errors: FieldErrors;
  readonly choose: (choice: Partial<TransactionValues>) => void;
}

export function errorOf(errors: FieldErrors, field: keyof TransactionValues): { error?: string } {
  return errors[field] === undefined ? {} : { error: sentence(errors[field]) };
}
