import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLResponse } from '../../../explorer/graphqlResponse.ts';
import { openSubscription } from '../../../explorer/realtime.ts';
import { subProtocols } from '../../../explorer/realtimeFrames.ts';
import { FakeSocket } from './fakeSocket.ts';

/** Frames and limits as in https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html */
const authorization = { host: 'example.appsync-api.us-east-1.amazonaws.com', Authorization: 'a.b.c' };
const request = {
  query: 'subscription S($m: String) { onBudgetUpdated(month: $m) { month } }',
  variables: { m: '2025-01' },
};

function open() {
  let socket = new FakeSocket('', []);
  const log: (GraphQLResponse | 'complete')[] = [];
  const target = { url: 'wss://example/graphql', authorization, refused: 'Reload.' };
  const observer = {
    next: (response: GraphQLResponse) => void log.push(response),
    complete: () => void log.push('complete'),
  };
  const stop = openSubscription(
    target,
    request,
    observer,
    (url, protocols) => (socket = new FakeSocket(url, protocols)),
  );
  return { socket, log, stop };
}

function subscribe(connectionTimeoutMs = 300_000) {
  const opened = open();
  opened.socket.open();
  opened.socket.receive({ type: 'connection_ack', payload: { connectionTimeoutMs } });
  opened.socket.receive({ type: 'start_ack', id: '1' });
  opened.log.length = 0;
  return opened;
}

const saying = (text: string) => [{ errors: [{ message: expect.stringContaining(text) }] }, 'complete'];

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

describe('opening a subscription', () => {
  it('sends init, then start after the acknowledgement, its data as JSON text', () => {
    const { socket, log, stop } = open();
    expect(socket.sent).toEqual([]);
    socket.open();
    expect(socket.sent).toEqual([{ type: 'connection_init' }]);
    socket.receive({ type: 'connection_ack', payload: { connectionTimeoutMs: 300_000 } });
    expect(socket.sent[1]).toEqual({
      type: 'start',
      id: expect.any(String),
      payload: { data: JSON.stringify(request), extensions: { authorization } },
    });
    expect(log).toEqual([]);
    socket.receive({ type: 'start_ack', id: '1' });
    expect(log).toEqual([{ extensions: { explorer: { subscribed: 'Waiting for the first event.' } } }]);
    stop();
  });

  it.each(['h', 'hh', 'hhh'])('offers sub-protocols that a browser accepts, whatever the padding: %s', (host) => {
    const given = { host, Authorization: '???>>>~~~ü€' };
    const [, header = ''] = subProtocols(given);
    expect(header).toMatch(/^header-[A-Za-z0-9_-]+$/);
    expect(JSON.parse(Buffer.from(header.slice(7), 'base64url').toString('utf8'))).toEqual(given);
  });

  it('shows a refused connection whole and says what to do', () => {
    const { socket, log } = open();
    socket.open();
    const errors = [{ errorType: 'UnauthorizedException', errorCode: 401, message: 'Token has expired.' }];
    socket.receive({ type: 'connection_error', payload: { errors } });
    expect(log).toEqual([{ errors, extensions: { explorer: { advice: 'Reload.' } } }, 'complete']);
    expect(socket.closedWith).toBe(1000);
  });

  it('shows a refused subscription whole', () => {
    const { socket, log } = open();
    socket.open();
    socket.receive({ type: 'connection_ack', payload: {} });
    const errors = [{ errorType: 'MaxSubscriptionsReachedError', message: 'Max number of 100 subscriptions reached' }];
    socket.receive({ type: 'error', id: '1', payload: { errors } });
    expect(log).toEqual([{ errors }, 'complete']);
  });

  it('gives up when the connection is not acknowledged', () => {
    const { log } = open();
    jest.advanceTimersByTime(14_999);
    expect(log).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(log).toEqual(saying('did not acknowledge the connection'));
  });

  it('gives up when the subscription is not acknowledged', () => {
    const { socket, log } = open();
    socket.open();
    socket.receive({ type: 'connection_ack', payload: {} });
    socket.receive({ type: 'ka' });
    jest.advanceTimersByTime(15_000);
    expect(log).toEqual(saying('did not acknowledge the subscription'));
  });

  it('says that the address cannot be reached', () => {
    const { socket, log } = open();
    socket.break(1006);
    expect(log).toEqual(saying('wss://example/graphql cannot be reached (code 1006)'));
  });
});

describe('an open subscription', () => {
  it('shows each event whole and counts them', () => {
    const { socket, log, stop } = subscribe();
    const data = { onBudgetUpdated: { month: '2025-01' } };
    socket.receive({ type: 'data', id: '1', payload: { data } });
    socket.receive({ type: 'data', id: '1', payload: { data: null, errors: [{ message: 'x' }] } });
    expect(log).toEqual([
      { data, extensions: { explorer: { event: 1 } } },
      { data: null, errors: [{ message: 'x' }], extensions: { explorer: { event: 2 } } },
    ]);
    stop();
  });

  it('lives as long as keep-alives come within the time the server has set', () => {
    const { socket, log } = subscribe(60_000);
    jest.advanceTimersByTime(59_999);
    socket.receive({ type: 'ka' });
    jest.advanceTimersByTime(59_999);
    expect(log).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(log).toEqual(saying('silent for 60 seconds'));
    expect(socket.closedWith).toBe(1000);
  });

  it('is stopped by telling the server, and hears nothing after', () => {
    const { socket, log, stop } = subscribe();
    stop();
    stop();
    expect(socket.sent.slice(2)).toEqual([{ type: 'stop', id: socket.sent[1]?.id }]);
    expect(socket.closedWith).toBe(1000);
    socket.receive({ type: 'data', id: '1', payload: { data: {} } });
    socket.receive({ type: 'complete', id: '1' });
    socket.break(1000);
    expect(log).toEqual([]);
  });

  it('says why when it is stopped for a reason', () => {
    const { socket, log, stop } = subscribe();
    stop('Moved away.');
    stop('Twice.');
    expect(socket.sent.slice(2)).toEqual([{ type: 'stop', id: socket.sent[1]?.id }]);
    expect(log).toEqual(saying('Moved away.'));
  });

  it('ends quietly when the server completes it after an event', () => {
    const { socket, log } = subscribe();
    socket.receive({ type: 'data', id: '1', payload: { data: {} } });
    socket.receive({ type: 'complete', id: '1' });
    socket.break(1000);
    expect(log.slice(1)).toEqual(['complete']);
  });

  it('says so when the server completes it before any event', () => {
    const { socket, log } = subscribe();
    socket.receive({ type: 'complete', id: '1' });
    expect(log).toEqual(saying('before the first event'));
  });

  it('says that a lost connection loses events', () => {
    const { socket, log } = subscribe();
    socket.break(1001, 'going away');
    expect(log).toEqual(
      saying('The connection was closed (code 1001, going away). Events sent meanwhile are not repeated'),
    );
  });

  it.each(['not json', '[]', '{"type":"constructor"}', '{"type":"next","id":"1"}', '{"id":"1"}'])(
    'ends on a message that is no frame of the protocol: %s',
    (message) => {
      const { socket, log } = subscribe();
      socket.receive(message);
      expect(log).toEqual(saying(`Not a frame of AppSync's realtime protocol: ${message}`));
    },
  );
});
