import { readAmount, type DecimalMark } from '../amount.ts';
import { dateFormatOf, decimalOf } from '../decided.ts';
import type { MappingChoices } from '../mapping.ts';
import { dateOrderOf, readDay, type DateOrder } from '../day.ts';
import type { Reading } from '../reading.ts';
import type { Rejection } from '../rejection.ts';
import type { StatementRow } from '../statementRow.ts';
import { readRecords, type QifRecord } from './records.ts';

interface QifFormat {
  readonly dateFormat: string;
  readonly order: DateOrder;
  readonly decimal: DecimalMark;
  readonly currency: string;
}

function amountText({ fields }: QifRecord): string {
  return fields.get('T') ?? fields.get('U') ?? '';
}

/** Without the class after the slash: `Food:Groceries/Home`. Quicken writes `--Split--` where the parts say it. */
function categoryIn(text: string): string {
  const [category = ''] = text.split('/');
  return category === '--Split--' ? '' : category.trim();
}

/** The balance with which an account begins; its category is the account itself. */
function isOpeningBalance({ fields }: QifRecord): boolean {
  return fields.get('P')?.toLowerCase() === 'opening balance' && (fields.get('L') ?? '').startsWith('[');
}

/** The number of a check and the parts of a split, for the notes. */
function detailsOf({ fields, splits }: QifRecord): string {
  const number = fields.get('N') ?? '';
  const parts = splits.map(({ category, memo, amount }) =>
    [category, amount, memo && `(${memo})`].filter(Boolean).join(' '),
  );
  return [/^\d+$/.test(number) ? `Check ${number}` : '', parts.join('; ')].filter(Boolean).join('\n');
}

function toRow(record: QifRecord, { dateFormat, order, decimal, currency }: QifFormat): StatementRow | Rejection {
  const { line, account, fields, splits } = record;
  const field = (letter: string): string => fields.get(letter) ?? '';
  const date = readDay(field('D'), order);
  if (date === undefined) {
    return { line, field: 'D', reason: `"${field('D').slice(0, 40)}" is not a day from 1970 to 2199 as ${dateFormat}` };
  }
  const money = readAmount(amountText(record), decimal);
  if ('reason' in money) return { line, field: 'T', reason: money.reason };
  const category = categoryIn(field('L'));
  const isDescribed = field('P') !== '' || field('M') !== '';
  return {
    line,
    account,
    fileId: '',
    date,
    amount: money.amount,
    currency: money.currency || currency,
    payee: isDescribed ? field('P') : category || 'Transaction',
    narration: field('M'),
    category: splits.length > 0 ? '' : category,
    parts: splits.map((split) => categoryIn(split.category)),
    details: detailsOf(record),
  };
}

/**
 * Reads QIF of bank accounts, cards and cash. It says neither the order of its dates nor its decimal mark, which are
 * guessed from all of them unless chosen. A split transaction is one row with the total. Never throws.
 */
export function readQif(text: string, choices: MappingChoices = {}): Reading {
  const { records, unfinished, hasInvestments } = readRecords(text.replace(/\r\n?/g, '\n'));
  const { currency = '' } = choices;
  const dates = dateFormatOf(
    records.map(({ fields }) => fields.get('D') ?? ''),
    choices.dateFormat,
  );
  const decimals = decimalOf(
    records.map(amountText),
    { currencies: currency === '' ? [] : [currency], isOwnLayout: false },
    choices.decimal,
  );
  const format = {
    dateFormat: dates.value,
    order: dateOrderOf(dates.value) ?? 'MDY',
    decimal: decimals.value,
    currency,
  };
  const openings = records.filter(isOpeningBalance);
  const read = records.filter((record) => !isOpeningBalance(record)).map((record) => toRow(record, format));
  const incomplete =
    unfinished === undefined
      ? []
      : [{ line: unfinished, field: 'row', reason: 'the file ends before ^: the row is not complete' }];
  return {
    rows: read.filter((one) => 'fileId' in one),
    rejected: [...read.filter((one) => 'reason' in one), ...incomplete],
    leftOut: openings.map(({ line }) => ({
      line,
      field: 'row',
      reason: 'it is the balance that the account began with',
    })),
    warnings: [
      ...(records.length === 0 ? ['The file has no transactions of a bank account, a card or cash'] : []),
      ...(hasInvestments ? ['Investments are not read'] : []),
    ],
    ambiguities: [...dates.ambiguities, ...decimals.ambiguities],
  };
}
