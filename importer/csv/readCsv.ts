import type { Corrections } from '../corrections.ts';
import { withOccurrences } from '../occurrences.ts';
import { unreadable, type CsvLayout, type Reading } from '../reading.ts';
import type { Rejection } from '../rejection.ts';
import type { StatementRow } from '../statementRow.ts';
import { columnsNamed, columnsOf, type Column } from './column.ts';
import { correctLine, roleCells } from './correctLine.ts';
import { findTable, type Table } from './findTable.ts';
import { mappingOf } from './guessMapping.ts';
import type { ColumnRole, Columns, CsvMapping, MappingChoices } from '../mapping.ts';
import { cellOf, formatOf, readLine, type Positions, type TableFormat } from './readLine.ts';
import type { Line } from './splitCsv.ts';
import { isNotBooked } from './words.ts';

const namesShown = 20;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, namesShown).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return shown.join(', ') + (names.length > namesShown ? `, … (${names.length})` : '');
}

/** Roles without which there is no transaction, each with those that can stand for it. */
const required: readonly (readonly [ColumnRole, ...ColumnRole[]])[] = [
  ['date'],
  ['amount', 'debit', 'credit'],
  ['payee', 'narration'],
];

function columnProblems(table: Table, all: readonly Column[], columns: Columns): Rejection[] {
  const line = table.headerLine ?? 1;
  const given = Object.entries(columns).map(([role, name]) => ({ role, name, found: columnsNamed(all, name) }));
  return [
    ...required
      .filter((roles) => roles.every((role) => columns[role] === undefined))
      .map(([role]) => ({ line, field: role, reason: `the column is missing; the file has: ${listed(table.names)}` })),
    ...given
      .filter(({ found }) => found.length === 0)
      .map(({ role, name }) => ({
        line,
        field: role,
        reason: `there is no column "${name}"; the file has: ${listed(table.names)}`,
      })),
    ...given
      .filter(({ found }) => found.length > 1)
      .map(({ role }) => ({ line, field: role, reason: 'the column occurs twice' })),
  ];
}

function positionsOf(all: readonly Column[], columns: Columns): Positions {
  return Object.fromEntries(Object.entries(columns).map(([role, name]) => [role, columnsNamed(all, name)[0]?.index]));
}

/** Banks end lines with a delimiter too many; anything else that does not fit the header is no row of it. */
function fieldProblem(cells: readonly string[], { names, headerLine }: Table): string | undefined {
  const isFit = cells.length >= names.length && cells.slice(names.length).every((cell) => cell === '');
  const expected = headerLine === null ? 'other lines have' : 'the header has';
  return isFit ? undefined : `it has ${cells.length} fields, ${expected} ${names.length}`;
}

/** The lines of a table as rows, as rejections, and as what its status says is no transaction yet. */
function readLines(table: Table, format: TableFormat): Pick<Reading, 'rows' | 'rejected' | 'leftOut'> {
  const rows: StatementRow[] = [];
  const rejected = [...table.rejected];
  const leftOut: Rejection[] = [];
  for (const line of table.body) {
    const misfit = fieldProblem(line.cells, table);
    const status = cellOf(line, format.positions, 'status');
    const read = misfit === undefined ? readLine(line, format) : { line: line.line, field: 'row', reason: misfit };
    if (isNotBooked(status)) leftOut.push({ line: line.line, field: 'status', reason: `it is "${status}"` });
    else if ('reason' in read) rejected.push(read);
    else rows.push(read);
  }
  return { rows, rejected, leftOut };
}

function layoutOf(table: Table, all: readonly Column[], mapping: CsvMapping): CsvLayout {
  const used = Object.values(positionsOf(all, mapping.columns));
  return {
    mapping,
    headerLine: table.headerLine,
    columns: all.map(({ reference, cells }) => ({ name: reference, samples: cells.slice(0, 3) })),
    unusedColumns: all.filter(({ name, index }) => name !== '' && !used.includes(index)).map(({ name }) => name),
  };
}

function correct(table: Table, corrections: Corrections, positions: Positions): Table {
  const body = table.body.map((line) => {
    const correction = corrections[line.line];
    return correction ? correctLine(line, correction, positions, table.names.length) : line;
  });
  return { ...table, body };
}

/** Finds what a line says; it is looked up for a few lines, if at all. */
function cellsBy({ body }: Table, positions: Positions): NonNullable<Reading['cellsOf']> {
  let lines: ReadonlyMap<number, Line> | undefined;
  return (number) => {
    lines ??= new Map(body.map((line) => [line.line, line]));
    const line = lines.get(number);
    return line && roleCells(line, positions);
  };
}

/**
 * Reads a CSV by a mapping of which any part may be chosen; the rest is guessed. What stands above the header is
 * passed over. Never throws.
 */
export function readCsv(text: string, choices: MappingChoices = {}, corrections: Corrections = {}): Reading {
  // One kind of line break, so that lines are counted alike.
  const lines = text.replace(/\r\n?/g, '\n');
  const found = findTable(lines, choices);
  if (!found) return unreadable(1, 'the file has no header line');
  const all = columnsOf(found);
  const { mapping, ambiguities, isOwnLayout } = mappingOf(found, choices);
  const csv = layoutOf(found, all, mapping);
  const problems = columnProblems(found, all, mapping.columns);
  if (problems.length > 0) return { rows: [], rejected: problems, leftOut: [], warnings: [], ambiguities, csv };
  const positions = positionsOf(all, mapping.columns);
  const table = correct(found, corrections, positions);
  const read = readLines(table, formatOf(table.body, positions, mapping));
  // In our own layout an id is what its author made it: the second row is the first one again.
  const { rows, warnings } = isOwnLayout ? { rows: read.rows, warnings: [] } : withOccurrences(read.rows);
  const empty = table.body.length === 0 ? ['There is no row below the header'] : [];
  const cellsOf = cellsBy(table, positions);
  return { ...read, rows, warnings: [...empty, ...warnings], ambiguities, csv, cellsOf };
}
