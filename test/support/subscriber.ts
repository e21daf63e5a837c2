import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ApiError } from './budgetApi.ts';
import type { Authorize } from './authorization.ts';

/** The events of one subscription, in the order in which they came. */
export interface Subscriber<Data> {
  /** The next event, as soon as there is one. Rejects when it has errors, or when the connection ends first. */
  next(): Promise<Data>;
  /** What has come and was not taken yet. */
  untaken(): readonly Data[];
  close(): Promise<void>;
}

/** Where a client puts the credentials of its connection: browsers know no other ways. */
export type Transport = 'sub-protocol' | 'query';

/** The API does not let this caller subscribe to this. */
export class SubscriptionRefused extends Error {
  override readonly name = 'SubscriptionRefused';
  readonly errors: readonly ApiError[];

  constructor(errors: readonly ApiError[]) {
    super(JSON.stringify(errors));
    this.errors = errors;
  }
}

interface Frame<Data> {
  type: string;
  payload?: { data?: Data | null; errors?: ApiError[] };
}

/**
 * Subscribes over AppSync's WebSocket, bare: no client library, no reconnection. Resolves when it is acknowledged.
 * https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 * @throws SubscriptionRefused
 */
export async function openSubscription<Data>(
  realtimeUrl: string,
  authorize: Authorize,
  request: { query: string; variables?: unknown },
  transport: Transport = 'sub-protocol',
): Promise<Subscriber<Data>> {
  const socket = openSocket(realtimeUrl, JSON.stringify(authorize('/graphql/connect', '{}')), transport);
  const frames = frameQueue<Frame<Data>>(socket);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  refuseUnless('connection_ack', await frames.next());
  const data = JSON.stringify(request);
  const extensions = { authorization: authorize('/graphql', data) };
  socket.send(JSON.stringify({ id: '1', type: 'start', payload: { data, extensions } }));
  refuseUnless('start_ack', await frames.next());

  function refuseUnless(type: string, frame: Frame<Data>): void {
    if (frame.type === type) return;
    socket.terminate();
    throw new SubscriptionRefused(frame.payload?.errors ?? []);
  }

  return {
    next: async () => dataOf(await frames.next()),
    untaken: () => frames.waiting.map(dataOf),
    async close() {
      const closed = once(socket, 'close');
      socket.close(1000);
      await closed;
    },
  };
}

function openSocket(url: string, credentials: string, transport: Transport): WebSocket {
  const encoded = Buffer.from(credentials);
  if (transport === 'sub-protocol') {
    return new WebSocket(url, ['graphql-ws', `header-${encoded.toString('base64url')}`]);
  }
  const query = new URLSearchParams({ header: encoded.toString('base64'), payload: 'e30=' });
  return new WebSocket(`${url}?${query.toString()}`, ['graphql-ws']);
}

function dataOf<Data>({ type, payload }: Frame<Data>): Data {
  if (type !== 'data' || payload?.errors || !payload?.data) {
    throw new Error(`Expected an event, the API sent ${JSON.stringify({ type, payload })}`);
  }
  return payload.data;
}

/** Frames but keep-alives, in order, for one reader. */
function frameQueue<Item extends { type: string }>(socket: WebSocket) {
  const waiting: Item[] = [];
  let wake = (): void => undefined;
  let end: Error | undefined;
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString()) as Item;
    if (frame.type === 'ka') return;
    waiting.push(frame);
    wake();
  });
  socket.on('error', () => undefined);
  socket.on('close', (code) => {
    end = new Error(`The connection was closed with ${code}`);
    wake();
  });
  return {
    waiting,
    async next(): Promise<Item> {
      while (waiting.length === 0) {
        if (end) throw end;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return waiting.shift()!;
    },
  };
}
