// This entry of csv-parse brings its own Buffer: it runs in browsers and in Node.js alike.
import { parse, type CsvError } from 'csv-parse/browser/esm/sync';
import type { Rejection } from './rejection.ts';

const columns = ['date', 'payee', 'narration', 'category', 'account', 'amount', 'currency', 'id'] as const;
const required = ['date', 'amount'] as const;

export type Column = (typeof columns)[number];

export interface CsvRow {
  readonly line: number;
  /** Trimmed; empty where the file has no such column. */
  readonly cells: Readonly<Record<Column, string>>;
}

export interface CsvContent {
  readonly rows: readonly CsvRow[];
  readonly rejected: readonly Rejection[];
  /** Columns of the file that are not read, as the file spells them. */
  readonly unusedColumns: readonly string[];
}

/** What csv-parse returns with the options `info` and `raw`, which its types do not say. */
interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
  /** The line on which the record ends. */
  readonly info: { readonly lines: number };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function isColumn(name: string): name is Column {
  return (columns as readonly string[]).includes(name);
}

/** Whichever of comma, semicolon and tab the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best), ',');
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function reasonOf(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return 'a quotation mark opens here and is never closed; nothing after it was read';
  if (error.code === 'INVALID_OPENING_QUOTE')
    return 'a quotation mark stands inside a field; write it twice and quote the field';
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE') return 'text follows a closing quotation mark';
  return error.message;
}

function split(text: string): { lines: Line[]; rejected: Rejection[] } {
  const rejected: Rejection[] = [];
  const records = parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      if (!error) return undefined;
      const line = Number(error['lines']) - lineBreaks((raw ?? '').trimEnd());
      // One bad quotation mark may be reported several times.
      if (rejected.at(-1)?.line !== line) rejected.push({ line, field: 'row', reason: reasonOf(error) });
      return undefined;
    },
  }) as unknown as RawRecord[];
  const lines = records.map(({ record, raw, info }) => ({
    line: info.lines - lineBreaks(raw.replace(/\n$/, '')),
    cells: record.map((cell) => cell.trim()),
  }));
  return { lines: lines.filter(({ cells }) => cells.some((cell) => cell !== '')), rejected };
}

function headerProblems(header: Line, names: readonly string[]): Rejection[] {
  const reject = (field: string, reason: string): Rejection => ({ line: header.line, field, reason });
  const missing = required.filter((name) => !names.includes(name));
  const nameless = names.includes('payee') || names.includes('narration') ? [] : ['payee'];
  const twice = columns.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  return [
    ...[...missing, ...nameless].map((name) =>
      reject(name, `the column is missing; the file has: ${header.cells.join(', ')}`),
    ),
    ...twice.map((name) => reject(name, 'the column occurs twice')),
  ];
}

function toRow(line: Line, names: readonly string[]): CsvRow {
  const cell = (column: Column): string => line.cells[names.indexOf(column)] ?? '';
  return {
    line: line.line,
    cells: {
      date: cell('date'),
      payee: cell('payee'),
      narration: cell('narration'),
      category: cell('category'),
      account: cell('account'),
      amount: cell('amount'),
      currency: cell('currency'),
      id: cell('id'),
    },
  };
}

/**
 * Reads a CSV file with a header line. Column names are matched without regard to case; `date`, `amount` and one of
 * `payee` and `narration` must be there. Separated by commas, semicolons or tabs. Never throws.
 */
export function readCsv(text: string): CsvContent {
  // csv-parse counts a CR LF inside quotation marks as two lines.
  const { lines, rejected } = split(text.replace(/\r\n?/g, '\n'));
  const [header, ...body] = lines;
  if (!header) {
    const empty: Rejection = { line: 1, field: 'row', reason: 'the file has no header line' };
    return { rows: [], rejected: rejected.length > 0 ? rejected : [empty], unusedColumns: [] };
  }
  const names = header.cells.map((cell) => cell.toLowerCase());
  const problems = headerProblems(header, names);
  const unusedColumns = header.cells.filter((_, index) => !isColumn(names[index] ?? ''));
  if (problems.length > 0) return { rows: [], rejected: problems, unusedColumns };
  const odd = body.filter(({ cells }) => cells.length !== names.length);
  return {
    rows: body.filter((line) => !odd.includes(line)).map((line) => toRow(line, names)),
    rejected: [
      ...rejected,
      ...odd.map(({ line, cells }) => ({
        line,
        field: 'row',
        reason: `it has ${cells.length} fields, the header has ${names.length}`,
      })),
    ],
    unusedColumns,
  };
}
