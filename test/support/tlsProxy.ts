import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { Certificate } from './selfSignedCertificate.ts';

export interface TlsProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Takes TLS off and hands on what is in it: in front of a server of plain HTTP for clients that insist on wss. */
export async function startTlsProxy(certificate: Certificate, target: number): Promise<TlsProxy> {
  const sockets = new Set<Socket>();
  const server = createServer({ ...certificate }, (outer) => {
    const inner = connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [outer, inner],
      [inner, outer],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => sockets.delete(socket));
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
