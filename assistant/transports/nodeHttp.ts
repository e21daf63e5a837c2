import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

/** A request of Node's as the Web has them; `signal` tells that the client is gone. @throws TypeError on an odd path */
export function toWebRequest(message: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', url = '/' } = message;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, 'http://localhost'), {
    method,
    headers: headersOf(message),
    signal,
    ...(hasBody ? { body: Readable.toWeb(message) as globalThis.ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
}

export async function sendWebResponse(response: Response, to: ServerResponse): Promise<void> {
  to.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) to.end();
  else await pipeline(Readable.fromWeb(response.body as ReadableStream), to);
}
