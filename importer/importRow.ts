import type { ImportedTransaction } from './transactionRow.ts';

/** A row of a statement as it is sent to the API. */
export interface ImportRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly input: ImportedTransaction;
  /** The statement's own word for the category; empty when it has none. */
  readonly statedCategory: string;
}
