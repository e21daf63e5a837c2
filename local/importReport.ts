import { decimalsOf } from '../domain/currency.ts';
import { monthTotals, type MonthTotal } from '../importer/monthTotals.ts';
import type { Statement } from '../importer/readStatement.ts';
import type { Rejection } from '../importer/rejection.ts';
import type { ImportOutcome } from '../importer/importRows.ts';

export interface ReportOptions {
  readonly dryRun: boolean;
  /** What the statement itself has twice, and what is no transaction of it. */
  readonly statement?: Pick<Statement, 'repeated' | 'leftOut'>;
}

const rangesShown = 12;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `3, 5 to 9, 12 and 80 more`. */
function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const rest = ranges.slice(rangesShown).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const shown = ranges.slice(0, rangesShown).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function duplicatesLine({ duplicates, duplicateLines }: ImportOutcome): string {
  if (duplicates === 0) return '0 duplicates';
  const where = duplicateLines.length > 0 ? `: ${lineRanges(duplicateLines)}` : '';
  return `${count(duplicates, 'duplicate')} (already there, left as they are)${where}`;
}

function statementLines({ repeated, leftOut }: Pick<Statement, 'repeated' | 'leftOut'>): string[] {
  const shown = repeated
    .slice(0, rangesShown)
    .map(
      ({ line, firstLine, differs }) =>
        `  line ${line}: as line ${firstLine}${differs ? ', although it says something else' : ''}`,
    );
  const rest = repeated.length - shown.length;
  return [
    ...(repeated.length > 0 ? [`${repeated.length} repeated in the file, taken once:`, ...shown] : []),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    ...(leftOut.length > 0
      ? [`${leftOut.length} left out:`, ...leftOut.map(({ line, reason }) => `  line ${line}: ${reason}`)]
      : []),
  ];
}

function rejectionLines(rejected: readonly Rejection[]): string[] {
  const inOrder = [...rejected].sort((a, b) => a.line - b.line);
  return inOrder.map(({ line, field, reason }) => `  line ${line}: ${field}: ${reason}`);
}

/** With the decimals of its currency; of an unknown one, as many as there are. */
function amountText(value: number, currency: string): string {
  const two = value.toFixed(2);
  return currency === '' ? (Number(two) === value ? two : String(value)) : value.toFixed(decimalsOf(currency));
}

function monthLines(totals: readonly MonthTotal[], dryRun: boolean): string[] {
  if (totals.length === 0) return [];
  const cells = totals.map(({ month, rows, moneyOut, moneyIn, currency }) => [
    month,
    String(rows),
    amountText(moneyOut, currency),
    amountText(moneyIn, currency),
    currency,
  ]);
  const table = [['month', 'rows', 'out', 'in', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('  ')}`;
  return [
    `What ${dryRun ? 'would be' : 'is'} there of the file, by month:`,
    ...table.map((row) => line(row).trimEnd()),
  ];
}

/** What an import did, for people: a line for each count, one for each rejected row, and the sums of each month. */
export function importReport(outcome: ImportOutcome, { dryRun, statement }: ReportOptions): string {
  const { created, rejected, accepted } = outcome;
  return [
    `${dryRun ? 'Would create' : 'Created'} ${count(created, 'transaction')}`,
    duplicatesLine(outcome),
    ...(statement ? statementLines(statement) : []),
    `${rejected.length} rejected${rejected.length > 0 ? ':' : ''}`,
    ...rejectionLines(rejected),
    ...monthLines(monthTotals(accepted.map(({ input }) => input)), dryRun),
  ].join('\n');
}
