import { isDay } from '../domain/calendar.ts';
import type { CategoryType } from '../domain/category.ts';
import { isCurrency } from '../domain/currency.ts';
import { invalid, type Failure } from '../domain/failure.ts';
import { isId, LONGEST_ID } from '../domain/identifier.ts';
import { checkAmount } from '../domain/money.ts';
import { checkText } from '../domain/text.ts';
import type { Column, CsvRow } from './readCsv.ts';
import type { Rejection } from './rejection.ts';
import type { RowFacts } from './rowIdentity.ts';

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

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
// A double holds 15 decimal digits without loss.
const mostDigits = 15;
const longestMerchant = 200;

function amountFailure(text: string, currency: string): Failure | null {
  if (!plainNumber.test(text)) return invalid('amount', `"${text}" is not a plain number such as -12.34`);
  if (text.replace(/\D/g, '').length > mostDigits) return invalid('amount', `has more than ${mostDigits} digits`);
  return currency === '' ? null : checkAmount('amount', Number(text), currency);
}

function failureOf(cells: CsvRow['cells'], currency: string): Failure | null {
  if (!isDay(cells.date)) return invalid('date', `"${cells.date}" is not a day from 1970 to 2199 as YYYY-MM-DD`);
  if (cells.payee === '' && cells.narration === '') return invalid('payee', 'payee and narration are both empty');
  if (currency !== '' && !isCurrency(currency))
    return invalid('currency', `"${cells.currency}" is not an ISO 4217 code`);
  return (
    amountFailure(cells.amount, currency) ??
    (cells.payee === '' ? checkText('narration', cells.narration, 256) : checkText('payee', cells.payee, 256)) ??
    (cells.narration === '' ? null : checkText('narration', cells.narration, 2000))
  );
}

/** The row's facts, with the account of the statement where the row names none; or why it cannot be imported. */
export function readRow(row: CsvRow, account: string): RowFacts | Rejection {
  const { cells } = row;
  const currency = cells.currency.toUpperCase();
  const failure = failureOf(cells, currency);
  if (failure) {
    const field = String(failure.info?.['field']) as Column;
    return { line: row.line, field, reason: String(failure.info?.['reason']) };
  }
  return {
    account: cells.account || account,
    fileId: cells.id,
    date: cells.date,
    // -0 would be another fact than 0.
    amount: Number(cells.amount) || 0,
    currency,
    payee: cells.payee,
    narration: cells.narration,
  };
}

/** A statement knows the day only: noon UTC, so that it is the same business day wherever it is read. */
export function toTransaction(facts: RowFacts, id: string, category: CategoryType | undefined): ImportedTransaction {
  const description = facts.payee || facts.narration;
  return {
    id,
    date: `${facts.date}T12:00:00Z`,
    description,
    // Left out when too long: the API then cuts the description.
    ...(description.length <= longestMerchant ? { merchant: description } : {}),
    amount: facts.amount,
    ...(facts.currency ? { currency: facts.currency } : {}),
    ...(category ? { category } : {}),
    source: 'import',
    ...(isId(facts.account, LONGEST_ID) ? { accountId: facts.account } : {}),
    ...(facts.payee && facts.narration ? { notes: facts.narration } : {}),
    status: 'cleared',
  };
}
