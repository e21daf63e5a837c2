import type { ImportRow } from '../../../../../importer/importRow.ts';
import type { Preview } from '../../../../../importer/previewStatement.ts';
import type { StatementOptions } from '../../../../../importer/readStatement.ts';
import type { ReaderReply, ReaderRequest } from './readerMessages.ts';

/** Reads statements in a worker, so that the page can be used meanwhile. */
export interface StatementReader {
  /**
   * Reads the file, or without bytes the last one again. Undefined when another reading was asked for meanwhile.
   * Rejects when the worker breaks down.
   */
  read(options: StatementOptions, bytes?: ArrayBuffer): Promise<Preview | undefined>;
  close(): void;
}

export function openReader(): StatementReader {
  const worker = new Worker(new URL('./statementWorker.ts', import.meta.url), { type: 'module' });
  let last = 0;
  let overtake: (() => void) | undefined;
  return {
    read(options, bytes) {
      overtake?.();
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        overtake = () => resolve(undefined);
        const rows: ImportRow[] = [];
        worker.onmessage = ({ data }: MessageEvent<ReaderReply>) => {
          if (data.id !== id) return;
          if ('rows' in data) rows.push(...data.rows);
          else resolve({ ...data.preview, rows });
        };
        worker.onerror = () => reject(new Error('The file could not be read.'));
        const request: ReaderRequest = { id, options, ...(bytes && { bytes }) };
        worker.postMessage(request, bytes ? [bytes] : []);
      });
    },
    close: () => worker.terminate(),
  };
}
