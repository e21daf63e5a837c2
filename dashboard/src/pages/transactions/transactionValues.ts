import { isEssentialByDefault } from '../../../../domain/category.ts';
import type { TransactionChanges } from '../../../../domain/transaction.ts';
import type {
  BudgetCategoryType,
  TransactionFieldsFragment,
  TransactionStatus,
} from '../../../../generated/dashboard.ts';
import type { AmountText, ReadAmount } from '../../format/amountText.ts';

export type Way = 'out' | 'in';

/** A transaction as it is filled in; an empty text says nothing. */
export interface TransactionValues {
  readonly way: Way;
  /** As typed, without the sign that `way` gives it. */
  readonly amount: string;
  readonly description: string;
  readonly merchant: string;
  readonly category: BudgetCategoryType;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly notes: string;
  /** With commas between them. */
  readonly tags: string;
  readonly status: TransactionStatus;
  readonly isExcludedFromBudget: boolean;
  /** `HH:MM`, in the zone that the date was written in. */
  readonly time: string;
  readonly currency: string;
  readonly location: string;
  readonly receiptUrl: string;
  readonly isEssential: boolean;
}

export type FieldErrors = Partial<Record<keyof TransactionValues, string>>;

/** In words, in the order of the form. */
export const LABELS: Readonly<Record<keyof TransactionValues, string>> = {
  way: 'Direction',
  amount: 'Amount',
  description: 'Description',
  merchant: 'Merchant',
  category: 'Category',
  date: 'Date',
  notes: 'Notes',
  tags: 'Tags',
  status: 'Status',
  isExcludedFromBudget: 'Excluded from the budget',
  time: 'Time',
  currency: 'Currency',
  location: 'Place',
  receiptUrl: 'Receipt',
  isEssential: 'Essential',
};

/** The field that a path of the API means: `changes.tags[2]` → `tags`. */
export function fieldOf(path: string): keyof TransactionValues | undefined {
  const fields = Object.keys(LABELS) as (keyof TransactionValues)[];
  return fields.find((field) => path.split(/[.[]/).includes(field));
}

export function transactionValues(transaction: TransactionFieldsFragment, amounts: AmountText): TransactionValues {
  const { amount, currency, description, merchant, category, date, notes, tags, status } = transaction;
  return {
    way: amount < 0 || (amount === 0 && category !== 'income') ? 'out' : 'in',
    amount: amounts.write(Math.abs(amount), currency),
    ...{ description, merchant, category, status, currency },
    date: date.slice(0, 10),
    time: date.slice(11, 16),
    notes: notes ?? '',
    tags: tags.join(', '),
    location: transaction.location ?? '',
    receiptUrl: transaction.receiptUrl ?? '',
    isExcludedFromBudget: transaction.isExcludedFromBudget,
    isEssential: transaction.isEssential,
  };
}

type Choosable = Pick<TransactionValues, 'way' | 'category' | 'amount'> &
  Partial<Pick<TransactionValues, 'isEssential'>>;

/**
 * The values after a choice. Income comes in, and what no longer is income goes out; a sign before the amount turns the
 * direction, and is gone; what is essential as usual for its category is so for the next one as well.
 */
export function withChoice<Values extends Choosable>(values: Values, choice: Partial<Values>): Values {
  const { category = values.category, amount } = choice;
  const isTurned = (category === 'income') !== (values.category === 'income');
  const isUsual = values.isEssential === isEssentialByDefault(values.category);
  return {
    ...values,
    ...(isTurned && { way: category === 'income' ? 'in' : 'out' }),
    ...(isUsual && category !== values.category && { isEssential: isEssentialByDefault(category) }),
    ...choice,
    ...(amount !== undefined && withoutSign(amount)),
  };
}

/** `−12.50` and `(12.50)` go out, `+12.50` comes in. The sign of a sum is told when it is worked out. */
function withoutSign(text: string): { readonly amount: string; readonly way?: Way } {
  const [, sign = '', rest = ''] = /^\s*([-+\u2212])(.*)$/.exec(text) ?? /^\s*(\()(.*)\)\s*$/.exec(text) ?? [];
  if (sign === '' || /[-+\u2212]/.test(rest)) return { amount: text };
  return { amount: rest, way: sign === '+' ? 'in' : 'out' };
}

/** The amount with the sign of its direction, but where it has one itself: `−5`, `3-5`. */
export function signedAmount(
  { way, amount }: Pick<TransactionValues, 'way' | 'amount'>,
  currency: string,
  amounts: AmountText,
): ReadAmount {
  const read = amounts.read(amount, currency);
  if (!read.ok || read.amount < 0 || /^\s*[-+\u2212]/.test(amount)) return read;
  return { ok: true, amount: way === 'out' ? 0 - read.amount : read.amount };
}

/** `one, two,` → `['one', 'two']`. */
export function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

/** `-05:00`, `Z`: in which zone a date was written. */
export function zoneOf(date: string): string {
  return /(Z|[+-]\d\d:\d\d(:\d\d)?)$/.exec(date)?.[0] ?? '';
}

/** The date with another day or time of day. What is not changed of it stays as it was written, to the millisecond. */
function dateOf(base: string, { date, time }: Pick<TransactionValues, 'date' | 'time'>): string {
  const isSameTime = time === base.slice(11, 16);
  return `${date}T${isSameTime ? base.slice(11) : `${time}:00${zoneOf(base)}`}`;
}

/** What the form says differently from the transaction. The amount must be one. */
export function changesOf(
  base: TransactionFieldsFragment,
  values: TransactionValues,
  amounts: AmountText,
): TransactionChanges {
  const before = transactionValues(base, amounts);
  const { category, status, currency, isExcludedFromBudget, isEssential } = values;
  const read = signedAmount(values, currency, amounts);
  const date = dateOf(base.date, values);
  const terms = {
    ...{ category, status, currency, isExcludedFromBudget, isEssential },
    description: values.description.trim(),
    merchant: values.merchant.trim() || null,
    notes: values.notes.trim() || null,
    tags: tagsOf(values.tags),
    location: values.location.trim() || null,
    receiptUrl: values.receiptUrl.trim() || null,
  };
  const fields = Object.keys(terms) as (keyof typeof terms)[];
  const changed = fields.filter((field) => values[field] !== before[field]).map((field) => [field, terms[field]]);
  return {
    ...(Object.fromEntries(changed) as TransactionChanges),
    ...(date !== base.date && { date }),
    ...(read.ok && read.amount !== base.amount && { amount: read.amount }),
  };
}
