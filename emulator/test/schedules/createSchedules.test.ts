import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Schedule } from '../../src/assembly/app.ts';
import { createSchedules } from '../../src/schedules/createSchedules.ts';
import type { Schedules } from '../../src/schedules/createSchedules.ts';

function aSchedule(name: string, expression: string, more: Partial<Schedule> = {}): Schedule {
  return {
    name,
    arn: name,
    enabled: true,
    expression,
    timeZone: 'UTC',
    functionArn: 'f',
    maximumRetryAttempts: 0,
    maximumEventAgeSeconds: 60,
    permissions: [],
    ...more,
  };
}

let schedules: Schedules;
const ran: string[] = [];

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-22T10:49:30Z') });
  ran.length = 0;
});

afterEach(() => {
  schedules.stop();
  jest.useRealTimers();
});

function start(...all: Schedule[]): void {
  const run = ({ name }: Schedule, at: number): Promise<void> => {
    ran.push(`${name} ${new Date(at).toISOString().slice(11, 19)}`);
    return Promise.resolve();
  };
  schedules = createSchedules({ schedules: all, now: Date.now, run });
  schedules.tick();
}

describe('schedules run', () => {
  it('on the clock, each by its own expression', () => {
    start(aSchedule('often', 'cron(0/2 * * * ? *)'), aSchedule('once', 'at(2026-11-22T10:53:00)'));
    jest.advanceTimersByTime(29_999);
    expect(ran).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(ran).toEqual(['often 10:50:00']);
    jest.advanceTimersByTime(240_000);
    expect(ran).toEqual(['often 10:50:00', 'often 10:52:00', 'once 10:53:00', 'often 10:54:00']);
  });

  it('at once, where a rate says so', () => {
    start(aSchedule('rate', 'rate(1 minute)'));
    jest.advanceTimersByTime(60_000);
    expect(ran).toEqual(['rate 10:49:30', 'rate 10:50:30']);
  });

  it('not when they are disabled', () => {
    start(aSchedule('off', 'rate(1 minute)', { enabled: false }));
    jest.advanceTimersByTime(600_000);
    expect(ran).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('once, for the last time, when the machine slept', () => {
    start(aSchedule('often', 'cron(* * * * ? *)'));
    jest.setSystemTime(Date.parse('2026-11-22T12:00:10Z'));
    jest.advanceTimersByTime(30_000);
    expect(ran).toEqual(['often 12:00:00']);
  });

  it('within a minute of a clock that is set', () => {
    start(aSchedule('monthly', 'cron(0 0 1 * ? *)'));
    jest.advanceTimersByTime(1000);
    jest.setSystemTime(Date.parse('2026-12-01T00:00:05Z'));
    jest.advanceTimersByTime(60_000);
    expect(ran).toEqual(['monthly 00:00:00']);
  });

  it('not after the end', () => {
    start(aSchedule('often', 'cron(* * * * ? *)'));
    schedules.stop();
    jest.advanceTimersByTime(600_000);
    expect(ran).toEqual([]);
  });
});
