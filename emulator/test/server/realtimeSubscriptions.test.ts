import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Engine, SubscribeOutcome, SubscriptionListener } from '../../src/execution/engine.ts';
import { startServer } from '../../src/server/startServer.ts';
import type { RunningServer, ServerOptions } from '../../src/server/startServer.ts';
import { fakeAuthenticator, fakeEngine } from './fakeEngine.ts';
import type { FakeEngine } from './fakeEngine.ts';
import { post } from './httpClient.ts';
import { connect, connectAndInit, goodHeaders, startFrame } from './realtimeClient.ts';

// Real sockets, on a machine that may be busy.
jest.setTimeout(30_000);

let engine: FakeEngine;
let server: RunningServer;
let faults: unknown[];

async function start(overrides: Partial<Engine> = {}, realtime: ServerOptions['realtime'] = {}): Promise<void> {
  engine = fakeEngine(overrides);
  faults = [];
  const onError = (error: unknown): void => void faults.push(error);
  server = await startServer({ apiName: 'notes', engine, authenticator: fakeAuthenticator, realtime, onError });
}

async function restart(...args: Parameters<typeof start>): Promise<void> {
  await server.close();
  await start(...args);
}

beforeEach(() => start());
afterEach(() => server.close());

const query = 'subscription { onNote { id } }';
const note = { data: { onNote: { id: 'n1' } } };
const errorFrame = (id: string, errorType: string, message: unknown = expect.any(String)): unknown => ({
  id,
  type: 'error',
  payload: { errors: [{ errorType, message }] },
});

describe('A subscription', () => {
  it('is acknowledged, delivers, and completes when it is stopped', async () => {
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query));
    expect(await client.next()).toEqual({ id: '1', type: 'start_ack' });
    engine.publish(note);
    expect(await client.next()).toEqual({ id: '1', type: 'data', payload: note });
    client.send({ id: '1', type: 'stop' });
    expect(await client.next()).toEqual({ id: '1', type: 'complete' });
    expect(engine.listeners.size).toBe(0);
  });

  it('has the caller and the headers of its own start message', async () => {
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query, { ...goodHeaders, 'X-Trace': 'abc' }));
    await client.next();
    expect(engine.subscribed).toEqual([
      {
        query,
        variables: {},
        operationName: undefined,
        headers: { host: 'localhost', authorization: 'good', 'x-trace': 'abc' },
        caller: expect.objectContaining({ identity: { sub: 'user-1' } }),
      },
    ]);
  });

  it('is refused on an open connection when its own credentials are bad or missing', async () => {
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query, { ...goodHeaders, Authorization: 'bad' }));
    expect(await client.next()).toEqual(
      errorFrame('1', 'UnauthorizedException', 'You are not authorized to make this call.'),
    );
    client.send({ id: '2', type: 'start', payload: { data: '{}' } });
    expect(await client.next()).toEqual(errorFrame('2', 'BadRequestException', 'Required headers are missing.'));
    expect(engine.subscribed).toEqual([]);
  });

  it('passes on why the engine refuses it, after which its id is free', async () => {
    const errors = [
      { errorType: 'Unauthorized', message: 'Not Authorized to access onNote on type Subscription', path: ['onNote'] },
    ];
    await restart({ subscribe: async () => ({ ok: false, errors }) });
    const client = await connectAndInit(server.realtimeUrl);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      client.send(startFrame('1', query));
      expect(await client.next()).toEqual({ id: '1', type: 'error', payload: { errors } });
    }
  });

  it('cannot take the id of a live one, which goes on', async () => {
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query));
    client.send(startFrame('1', query));
    expect([await client.next(), await client.next()]).toEqual(
      expect.arrayContaining([{ id: '1', type: 'start_ack' }, errorFrame('1', 'DuplicatedOperationError')]),
    );
    engine.publish(note);
    expect(await client.next()).toEqual({ id: '1', type: 'data', payload: note });
  });

  it('gets events that come before its acknowledgement after it', async () => {
    const subscribe = async (_request: unknown, listener: SubscriptionListener): Promise<SubscribeOutcome> => {
      listener.next(note);
      return { ok: true, unsubscribe: () => undefined };
    };
    await restart({ subscribe });
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query));
    expect([(await client.next()).type, (await client.next()).type]).toEqual(['start_ack', 'data']);
  });

  it('that is stopped before it stands is taken back', async () => {
    let finish = (): void => undefined;
    let unsubscribed = 0;
    const subscribe = (): Promise<SubscribeOutcome> =>
      new Promise((resolve) => (finish = () => resolve({ ok: true, unsubscribe: () => void (unsubscribed += 1) })));
    await restart({ subscribe });
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query));
    client.send({ id: '1', type: 'stop' });
    expect(await client.next()).toEqual({ id: '1', type: 'complete' });
    finish();
    client.send({ id: '1', type: 'stop' });
    expect(await client.next()).toEqual(errorFrame('1', 'UnknownOperationError'));
    expect(unsubscribed).toBe(1);
  });

  it('that the server ends completes and takes its connection with it', async () => {
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query));
    await client.next();
    engine.listeners.forEach((listener) => listener.complete());
    expect(await client.next()).toEqual({ id: '1', type: 'complete' });
    expect(await client.closed).toBe(1000);
  });

  it('is taken back when its client goes away', async () => {
    const gone = new Promise<void>((resolve) => {
      void restart({ subscribe: async () => ({ ok: true, unsubscribe: resolve }) }).then(async () => {
        const client = await connectAndInit(server.realtimeUrl);
        client.send(startFrame('1', query));
        await client.next();
        client.socket.terminate();
      });
    });
    await expect(gone).resolves.toBeUndefined();
  });

  it('is one of at most a hundred on a connection', async () => {
    const client = await connectAndInit(server.realtimeUrl);
    for (let id = 1; id <= 101; id += 1) client.send(startFrame(String(id), query));
    const frames = await Promise.all(Array.from({ length: 101 }, () => client.next()));
    expect(frames.filter((frame) => frame.type === 'start_ack')).toHaveLength(100);
    expect(frames.find((frame) => frame.type === 'error')).toEqual(errorFrame('101', 'MaxSubscriptionsReachedError'));
    client.send({ id: '1', type: 'stop' });
    await client.next();
    client.send(startFrame('101', query));
    expect(await client.next()).toEqual({ id: '101', type: 'start_ack' });
  });
});

