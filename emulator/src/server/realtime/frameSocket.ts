import type { WebSocket } from 'ws';
import type { ServerFrame } from './frames.ts';

/** One client's socket, as a connection sees it. */
export interface FrameSocket {
  /** Cuts off a client that does not read fast enough instead of keeping its messages. */
  send(frame: ServerFrame): void;
  /** With a status code of https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
  close(code: number, reason: string): void;
}

export function createFrameSocket(socket: WebSocket, bufferedBytes: number): FrameSocket {
  return {
    send: (frame) => {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > bufferedBytes) return socket.terminate();
      socket.send(JSON.stringify(frame));
    },
    close: (code, reason) => socket.close(code, reason),
  };
}
