import { readAmount } from '../amount.ts';
import { dateOrderOf, readDay, type DateOrder } from '../day.ts';
import type { Rejection } from '../rejection.ts';
import type { StatementRow } from '../statementRow.ts';
import type { ColumnRole, CsvMapping } from '../mapping.ts';
import type { Line } from './splitCsv.ts';
import { directionOf } from './words.ts';

/** Where the column of a role stands. */
export type Positions = Readonly<Partial<Record<ColumnRole, number>>>;

type MoneyRole = 'amount' | 'debit' | 'credit';

/** What a table says about all its lines. */
export interface TableFormat {
  readonly positions: Positions;
  readonly mapping: CsvMapping;
  readonly order: DateOrder;
  /** Whether most amounts of a column are below zero; of `amount`, whether any is. */
  readonly isNegative: Readonly<Record<MoneyRole, boolean>>;
}

interface Money {
  readonly amount: number;
  readonly currency: string;
}

type Problem = Omit<Rejection, 'line'>;

/** The cell of a role; empty where the table has no such column. */
export function cellOf({ cells }: Line, positions: Positions, role: ColumnRole): string {
  const index = positions[role];
  return index === undefined ? '' : (cells[index] ?? '');
}

/** Learns from all lines how the columns of amounts are signed. */
export function formatOf(lines: readonly Line[], positions: Positions, mapping: CsvMapping): TableFormat {
  const signs = (role: MoneyRole): number[] =>
    positions[role] === undefined
      ? []
      : lines.flatMap((line) => {
          const read = readAmount(cellOf(line, positions, role), mapping.decimal);
          return 'amount' in read && read.amount !== 0 ? [Math.sign(read.amount)] : [];
        });
  const isMostlyNegative = (role: MoneyRole): boolean => signs(role).reduce((sum, sign) => sum + sign, 0) < 0;
  return {
    positions,
    mapping,
    order: dateOrderOf(mapping.dateFormat) ?? 'YMD',
    isNegative: {
      amount: signs('amount').includes(-1),
      debit: isMostlyNegative('debit'),
      credit: isMostlyNegative('credit'),
    },
  };
}

/** From one column of amounts, with a column of words where there is one. */
function fromAmount(line: Line, { positions, mapping, isNegative }: TableFormat): Money | Problem {
  const read = readAmount(cellOf(line, positions, 'amount'), mapping.decimal);
  if ('reason' in read) return { field: 'amount', reason: read.reason };
  const amount = mapping.expenses === 'positive' ? -read.amount || 0 : read.amount;
  if (positions.direction === undefined) return { ...read, amount };
  const word = cellOf(line, positions, 'direction');
  const direction = directionOf(word);
  if (direction === undefined) return { field: 'direction', reason: `"${word}" is neither debit nor credit` };
  if (!isNegative.amount) return { ...read, amount: direction * read.amount || 0 };
  const contradicts = amount !== 0 && Math.sign(amount) !== direction;
  return contradicts
    ? { field: 'direction', reason: `"${word}" contradicts the sign of ${read.amount}` }
    : { ...read, amount };
}

/** One of the two columns of amounts; empty ones and zeros say nothing. */
function side(line: Line, format: TableFormat, role: 'debit' | 'credit'): Money | Problem | undefined {
  const cell = cellOf(line, format.positions, role);
  if (cell === '') return undefined;
  const read = readAmount(cell, format.mapping.decimal);
  if ('reason' in read) return { field: role, reason: read.reason };
  const isOdd = read.amount !== 0 && read.amount < 0 !== format.isNegative[role];
  if (isOdd) return { field: role, reason: `${cell} has another sign than most of the column` };
  const size = Math.abs(read.amount);
  return { ...read, amount: role === 'debit' ? -size || 0 : size };
}

function fromSides(line: Line, format: TableFormat): Money | Problem {
  const [debit, credit] = [side(line, format, 'debit'), side(line, format, 'credit')];
  if (debit && 'reason' in debit) return debit;
  if (credit && 'reason' in credit) return credit;
  if (debit?.amount && credit?.amount) return { field: 'amount', reason: 'both debit and credit have an amount' };
  const money = debit?.amount ? debit : (credit ?? debit);
  return money ?? { field: 'amount', reason: 'neither debit nor credit has an amount' };
}

/** The transaction of a line, or why there is none. */
export function readLine(line: Line, format: TableFormat): StatementRow | Rejection {
  const { positions, mapping, order } = format;
  const cell = (role: ColumnRole): string => cellOf(line, positions, role);
  const date = readDay(cell('date'), order);
  if (date === undefined) {
    const reason = `"${cell('date').slice(0, 40)}" is not a day from 1970 to 2199 as ${mapping.dateFormat}`;
    return { line: line.line, field: 'date', reason };
  }
  const money = positions.amount === undefined ? fromSides(line, format) : fromAmount(line, format);
  if ('reason' in money) return { line: line.line, ...money };
  const written = cell('currency').toUpperCase();
  if (written !== '' && money.currency !== '' && written !== money.currency) {
    return {
      line: line.line,
      field: 'currency',
      reason: `the amount is in ${money.currency}, the currency is ${written}`,
    };
  }
  return {
    line: line.line,
    account: cell('account'),
    fileId: cell('id'),
    date,
    amount: money.amount,
    currency: written || money.currency || (mapping.currency ?? ''),
    payee: cell('payee'),
    narration: cell('narration'),
    category: cell('category'),
  };
}
