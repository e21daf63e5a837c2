import type { TransactionInput } from '../../../../domain/transaction.ts';
import { newTransaction } from '../../../../domain/transaction.ts';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import type { AmountText } from '../../format/amountText.ts';
import { localDay, localMoment } from '../../format/today.ts';
import type { FieldErrors, TransactionValues } from './transactionValues.ts';
import { signedAmount } from './transactionValues.ts';

export type EntryValues = Pick<TransactionValues, 'way' | 'amount' | 'description' | 'category' | 'date'>;

/** What makes a transaction that is sent again the same one. */
export interface Identity {
  readonly id: string;
  /** Its moment. */
  readonly date: string;
}

export type Entry =
  | { readonly ok: true; readonly input: TransactionInput & Identity; readonly expected: ExpectedTransaction }
  | { readonly ok: false; readonly errors: FieldErrors };

/** As the API will answer, to be shown until it does. */
export type ExpectedTransaction = TransactionFieldsFragment & { readonly __typename: 'Transaction' };

export function newIdentity(date: string, now: Date = new Date()): Identity {
  // The time first: of one second's, the last one recorded is the newest.
  return { id: `txn-${now.getTime().toString(36)}-${crypto.randomUUID()}`, date: momentOf(date, now) };
}

/** Now for today; another day at noon, in the person's own zone on that day. */
function momentOf(date: string, now: Date): string {
  return date === localDay(now) ? localMoment(now) : localMoment(new Date(`${date}T12:00:00`));
}

/** What the quick entry says, by the API's own rules. */
export function readEntry(values: EntryValues, identity: Identity, currency: string, amounts: AmountText): Entry {
  const { category } = values;
  const description = values.description.trim();
  const read = signedAmount(values, currency, amounts);
  const errors: FieldErrors = {
    ...(!read.ok && { amount: read.problem }),
    ...(description === '' && { description: 'Enter what it was for.' }),
    ...(values.date === '' && { date: 'Enter a date, like 15 Jan 2025.' }),
  };
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const input = { ...identity, description, amount: read.amount, category, currency };
  const result = newTransaction(input, { id: identity.id, currency });
  if (!result.ok) {
    const { message, info } = result.failure;
    return { ok: false, errors: { [String(info?.['field'] ?? 'description')]: String(info?.['reason'] ?? message) } };
  }
  // A quick entry says none of these.
  const none = { categoryId: null, recurringId: null, cardId: null, accountId: null, notes: null, location: null };
  const stored = { receiptUrl: null, movedFrom: null, version: 1, updatedAt: new Date().toISOString() };
  return { ok: true, input, expected: { ...result.value.transaction, ...none, ...stored, __typename: 'Transaction' } };
}
