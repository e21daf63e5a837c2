import type { ImportRow } from '../../../../../importer/importRow.ts';
import type { Preview } from '../../../../../importer/previewStatement.ts';
import type { StatementOptions } from '../../../../../importer/readStatement.ts';

/** To the worker; without bytes the last file is meant. */
export interface ReaderRequest {
  readonly id: number;
  readonly bytes?: ArrayBuffer;
  readonly options: StatementOptions;
}

/** From the worker: rows piece by piece, then the rest. */
export type ReaderReply =
  | { readonly id: number; readonly rows: readonly ImportRow[] }
  | { readonly id: number; readonly preview: Omit<Preview, 'rows'> };
