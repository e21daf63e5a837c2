import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { pathOf } from '../requestParts.ts';
import { readConnectCredentials, subProtocol } from './connectCredentials.ts';
import { openConnection } from './connection.ts';
import type { ConnectionOptions } from './connectionOptions.ts';
import { createFrameSocket } from './frameSocket.ts';

export interface RealtimeEndpoint {
  /** For the `upgrade` event of the HTTP server. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Tells every client that the server goes away, and waits until all have gone or `graceMs` are over. */
  close(graceMs: number): Promise<void>;
}

export const realtimePath = '/graphql/realtime';

/** AppSync's WebSocket of subscriptions, where it is for an API with a domain name of its own. */
export function createRealtimeEndpoint(options: ConnectionOptions): RealtimeEndpoint {
  const { isAllowedHost, limits, onError } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    handleProtocols: (offered) => (offered.has(subProtocol) ? subProtocol : false),
  });
  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const frames = createFrameSocket(socket, limits.bufferedBytes);
    const client = { sourceIp: request.socket.remoteAddress ?? '' };
    const connection = openConnection(frames, readConnectCredentials(request, isAllowedHost), client, options);
    socket.on('message', (data, isBinary) => connection.receive(isBinary ? '' : data.toString()));
    socket.on('close', () => connection.end());
    // A broken frame or a reset; `close` follows.
    socket.on('error', () => undefined);
  });

  function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => undefined);
    if (!isAllowedHost(request.headers.host)) return refuseUpgrade(socket, '403 Forbidden');
    if (pathOf(request) !== realtimePath) return refuseUpgrade(socket, '404 Not Found');
    try {
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
    } catch (error) {
      onError(error);
      socket.destroy();
    }
  }

  async function close(graceMs: number): Promise<void> {
    const gone = [...server.clients].map((client) => new Promise((resolve) => client.once('close', resolve)));
    for (const client of server.clients) client.close(1001, 'The server goes away');
    const cutOff = setTimeout(() => server.clients.forEach((client) => client.terminate()), graceMs);
    await Promise.all(gone);
    clearTimeout(cutOff);
    server.close();
  }

  return { handleUpgrade, close };
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
