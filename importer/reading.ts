import type { Ambiguity } from './ambiguity.ts';
import type { RoleCells } from './corrections.ts';
import type { CsvMapping } from './mapping.ts';
import type { Rejection } from './rejection.ts';
import type { StatementRow } from './statementRow.ts';

/** What a person needs to see of a CSV to choose its columns. */
export interface CsvLayout {
  readonly mapping: CsvMapping;
  /** Null when the file has no header. */
  readonly headerLine: number | null;
  /** In the order of the file, with up to three of their cells. */
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  /** Columns of the file that are not read, as the file spells them. */
  readonly unusedColumns: readonly string[];
}

/** What a reader of one format finds in a file. */
export interface Reading {
  readonly rows: readonly StatementRow[];
  readonly rejected: readonly Rejection[];
  /** What is no transaction, or none yet: pending ones, opening balances. */
  readonly leftOut: readonly Rejection[];
  /** Sentences for people about the file as a whole. */
  readonly warnings: readonly string[];
  readonly ambiguities: readonly Ambiguity[];
  /** Of a CSV. */
  readonly csv?: CsvLayout;
  /** Of a CSV: what a line says in the columns that are read; undefined of one that is no record. */
  readonly cellsOf?: (line: number) => RoleCells | undefined;
}

/** A file of which nothing can be read. */
export function unreadable(line: number, reason: string): Reading {
  return { rows: [], rejected: [{ line, field: 'file', reason }], leftOut: [], warnings: [], ambiguities: [] };
}
