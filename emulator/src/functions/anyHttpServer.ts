import { createServer as createHttp1Server } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What the requests and responses of both protocols have in common. */
export interface AnyRequest extends Readable {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

export interface AnyResponse {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown;
  end(body: string | Uint8Array): unknown;
}

export interface AnyHttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** How every connection of HTTP/2 begins: https://www.rfc-editor.org/rfc/rfc9113#section-3.4 */
const preface = 'PRI * HTTP/2.0';

/**
 * Listens on a free port of 127.0.0.1 for HTTP/1.1 and, without TLS and upgrade, HTTP/2: clients of the AWS SDK speak the
 * one or the other, as the service has it.
 */
export async function startAnyHttpServer(
  listener: (request: AnyRequest, response: AnyResponse) => void,
): Promise<AnyHttpServer> {
  const http1 = createHttp1Server(listener);
  const http2 = createHttp2Server(listener);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined);
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      const isHttp2 = first.subarray(0, preface.length).toString('latin1') === preface;
      (isHttp2 ? http2 : http1).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  http2.on('sessionError', () => undefined);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
