import type { IncomingMessage } from 'node:http';

/** AppSync's limit of a request body, in bytes. */
export const maxBodyBytes = 1024 * 1024;

/** A body is read to its end even when it is too long, or the client would not see the answer; beyond this it is not. */
const maxDiscardedBytes = 16 * maxBodyBytes;

export type BodyOutcome =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: 'tooLong' | 'notUtf8' };

/** @throws when the client goes away before the end. */
export async function readBody(request: IncomingMessage, maxBytes = maxBodyBytes): Promise<BodyOutcome> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxDiscardedBytes) break;
    if (size > maxBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (size > maxBytes) return { ok: false, reason: 'tooLong' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { ok: false, reason: 'notUtf8' };
  }
}