describe('A message', () => {
  it('before the acknowledgement is ignored', async () => {
    const client = await connect(server.realtimeUrl);
    client.send(startFrame('1', query));
    client.send({ type: 'connection_init' });
    client.send(startFrame('2', query));
    expect((await client.next()).type).toBe('connection_ack');
    client.send(startFrame('3', query));
    expect(await client.next()).toEqual({ id: '3', type: 'start_ack' });
    expect(engine.subscribed).toHaveLength(1);
  });

  it.each([
    ['is no JSON', '{"type":', ''],
    ['is a list', '[]', ''],
    ['is null', 'null', ''],
    ['is nested without end', '['.repeat(100_000), ''],
    ['has no type', '{"id":"7"}', '7'],
    ['has a type of another protocol', '{"id":"7","type":"subscribe"}', '7'],
    ['has an id that is a number', '{"id":7,"type":"start"}', ''],
    ['has no id', '{"type":"start"}', ''],
    ['stops nothing', '{"type":"stop"}', ''],
    ['has a type from a prototype', '{"__proto__":{"type":"stop","id":"7"}}', ''],
  ])('that %s is answered with an error, and the connection goes on', async (_case, text, id) => {
    const client = await connectAndInit(server.realtimeUrl);
    client.send(text);
    expect(await client.next()).toEqual(
      errorFrame(id, 'UnsupportedOperation', 'unknown not supported through the realtime channel'),
    );
    client.send(startFrame('1', query));
    expect(await client.next()).toEqual({ id: '1', type: 'start_ack' });
  });

  it.each([
    ['no data', {}],
    ['data that is not text', { data: { query } }],
    ['data that is no JSON', { data: 'subscription' }],
    ['data without a query', { data: '{"variables":{}}' }],
    ['variables that are no object', { data: `{"query":"{a}","variables":[]}` }],
  ])('that starts with %s is answered with an error', async (_case, payload) => {
    const client = await connectAndInit(server.realtimeUrl);
    client.send({ id: '1', type: 'start', payload: { ...payload, extensions: { authorization: goodHeaders } } });
    expect(await client.next()).toEqual(errorFrame('1', 'MalformedHttpRequestException'));
    expect(engine.subscribed).toEqual([]);
  });

  it('in binary is answered with an error', async () => {
    const client = await connectAndInit(server.realtimeUrl);
    client.socket.send(Buffer.from(JSON.stringify(startFrame('1', query))));
    expect(await client.next()).toEqual(errorFrame('', 'UnsupportedOperation'));
  });

  it('beyond 1 MB ends its connection and no other', async () => {
    const [client, other] = await Promise.all([connectAndInit(server.realtimeUrl), connectAndInit(server.realtimeUrl)]);
    client.send('x'.repeat(1024 * 1024 + 1));
    expect(await client.closed).toBe(1009);
    other.send(startFrame('1', query));
    expect(await other.next()).toEqual({ id: '1', type: 'start_ack' });
  });

  it('that breaks the WebSocket protocol ends its connection, not the server', async () => {
    const client = await connectAndInit(server.realtimeUrl);
    const raw = (client.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket;
    raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    expect(await client.closed).toBe(1002);
    expect((await post(server.url, '{"query":"{ ping }"}')).status).toBe(200);
  });

  it('that makes the engine fail is answered without the reason', async () => {
    await restart({ subscribe: () => Promise.reject(new Error('secret')) });
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query));
    expect(await client.next()).toEqual(errorFrame('1', 'InternalFailure', 'Internal failure of the emulator.'));
    expect(faults).toEqual([new Error('secret')]);
  });
});

describe('A client that does not read', () => {
  it('is cut off instead of being kept for', async () => {
    await restart({}, { bufferedBytes: 64 * 1024 });
    const client = await connectAndInit(server.realtimeUrl);
    client.send(startFrame('1', query));
    await client.next();
    client.socket.pause();
    const event = { data: { onNote: { text: 'x'.repeat(200 * 1024) } } };
    let sent = 0;
    while (engine.listeners.size > 0 && sent < 1000) {
      engine.publish(event);
      sent += 1;
      await new Promise(setImmediate);
    }
    expect(sent).toBeLessThan(1000);
    client.socket.resume();
    expect(await client.closed).toBe(1006);
  });
});
