import type { ImportTransactionsMutation, RecordTransactionInput } from '../generated/operations.ts';
import type { Rejection } from '../importer/rejection.ts';
import type { ApiAnswer } from './graphqlClient.ts';

export interface SentRow {
  /** Where the row stands in its file, for reports. */
  readonly line: number;
  readonly input: RecordTransactionInput;
}

export interface ImportOutcome {
  readonly created: number;
  readonly duplicates: number;
  readonly rejected: readonly Rejection[];
}

export interface ImportOptions {
  /** Sends one batch; may be repeated without harm. */
  readonly send: (transactions: RecordTransactionInput[]) => Promise<ApiAnswer<ImportTransactionsMutation>>;
  /** Told how many rows are done, after each batch. */
  readonly onProgress?: (done: number) => void;
}

/** An import that ended early. What was sent before stays; sending the file again does the rest. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
  readonly outcome: ImportOutcome;

  constructor(reason: string, outcome: ImportOutcome) {
    super(reason);
    this.outcome = outcome;
  }
}

/** The API's limit for one `importTransactions`. */
export const batchSize = 50;

interface RefusedRow {
  readonly index: number;
  readonly field: string;
  readonly reason: string;
}

function isRefusedRow(value: unknown): value is RefusedRow {
  return typeof value === 'object' && value !== null && 'index' in value && 'field' in value && 'reason' in value;
}

/** The rows that an InvalidInput names in `errorInfo.rows`; empty when the batch was refused for another reason. */
function refusedRows(answer: ApiAnswer<unknown>): readonly RefusedRow[] {
  const error = answer.errors.find(({ errorType }) => errorType === 'InvalidInput');
  const info = error?.errorInfo;
  if (typeof info !== 'object' || info === null || !('rows' in info) || !Array.isArray(info.rows)) return [];
  return info.rows.filter(isRefusedRow);
}

function faultOf(answer: ApiAnswer<unknown>): string {
  const [error] = answer.errors;
  return error ? [error.errorType, error.message].filter(Boolean).join(': ') : 'the API answered without data';
}

function add(sum: ImportOutcome, part: Partial<ImportOutcome>): ImportOutcome {
  return {
    created: sum.created + (part.created ?? 0),
    duplicates: sum.duplicates + (part.duplicates ?? 0),
    rejected: [...sum.rejected, ...(part.rejected ?? [])],
  };
}

/** Sends a batch until the API takes it, each time without the rows that it refused. */
async function importBatch(
  batch: readonly SentRow[],
  send: ImportOptions['send'],
  before: ImportOutcome,
): Promise<ImportOutcome> {
  if (batch.length === 0) return before;
  const lines = `lines ${batch[0]?.line} to ${batch.at(-1)?.line}`;
  const answer = await send(batch.map(({ input }) => input)).catch((error: unknown) => {
    throw new ImportStopped(`${lines}: ${error instanceof Error ? error.message : String(error)}`, before);
  });
  if (answer.data && answer.errors.length === 0) return add(before, answer.data.importTransactions);
  const refused = refusedRows(answer).filter(({ index }) => batch[index] !== undefined);
  if (refused.length === 0) throw new ImportStopped(`${lines}: ${faultOf(answer)}`, before);
  const rejected = refused.map(({ index, field, reason }) => ({ line: batch[index]?.line ?? 0, field, reason }));
  const rest = batch.filter((_, index) => !refused.some((row) => row.index === index));
  return importBatch(rest, send, add(before, { rejected }));
}

/**
 * Imports the rows in batches, one after another. Rows that the API refuses are reported and the rest of their batch is
 * sent without them.
 * @throws ImportStopped when the API refuses a batch for another reason or cannot be reached.
 */
export async function importRows(rows: readonly SentRow[], options: ImportOptions): Promise<ImportOutcome> {
  let outcome: ImportOutcome = { created: 0, duplicates: 0, rejected: [] };
  for (let start = 0; start < rows.length; start += batchSize) {
    outcome = await importBatch(rows.slice(start, start + batchSize), options.send, outcome);
    options.onProgress?.(Math.min(start + batchSize, rows.length));
  }
  return outcome;
}
