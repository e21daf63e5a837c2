import { readAmount } from '../amount.ts';
import type { MappingChoices } from '../mapping.ts';
import { readDay } from '../day.ts';
import { unreadable, type Reading } from '../reading.ts';
import type { Rejection } from '../rejection.ts';
import type { StatementRow } from '../statementRow.ts';
import { readElements, type OfxTransaction } from './elements.ts';
import { withOccurrences } from '../occurrences.ts';

/** What to call a transaction without name and memo: the TRNTYPEs of OFX 2.3, 11.4.4.3. */
const typeNames: Readonly<Record<string, string>> = {
  CREDIT: 'Credit',
  DEBIT: 'Debit',
  INT: 'Interest',
  DIV: 'Dividend',
  FEE: 'Fee',
  SRVCHG: 'Service charge',
  DEP: 'Deposit',
  ATM: 'Cash machine',
  POS: 'Card payment',
  XFER: 'Transfer',
  CHECK: 'Check',
  PAYMENT: 'Payment',
  CASH: 'Cash withdrawal',
  DIRECTDEP: 'Direct deposit',
  DIRECTDEBIT: 'Direct debit',
  REPEATPMT: 'Repeating payment',
};

function describedByType(leaf: (name: string) => string): string {
  return [typeNames[leaf('TRNTYPE').toUpperCase()] ?? 'Transaction', leaf('CHECKNUM')].filter(Boolean).join(' ');
}

/** The day that is written, whatever zone follows: `20250131235959.000[-5:EST]` is 31 January. */
function dayIn(text: string): string | undefined {
  return readDay(/^\d{8}/.test(text) ? text.slice(0, 8) : text, 'YMD');
}

/** Point or comma, whichever comes last, is the decimal mark: OFX groups no thousands. */
function amountIn(text: string): ReturnType<typeof readAmount> {
  return readAmount(text, text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.');
}

function toRow({ line, account, currency, leaves }: OfxTransaction, fallback: string): StatementRow | Rejection {
  const leaf = (name: string): string => leaves.get(name) ?? '';
  const corrected = leaf('CORRECTFITID');
  if (corrected !== '') {
    return {
      line,
      field: 'CORRECTFITID',
      reason: `it corrects the transaction with FITID ${corrected}; change that one by hand`,
    };
  }
  const date = dayIn(leaf('DTPOSTED'));
  if (date === undefined)
    return { line, field: 'DTPOSTED', reason: `"${leaf('DTPOSTED').slice(0, 40)}" is not a day as YYYYMMDD` };
  const money = amountIn(leaf('TRNAMT'));
  if ('reason' in money) return { line, field: 'TRNAMT', reason: money.reason };
  const name = leaf('EXTDNAME') || leaf('NAME') || leaf('PAYEE.NAME');
  const memo = leaf('MEMO');
  const payee = name === '' && memo === '' ? describedByType(leaf) : name;
  return {
    line,
    account,
    fileId: leaf('FITID'),
    date,
    amount: money.amount,
    // CURRENCY says in what the amount is; ORIGCURRENCY, from what it was converted.
    currency: leaf('CURRENCY.CURSYM').toUpperCase() || currency || fallback,
    payee,
    narration: memo === payee ? '' : memo,
    category: '',
  };
}

const spending = new Set(['DEBIT', 'FEE', 'SRVCHG', 'ATM', 'POS', 'DIRECTDEBIT']);

/** Some banks write cards with the signs turned round; the specification says that the sign counts. */
function signWarning(transactions: readonly OfxTransaction[]): string[] {
  const odd = transactions.filter(({ leaves }) => {
    const money = amountIn(leaves.get('TRNAMT') ?? '');
    return spending.has((leaves.get('TRNTYPE') ?? '').toUpperCase()) && 'amount' in money && money.amount > 0;
  });
  const lines = odd.slice(0, 3).map(({ line }) => line);
  const rest = odd.length > 3 ? ` and ${odd.length - 3} more` : '';
  return odd.length === 0
    ? []
    : [
        `The type says that money was spent, but the amount is positive (line ${lines.join(', ')}${rest}); the sign counts`,
      ];
}

/**
 * Reads OFX and QFX, SGML (1.x) and XML (2.x), of banks and cards, several accounts in one file. What is pending is left
 * out: it has no lasting id. Never throws.
 */
export function readOfx(text: string, { currency = '' }: MappingChoices = {}): Reading {
  const content = readElements(text.replace(/\r\n?/g, '\n'));
  const { transactions, hasInvestments } = content;
  const lastLine = text.split(/\r\n?|\n/).length;
  if (!content.isComplete)
    return unreadable(lastLine, 'the file ends before </OFX>: it is not complete; download it again');
  if (content.statements === 0)
    return unreadable(1, 'there is no statement of a bank account or card in it (STMTRS, CCSTMTRS)');
  const isPending = (one: OfxTransaction): boolean =>
    one.isPending || one.leaves.get('TRNTYPE')?.toUpperCase() === 'HOLD';
  const read = transactions.filter((one) => !isPending(one)).map((one) => toRow(one, currency));
  const { rows, warnings } = withOccurrences(read.filter((one) => 'fileId' in one));
  return {
    rows,
    rejected: read.filter((one) => 'reason' in one),
    leftOut: transactions.filter(isPending).map(({ line }) => ({ line, field: 'row', reason: 'it is pending' })),
    warnings: [
      ...(transactions.length === 0 ? ['The statement has no transactions'] : []),
      ...(hasInvestments ? ['Investments are not read, only the money that moved'] : []),
      ...signWarning(transactions),
      ...warnings,
    ],
    ambiguities: [],
  };
}
