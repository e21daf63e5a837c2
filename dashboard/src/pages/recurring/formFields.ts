import { sentence } from '../../api/errorWords.ts';
import type { FieldErrors } from './recurringInput.ts';
import type { RecurringValues } from './recurringValues.ts';

/** What each part of the form works with. */
export interface FormFields {
  readonly values: RecurringValues;
  readonly errors: FieldErrors;
  readonly choose: (choice: Partial<RecurringValues>) => void;
  readonly isNew: boolean;
}

/** What is wrong with a field, as a property of its input. */
export function errorOf(errors: FieldErrors, field: keyof RecurringValues): { error?: string } {
  const error = errors[field];
  return error === undefined ? {} : { error: sentence(error) };
}
