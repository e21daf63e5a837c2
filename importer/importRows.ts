import type { RecordTransactionInput } from '../generated/operations.ts';
import type { Rejection } from './rejection.ts';

/** What the importer reads of an answer. */
interface BatchResult {
  readonly created: number;
  readonly duplicates: number;
  readonly items: readonly { readonly index: number; readonly duplicate: boolean }[];
}

/** What the API answered to one batch; `errors` is empty when all went well. */
export interface BatchAnswer {
  readonly data: { readonly importTransactions: BatchResult } | null;
  readonly errors: readonly {
    readonly message: string;
    readonly errorType?: string | null;
    readonly errorInfo?: unknown;
  }[];
}

export interface SentRow {
  /** Where the row stands in its file, for reports. */
  readonly line: number;
  readonly input: RecordTransactionInput;
}

export interface ImportOutcome {
  readonly created: number;
  readonly duplicates: number;
  /** Where the duplicates stand. */
  readonly duplicateLines: readonly number[];
  readonly rejected: readonly Rejection[];
  /** The rows that are there now, created or duplicates. */
  readonly accepted: readonly SentRow[];
}

export interface ImportOptions {
  /** Sends one batch; may be repeated without harm. */
  readonly send: (transactions: RecordTransactionInput[]) => Promise<BatchAnswer>;
  /** Told how many rows are done, after each batch. */
  readonly onProgress?: (done: number) => void;
  /** Ends the import after the batch that is on its way. */
  readonly signal?: AbortSignal;
}

/** An import that ended early. What was sent before stays; sending the file again does the rest. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
  readonly outcome: ImportOutcome;

  /** `cause`: why a batch could not be sent. */
  constructor(reason: string, outcome: ImportOutcome, options?: ErrorOptions) {
    super(reason, options);
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
function refusedRows(answer: BatchAnswer): readonly RefusedRow[] {
  const error = answer.errors.find(({ errorType }) => errorType === 'InvalidInput');
  const info = error?.errorInfo;
  if (typeof info !== 'object' || info === null || !('rows' in info) || !Array.isArray(info.rows)) return [];
  return info.rows.filter(isRefusedRow);
}

function faultOf(answer: BatchAnswer): string {
  const [error] = answer.errors;
  return error ? [error.errorType, error.message].filter(Boolean).join(': ') : 'the API answered without data';
}

/** The outcome while it grows. */
interface Tally {
  created: number;
  duplicates: number;
  readonly duplicateLines: number[];
  readonly rejected: Rejection[];
  readonly accepted: SentRow[];
}

function addBatch(tally: Tally, batch: readonly SentRow[], result: BatchResult): void {
  tally.created += result.created;
  tally.duplicates += result.duplicates;
  tally.accepted.push(...batch);
  const duplicates = result.items.filter(({ duplicate }) => duplicate).map(({ index }) => batch[index]?.line ?? 0);
  tally.duplicateLines.push(...duplicates);
}

/** Sends a batch until the API takes it, each time without the rows that it refused. */
async function importBatch(batch: readonly SentRow[], send: ImportOptions['send'], tally: Tally): Promise<void> {
  if (batch.length === 0) return;
  const lines = `lines ${batch[0]?.line} to ${batch.at(-1)?.line}`;
  const answer = await send(batch.map(({ input }) => input)).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportStopped(`${lines}: ${reason}`, tally, { cause: error });
  });
  if (answer.data && answer.errors.length === 0) return addBatch(tally, batch, answer.data.importTransactions);
  const refused = refusedRows(answer).filter(({ index }) => batch[index] !== undefined);
  if (refused.length === 0) throw new ImportStopped(`${lines}: ${faultOf(answer)}`, tally);
  tally.rejected.push(...refused.map(({ index, field, reason }) => ({ line: batch[index]?.line ?? 0, field, reason })));
  const rest = batch.filter((_, index) => !refused.some((row) => row.index === index));
  return importBatch(rest, send, tally);
}

/**
 * Imports the rows in batches, one after another: batches of the same months would change the same totals, and get in
 * each other's way. Rows that the API refuses are reported and the rest of their batch is sent without them.
 * @throws ImportStopped when the API refuses a batch for another reason or cannot be reached, or by the signal.
 */
export async function importRows(rows: readonly SentRow[], options: ImportOptions): Promise<ImportOutcome> {
  const tally: Tally = { created: 0, duplicates: 0, duplicateLines: [], rejected: [], accepted: [] };
  for (let start = 0; start < rows.length; start += batchSize) {
    if (options.signal?.aborted) throw new ImportStopped(`Stopped before line ${rows[start]?.line}`, tally);
    await importBatch(rows.slice(start, start + batchSize), options.send, tally);
    options.onProgress?.(Math.min(start + batchSize, rows.length));
  }
  return tally;
}
