import type { RowFacts } from './rowIdentity.ts';

/** One transaction as a statement has it, the same for every format; texts are not yet checked against the API's limits. */
export interface StatementRow extends RowFacts {
  /** Line of the file, from 1. */
  readonly line: number;
  /** The statement's own word for what it was spent on; empty when it has none. */
  readonly category: string;
  /** The words of the parts of a split transaction; `category` is then empty. */
  readonly parts?: readonly string[];
  /** More for the notes that is no part of the row's identity. */
  readonly details?: string;
}
