import type { RecurringChanges, RecurringInput } from '../../../../domain/recurring.ts';
import { changedRecurring, newRecurring } from '../../../../domain/recurring.ts';
import type { Failure, Result } from '../../../../domain/failure.ts';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';
import type { AmountText } from '../../format/amountText.ts';
import type { RecurringValues } from './recurringValues.ts';

/** What the form says, as the API takes it: null is said of what is left empty. */
export type RecurringTerms = Required<Omit<RecurringInput, 'id' | 'isIncome' | 'lastGenerated'>>;

export type FieldErrors = Partial<Record<keyof RecurringValues, string>>;

/** An amount that cannot be read counts as none, which is refused. */
export function termsOf(values: RecurringValues, amounts: AmountText): RecurringTerms {
  const { currency, category, frequency, startDate, isEssential, autoCreate, isActive } = values;
  const read = amounts.read(values.amount, currency);
  return {
    ...{ currency, category, frequency, startDate, isEssential, autoCreate, isActive },
    name: values.name.trim(),
    amount: read.ok ? read.amount : 0,
    endDate: values.endDate || null,
    dayOfMonth: wholeNumber(values.dayOfMonth),
    dayOfWeek: wholeNumber(values.dayOfWeek),
    reminderDays: wholeNumber(values.reminderDays),
  };
}

/** NaN, which every rule refuses, for what is no whole number. */
function wholeNumber(text: string): number | null {
  if (text.trim() === '') return null;
  return /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
}

/** Only what differs from the template; null removes. */
export function changesOf(template: RecurringFieldsFragment, terms: RecurringTerms): RecurringChanges {
  const names = Object.keys(terms) as (keyof RecurringTerms)[];
  return Object.fromEntries(
    names.filter((name) => terms[name] !== template[name]).map((name) => [name, terms[name]]),
  ) as RecurringChanges;
}

export interface Preview {
  readonly terms: RecurringTerms;
  /** The template as the API would store it, or what it would refuse. `today` is in UTC. */
  readonly result: ReturnType<typeof newRecurring>;
}

/** What would come of the form, by the API's own rules; `template` is the edited one. */
export function preview(
  values: RecurringValues,
  template: RecurringFieldsFragment | undefined,
  today: string,
  amounts: AmountText,
): Preview {
  const terms = termsOf(values, amounts);
  if (template !== undefined) {
    return { terms, result: changedRecurring(withoutNulls(template), changesOf(template, terms), today) };
  }
  const input = { ...terms, lastGenerated: values.lastGenerated || null };
  return { terms, result: newRecurring(input, { id: 'new', currency: values.currency, today }) };
}

/** As `preview`, of when it falls due alone: name and amount may still be missing. */
export function schedulePreview(
  values: RecurringValues,
  template: RecurringFieldsFragment | undefined,
  today: string,
): ReturnType<typeof newRecurring> {
  const anyAmount: AmountText = { write: String, read: () => ({ ok: true, amount: 1 }) };
  return preview({ ...values, name: values.name.trim() || 'New', reminderDays: '' }, template, today, anyAmount).result;
}

/** What is wrong, at the field it is about. */
export function fieldErrors(values: RecurringValues, result: Result<unknown>, amounts: AmountText): FieldErrors {
  const read = amounts.read(values.amount, values.currency);
  return {
    ...(result.ok ? {} : errorAt(result.failure)),
    ...(values.name.trim() === '' ? { name: 'Give it a name.' } : {}),
    ...(read.ok ? {} : { amount: read.problem }),
  };
}

function errorAt({ info, message }: Failure): FieldErrors {
  const field = String(info?.['field'] ?? '')
    .split('.')
    .at(-1) as keyof RecurringValues;
  return { [field]: String(info?.['reason'] ?? message) };
}
