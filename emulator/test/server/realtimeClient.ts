import { WebSocket } from 'ws';

export type Frame = Record<string, unknown>;

/** A client of AppSync's realtime protocol, as bare as can be: what it sends and receives is the test's business. */
export interface RealtimeClient {
  readonly socket: WebSocket;
  send(frame: Frame | string): void;
  /** The next frame that is not `ka`. Rejects when the connection ends first. */
  next(): Promise<Frame>;
  /** The status code with which the connection ended. */
  readonly closed: Promise<number>;
}

export function headerProtocol(headers: unknown): string {
  return `header-${Buffer.from(JSON.stringify(headers)).toString('base64url')}`;
}

export const goodHeaders = { host: 'localhost', Authorization: 'good' };

export async function connect(
  url: string,
  protocols: string[] = ['graphql-ws', headerProtocol(goodHeaders)],
  headers: Record<string, string> = {},
): Promise<RealtimeClient> {
  const socket = new WebSocket(url, protocols, { headers });
  const frames: Frame[] = [];
  const waiting: { resolve: (frame: Frame) => void; reject: (error: Error) => void }[] = [];
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString()) as Frame;
    if (frame.type === 'ka') return;
    const waiter = waiting.shift();
    if (waiter) waiter.resolve(frame);
    else frames.push(frame);
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  void closed.then((code) => waiting.splice(0).forEach(({ reject }) => reject(new Error(`closed with ${code}`))));
  await new Promise<void>((resolve, reject) => socket.on('open', resolve).on('error', reject));
  return {
    socket,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    next: () => {
      const frame = frames.shift();
      return frame ? Promise.resolve(frame) : new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
  };
}

/** Connected and acknowledged. */
export async function connectAndInit(...args: Parameters<typeof connect>): Promise<RealtimeClient> {
  const client = await connect(...args);
  client.send({ type: 'connection_init' });
  await client.next();
  return client;
}

export function startFrame(id: string, query: string, authorization: unknown = goodHeaders): Frame {
  const data = JSON.stringify({ query, variables: {} });
  return { id, type: 'start', payload: { data, extensions: { authorization } } };
}
