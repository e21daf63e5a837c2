import { monthTotals, type MonthTotal } from './monthTotals.ts';
import { readStatement, type Statement, type StatementOptions } from './readStatement.ts';

export interface Preview extends Statement {
  /** Of the rows that would be sent, by month and currency, oldest first. */
  readonly totals: readonly MonthTotal[];
}

/**
 * What a file would bring, to be shown before anything is sent; what the API has of it already is for
 * `importTransactions(dryRun: true)` to say. Never throws.
 */
export async function previewStatement(source: string | Uint8Array, options: StatementOptions = {}): Promise<Preview> {
  const statement = await readStatement(source, options);
  return { ...statement, totals: monthTotals(statement.rows.map(({ input }) => input)) };
}
