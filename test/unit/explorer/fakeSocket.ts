import type { RealtimeSocket, SocketEvent } from '../../../explorer/realtime.ts';

/** A socket whose other end is the test. As in a browser, frames sent after close go nowhere. */
export class FakeSocket implements RealtimeSocket {
  readonly url: string;
  readonly protocols: readonly string[];
  readonly sent: Record<string, unknown>[] = [];
  closedWith: number | undefined;
  readonly #listeners = new Map<string, (event: SocketEvent) => void>();

  constructor(url: string, protocols: readonly string[]) {
    this.url = url;
    this.protocols = protocols;
  }

  addEventListener(type: string, listener: (event: SocketEvent) => void): void {
    this.#listeners.set(type, listener);
  }

  send(data: string): void {
    if (this.closedWith === undefined) this.sent.push(JSON.parse(data) as Record<string, unknown>);
  }

  close(code?: number): void {
    this.closedWith = code;
  }

  open(): void {
    this.#listeners.get('open')?.({ type: 'open' });
  }

  /** A frame from the server; a text is sent as it is. */
  receive(frame: Record<string, unknown> | string): void {
    const data = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.#listeners.get('message')?.({ type: 'message', data });
  }

  break(code: number, reason = ''): void {
    this.#listeners.get('close')?.({ type: 'close', code, reason });
  }
}
