import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openConnection } from '../../src/server/realtime/connection.ts';
import type { Connection } from '../../src/server/realtime/connection.ts';
import type { ServerFrame } from '../../src/server/realtime/frames.ts';
import { appSyncLimits } from '../../src/server/realtime/realtimeLimits.ts';
import { fakeAuthenticator, fakeEngine } from './fakeEngine.ts';

const minute = 60_000;
let sent: ServerFrame[];
let closed: number[];
let connection: Connection;

beforeEach(async () => {
  jest.useFakeTimers();
  sent = [];
  closed = [];
  const socket = {
    send: (frame: ServerFrame) => void sent.push(frame),
    close: (code: number) => void closed.push(code),
  };
  const headers = { host: 'localhost', authorization: 'good' };
  const credentials = { method: 'POST', path: '/graphql/connect', headers, body: '{}', sourceIp: '::1' } as const;
  connection = openConnection(
    socket,
    { ok: true, credentials },
    { sourceIp: '::1' },
    {
      engine: fakeEngine(),
      authenticator: fakeAuthenticator,
      isAllowedHost: () => true,
      limits: appSyncLimits,
      onError: () => undefined,
    },
  );
  connection.receive('{"type":"connection_init"}');
  await jest.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  connection.end();
  jest.useRealTimers();
});

const keepAlives = (): number => sent.filter(({ type }) => type === 'ka').length;

describe('An open connection', () => {
  it('hears a ka with its acknowledgement and every minute after', async () => {
    expect(sent.map(({ type }) => type)).toEqual(['connection_ack', 'ka']);
    await jest.advanceTimersByTimeAsync(minute - 1);
    expect(keepAlives()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(keepAlives()).toBe(2);
    await jest.advanceTimersByTimeAsync(10 * minute);
    expect(keepAlives()).toBe(12);
  });

  it('is acknowledged once, however often it asks', async () => {
    connection.receive('{"type":"connection_init"}');
    await jest.advanceTimersByTimeAsync(minute);
    expect(sent.map(({ type }) => type)).toEqual(['connection_ack', 'ka', 'ka']);
  });

  it('is closed after 24 hours', async () => {
    await jest.advanceTimersByTimeAsync(24 * 60 * minute - 1);
    expect(closed).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(closed).toEqual([1000]);
  });

  it('leaves no timer behind', () => {
    connection.end();
    expect(jest.getTimerCount()).toBe(0);
  });
});
