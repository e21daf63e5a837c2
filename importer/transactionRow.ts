import { isDay } from '../domain/calendar.ts';
import type { CategoryType } from '../domain/category.ts';
import { isCurrency } from '../domain/currency.ts';
import { firstFailure, invalid, type Failure } from '../domain/failure.ts';
import { isId, LONGEST_ID } from '../domain/identifier.ts';
import { checkAmount } from '../domain/money.ts';
import { checkText } from '../domain/text.ts';
import type { Rejection } from './rejection.ts';
import type { StatementRow } from './statementRow.ts';

/** A row as the API's `RecordTransactionInput`. */
export interface ImportedTransaction {
  readonly id: string;
  readonly date: string;
  readonly description: string;
  readonly merchant?: string;
  readonly amount: number;
  readonly currency?: string;
  readonly category?: CategoryType;
  readonly source: 'import';
  readonly accountId?: string;
  readonly notes?: string;
  readonly status: 'cleared';
}

const longestMerchant = 200;
const longestNotes = 2000;

function failureOf({ date, payee, narration, currency, amount }: StatementRow): Failure | null {
  if (!isDay(date)) return invalid('date', `"${date}" is not a day from 1970 to 2199 as YYYY-MM-DD`);
  if (payee === '' && narration === '') return invalid('payee', 'payee and narration are both empty');
  if (currency !== '' && !isCurrency(currency)) return invalid('currency', `"${currency}" is not an ISO 4217 code`);
  return firstFailure([
    currency === '' ? null : checkAmount('amount', amount, currency),
    payee === '' ? checkText('narration', narration, 256) : checkText('payee', payee, 256),
    narration === '' ? null : checkText('narration', narration, longestNotes),
  ]);
}

/** Why the API would not take a row; null when it would. */
export function checkRow(row: StatementRow): Rejection | null {
  const failure = failureOf(row);
  if (!failure) return null;
  return { line: row.line, field: String(failure.info?.['field']), reason: String(failure.info?.['reason']) };
}

function notesOf({ payee, narration, details }: StatementRow): string {
  const notes = [payee === '' ? '' : narration, details ?? ''].filter((part) => part !== '').join('\n');
  return notes.length > longestNotes ? `${notes.slice(0, longestNotes - 1)}…` : notes;
}

/** A statement knows the day only: noon UTC, so that it is the same business day wherever it is read. */
export function toTransaction(row: StatementRow, id: string, category: CategoryType | undefined): ImportedTransaction {
  const description = row.payee || row.narration;
  const notes = notesOf(row);
  return {
    id,
    date: `${row.date}T12:00:00Z`,
    description,
    // Left out when too long: the API then cuts the description.
    ...(description.length <= longestMerchant ? { merchant: description } : {}),
    amount: row.amount,
    ...(row.currency ? { currency: row.currency } : {}),
    ...(category ? { category } : {}),
    source: 'import',
    ...(isId(row.account, LONGEST_ID) ? { accountId: row.account } : {}),
    ...(notes ? { notes } : {}),
    status: 'cleared',
  };
}
