import { previewStatement } from '../../../../../importer/previewStatement.ts';
import type { ReaderRequest, ReaderReply } from './readerMessages.ts';

/** So many rows at once, that taking them over never holds up the page. */
const ROWS_AT_ONCE = 2000;

let bytes = new Uint8Array();

function reply(message: ReaderReply): void {
  self.postMessage(message);
}

/** Reads statements beside the page: a file comes once, and is read anew by each choice. */
self.onmessage = async ({ data }: MessageEvent<ReaderRequest>): Promise<void> => {
  if (data.bytes !== undefined) bytes = new Uint8Array(data.bytes);
  const { rows, ...preview } = await previewStatement(bytes, data.options);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    reply({ id: data.id, rows: rows.slice(start, start + ROWS_AT_ONCE) });
  }
  reply({ id: data.id, preview });
};
