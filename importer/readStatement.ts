import { mapCategory, type CategoryMap } from './categoryMap.ts';
import { readCsv } from './readCsv.ts';
import type { Rejection } from './rejection.ts';
import { rowIdentities } from './rowIdentity.ts';
import { readRow, toTransaction, type ImportedTransaction } from './transactionRow.ts';

export interface ImportRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly input: ImportedTransaction;
}

export interface Statement {
  readonly rows: readonly ImportRow[];
  /** In the order of their lines. */
  readonly rejected: readonly Rejection[];
  readonly unusedColumns: readonly string[];
}

export interface StatementOptions {
  /** Account of the rows that name none themselves. */
  readonly account?: string;
  readonly categoryMap?: CategoryMap;
}

/**
 * The transactions of a bank statement (CSV) with ids that are the same whenever the file is read. Never throws: what
 * cannot be imported is in `rejected`.
 */
export async function readStatement(text: string, options: StatementOptions = {}): Promise<Statement> {
  const csv = readCsv(text);
  const rejected = [...csv.rejected];
  const readable = csv.rows.flatMap((row) => {
    const facts = readRow(row, options.account ?? '');
    if ('reason' in facts) {
      rejected.push(facts);
      return [];
    }
    return [{ line: row.line, facts, category: mapCategory(row.cells.category, options.categoryMap ?? {}) }];
  });
  const ids = await rowIdentities(readable.map(({ facts }) => facts));
  return {
    rows: readable.map(({ line, facts, category }, index) => ({
      line,
      input: toTransaction(facts, ids[index] ?? '', category),
    })),
    rejected: rejected.sort((a, b) => a.line - b.line),
    unusedColumns: csv.unusedColumns,
  };
}
