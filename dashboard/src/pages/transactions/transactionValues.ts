import type {
  BudgetCategoryType,
  TransactionChanges,
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
};

export function transactionValues(transaction: TransactionFieldsFragment, amounts: AmountText): TransactionValues {
  const { amount, currency, description, merchant, category, date, notes, tags, status } = transaction;
  return {
    way: amount < 0 || (amount === 0 && category !== 'income') ? 'out' : 'in',
    amount: amounts.write(Math.abs(amount), currency),
    ...{ description, merchant, category, status },
    date: date.slice(0, 10),
    notes: notes ?? '',
    tags: tags.join(', '),
    isExcludedFromBudget: transaction.isExcludedFromBudget,
  };
}

/** The values after a choice: income comes in, and what no longer is income goes out. */
export function withChoice<Values extends Pick<TransactionValues, 'way' | 'category'>>(
  values: Values,
  choice: Partial<Values>,
): Values {
  const { category } = choice;
  if (category === undefined || (category === 'income') === (values.category === 'income')) {
    return { ...values, ...choice };
  }
  return { ...values, way: category === 'income' ? 'in' : 'out', ...choice };
}

/** The amount with the sign of its direction; a minus before money out says the same again. */
export function signedAmount(
  { way, amount }: Pick<TransactionValues, 'way' | 'amount'>,
  currency: string,
  amounts: AmountText,
): ReadAmount {
  const read = amounts.read(amount, currency);
  if (!read.ok) return read;
  if (way === 'out') return { ok: true, amount: 0 - Math.abs(read.amount) };
  return read.amount < 0 ? { ok: false, problem: 'Choose “Money out” for an amount below zero.' } : read;
}

/** `one, two,` → `['one', 'two']`. */
export function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

/** What the form says differently from the transaction; its time of day stays. The amount must be one. */
export function changesOf(
  base: TransactionFieldsFragment,
  values: TransactionValues,
  amounts: AmountText,
): TransactionChanges {
  const before = transactionValues(base, amounts);
  const { category, status, isExcludedFromBudget } = values;
  const read = signedAmount(values, base.currency, amounts);
  const terms = {
    ...{ category, status, isExcludedFromBudget },
    description: values.description.trim(),
    merchant: values.merchant.trim() || null,
    notes: values.notes.trim() || null,
    tags: tagsOf(values.tags),
    date: `${values.date}${base.date.slice(10)}`,
  };
  const fields = Object.keys(terms) as (keyof typeof terms)[];
  const changed = fields.filter((field) => values[field] !== before[field]).map((field) => [field, terms[field]]);
  return {
    ...(Object.fromEntries(changed) as TransactionChanges),
    ...(read.ok && read.amount !== base.amount && { amount: read.amount }),
  };
}
