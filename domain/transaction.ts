import type { CategoryType } from './category.ts';
import { isEssentialByDefault } from './category.ts';
import { isCurrency } from './currency.ts';
import type { Failure, Result } from './failure.ts';
import { firstFailure, invalid } from './failure.ts';
import { checkId, LONGEST_CHOSEN_ID, LONGEST_ID } from './identifier.ts';
import { checkAmount } from './money.ts';
import type { Moment } from './moment.ts';
import { parseMoment } from './moment.ts';
import { checkHttpsUrl, checkTags, checkText } from './text.ts';

export type TransactionSource = 'credit_card' | 'manual' | 'import' | 'auto';
export type TransactionStatus = 'pending' | 'cleared' | 'reconciled';

/** What a transaction says, apart from whose it is and its version. Absent attributes are left out, never null. */
export interface Transaction {
  id: string;
  /** As written by the client, with its offset. */
  date: string;
  description: string;
  merchant: string;
  amount: number;
  currency: string;
  category: CategoryType;
  categoryId?: string;
  isRecurring: boolean;
  recurringId?: string;
  source: TransactionSource;
  cardId?: string;
  accountId?: string;
  isIncome: boolean;
  isEssential: boolean;
  tags: string[];
  notes?: string;
  location?: string;
  receiptUrl?: string;
  status: TransactionStatus;
  isExcludedFromBudget: boolean;
}

/** What a client says of a new transaction; null means absent. */
export interface TransactionInput {
  id?: string | null;
  date: string;
  description: string;
  merchant?: string | null;
  amount: number;
  currency?: string | null;
  category?: CategoryType | null;
  categoryId?: string | null;
  source?: TransactionSource | null;
  cardId?: string | null;
  accountId?: string | null;
  isExcludedFromBudget?: boolean | null;
  isEssential?: boolean | null;
  tags?: string[] | null;
  notes?: string | null;
  location?: string | null;
  receiptUrl?: string | null;
  status?: TransactionStatus | null;
}

/** Absent stays, null removes. */
export type TransactionChanges = {
  [Field in Exclude<keyof TransactionInput, 'id'>]?: TransactionInput[Field] | null;
};

export interface DatedTransaction {
  transaction: Transaction;
  moment: Moment;
}

const CANNOT_BE_NULL = ['date', 'description', 'amount', 'currency', 'category', 'source', 'status'];

function checkFields(input: TransactionInput, currency: string): Failure | null {
  return firstFailure([
    checkText('description', input.description, 256),
    checkText('merchant', input.merchant, 200),
    isCurrency(currency) ? null : invalid('currency', 'must be an ISO 4217 code like USD'),
    checkAmount('amount', input.amount, currency),
    checkId('categoryId', input.categoryId, LONGEST_ID),
    checkId('cardId', input.cardId, LONGEST_ID),
    checkId('accountId', input.accountId, LONGEST_ID),
    checkTags('tags', input.tags),
    checkText('notes', input.notes, 2000),
    checkText('location', input.location, 200),
    checkHttpsUrl('receiptUrl', input.receiptUrl),
  ]);
}

/** Checks every field and fills in the defaults; `input.currency` or else `defaultCurrency`. */
function complete(input: TransactionInput, id: string, defaultCurrency: string): Result<DatedTransaction> {
  const moment = parseMoment('date', input.date);
  if (!moment.ok) {
    return { ok: false, failure: moment.failure };
  }
  const currency = input.currency ?? defaultCurrency;
  const failure = checkFields(input, currency);
  if (failure) {
    return { ok: false, failure };
  }
  const category = input.category ?? (input.amount > 0 ? 'income' : 'other');
  return {
    ok: true,
    value: {
      moment: moment.value,
      transaction: {
        id,
        date: input.date,
        description: input.description,
        merchant: input.merchant ?? input.description.trim().slice(0, 200),
        amount: input.amount,
        currency,
        category,
        categoryId: input.categoryId ?? undefined,
        isRecurring: false,
        source: input.source ?? 'manual',
        cardId: input.cardId ?? undefined,
        accountId: input.accountId ?? undefined,
        isIncome: category === 'income',
        isEssential: input.isEssential ?? isEssentialByDefault(category),
        tags: input.tags ?? [],
        notes: input.notes ?? undefined,
        location: input.location ?? undefined,
        receiptUrl: input.receiptUrl ?? undefined,
        status: input.status ?? 'cleared',
        isExcludedFromBudget: input.isExcludedFromBudget ?? false,
      },
    },
  };
}

export function newTransaction(
  input: TransactionInput,
  defaults: { id: string; currency: string },
): Result<DatedTransaction> {
  const failure = checkId('id', input.id, LONGEST_CHOSEN_ID);
  return failure ? { ok: false, failure } : complete(input, input.id ?? defaults.id, defaults.currency);
}

/** The transaction after an edit. What it is posted from stays; everything derived is derived anew. */
export function changedTransaction(current: Transaction, changes: TransactionChanges): Result<DatedTransaction> {
  const given = changes as Record<string, unknown>;
  const removed = CANNOT_BE_NULL.find((field) => given[field] === null);
  if (removed) {
    return { ok: false, failure: invalid(`changes.${removed}`, 'cannot be removed') };
  }
  const edited = complete({ ...current, ...changes } as TransactionInput, current.id, current.currency);
  if (!edited.ok) {
    return { ok: false, failure: edited.failure };
  }
  const { isRecurring, recurringId } = current;
  return {
    ok: true,
    value: {
      moment: edited.value.moment,
      transaction: { ...edited.value.transaction, isRecurring, recurringId },
    },
  };
}
