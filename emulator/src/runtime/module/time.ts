import type { TimeUtils } from '@aws-appsync/utils/lib/time-utils.js';
import { callHost } from './hostCalls.ts';
import { finiteNumber, text } from './intrinsics.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/time-helpers-in-util-time-js.html */
export const time: TimeUtils = {
  nowISO8601: () => toISO8601(now()),
  nowEpochSeconds: () => Math.floor(now() / 1000),
  nowEpochMilliSeconds: () => now(),
  nowFormatted: (pattern: string, zone?: string) => format(now(), pattern, zone),
  parseFormattedToEpochMilliSeconds(timestamp: string, pattern: string, zone?: string) {
    const given = text(timestamp, 'util.time.parseFormattedToEpochMilliSeconds');
    return callHost((host) => host.parseTime(given, text(pattern, 'a time pattern'), zoneName(zone)));
  },
  parseISO8601ToEpochMilliSeconds(timestamp) {
    const given = text(timestamp, 'util.time.parseISO8601ToEpochMilliSeconds');
    return callHost((host) => host.parseISO8601(given));
  },
  epochMilliSecondsToSeconds: (milliseconds) =>
    Math.floor(finiteNumber(milliseconds, 'util.time.epochMilliSecondsToSeconds') / 1000),
  epochMilliSecondsToISO8601: (milliseconds) =>
    toISO8601(finiteNumber(milliseconds, 'util.time.epochMilliSecondsToISO8601')),
  epochMilliSecondsToFormatted: (milliseconds: number, pattern: string, zone?: string) =>
    format(finiteNumber(milliseconds, 'util.time.epochMilliSecondsToFormatted'), pattern, zone),
};

function now(): number {
  return callHost((host) => host.now());
}

function toISO8601(milliseconds: number): string {
  return callHost((host) => host.toISO8601(milliseconds));
}

function format(milliseconds: number, pattern: string, zone: string | undefined): string {
  return callHost((host) => host.formatTime(milliseconds, text(pattern, 'a time pattern'), zoneName(zone)));
}

function zoneName(zone: string | undefined): string {
  return zone === undefined ? 'UTC' : text(zone, 'a time zone');
}
