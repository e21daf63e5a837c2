import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Wires } from '../../../dashboard/src/live/connection.ts';
import { createConnection } from '../../../dashboard/src/live/connection.ts';

type Observer = Parameters<Wires['open']>[0];

/** What stands for sockets and requests; every attempt is kept, to be answered. */
function outside() {
  const attempts: (Observer & { closed: boolean })[] = [];
  const state = { isOnline: true, catchUps: 0, refuses: false };
  const connection = createConnection({
    open(observer) {
      const attempt = { ...observer, closed: false };
      attempts.push(attempt);
      return () => {
        attempt.closed = true;
      };
    },
    async catchUp() {
      state.catchUps += 1;
      if (state.refuses) throw new Error('no answer');
    },
    isOnline: () => state.isOnline,
    now: () => 1000,
    random: () => 0.5,
  });
  return { attempts, state, connection, last: () => attempts.at(-1)! };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('the connection', () => {
  it('is live once everything is subscribed to and then read again, not before', async () => {
    const { connection, state, last } = outside();
    connection.start();
    expect(connection.state()).toEqual({ status: 'connecting' });
    expect(state.catchUps).toBe(0);
    last().acknowledged();
    expect(state.catchUps).toBe(1);
    expect(connection.state()).toEqual({ status: 'connecting' });
    await jest.runAllTimersAsync();
    expect(connection.state()).toEqual({ status: 'live' });
  });

  it('is lost when a subscription ends, opens again by itself, and catches up', async () => {
    const { connection, state, attempts, last } = outside();
    connection.start();
    last().acknowledged();
    await jest.advanceTimersByTimeAsync(0);
    last().failed();
    expect(connection.state()).toEqual({ status: 'lost', since: 1000 });
    expect(attempts[0]?.closed).toBe(true);
    await jest.advanceTimersByTimeAsync(500);
    expect(attempts).toHaveLength(2);
    last().acknowledged();
    await jest.advanceTimersByTimeAsync(0);
    expect(connection.state()).toEqual({ status: 'live' });
    expect(state.catchUps).toBe(2);
  });

  it('waits longer after each failure, at most fifteen seconds', async () => {
    const { connection, attempts, last } = outside();
    connection.start();
    const waits: number[] = [];
    for (let failures = 0; failures < 8; failures += 1) {
      const before = attempts.length;
      last().failed();
      let waited = 0;
      while (attempts.length === before) {
        await jest.advanceTimersByTimeAsync(100);
        waited += 100;
      }
      waits.push(waited);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  });

  it('is not live when what was missed cannot be read', async () => {
    const { connection, state, last } = outside();
    state.refuses = true;
    connection.start();
    last().acknowledged();
    await jest.advanceTimersByTimeAsync(0);
    expect(connection.state()).toMatchObject({ status: 'lost' });
  });

  it('hears nothing of an attempt that it has given up', async () => {
    const { connection, attempts, last } = outside();
    connection.start();
    last().failed();
    await jest.advanceTimersByTimeAsync(500);
    attempts[0]?.acknowledged();
    attempts[0]?.failed();
    await jest.advanceTimersByTimeAsync(100);
    expect(attempts).toHaveLength(2);
    expect(connection.state()).toMatchObject({ status: 'lost' });
  });

  it('tries at once when it is asked to', () => {
    const { connection, attempts, last } = outside();
    connection.start();
    last().failed();
    connection.retryNow();
    expect(attempts).toHaveLength(2);
  });

  it('waits for the network where there is none, and goes on with it', () => {
    const { connection, state, attempts } = outside();
    connection.start();
    state.isOnline = false;
    connection.setOnline(false);
    expect(connection.state()).toEqual({ status: 'offline' });
    jest.advanceTimersByTime(60_000);
    expect(attempts).toHaveLength(1);
    state.isOnline = true;
    connection.setOnline(true);
    expect(attempts).toHaveLength(2);
    expect(connection.state()).toMatchObject({ status: 'lost' });
  });

  it('tells its listeners, and stops for good', () => {
    const { connection, attempts, last } = outside();
    let told = 0;
    const unsubscribe = connection.subscribe(() => (told += 1));
    connection.start();
    last().failed();
    expect(told).toBe(1);
    unsubscribe();
    connection.stop();
    jest.advanceTimersByTime(60_000);
    expect(attempts).toHaveLength(1);
    expect(told).toBe(1);
  });
});
