import { epochDay, isDay } from './calendar.ts';
import type { Result } from './failure.ts';
import { invalid } from './failure.ts';
import { isDigits } from './text.ts';

/** When a transaction happened: the business day as the client wrote it, and the instant. */
export interface Moment {
  /** `YYYY-MM-DD`: the first ten characters of the date, whatever its offset. */
  day: string;
  /** `YYYY-MM`. */
  month: string;
  /** Milliseconds since 1970-01-01T00:00Z, not negative. */
  epochMilliseconds: number;
}

export const MILLISECONDS_PER_DAY = 86400000;

/** A clock time or an offset, `hh:mm[:ss]`, in seconds; null when it is not one. */
function secondsOf(text: string, latestHour: number): number | null {
  const parts = text.split(':');
  const wellFormed =
    (parts.length === 2 || parts.length === 3) && parts.every((part) => part.length === 2 && isDigits(part));
  if (!wellFormed || +parts[0]! > latestHour || +parts[1]! > 59 || +(parts[2] ?? '0') > 59) {
    return null;
  }
  return +parts[0]! * 3600 + +parts[1]! * 60 + +(parts[2] ?? '0');
}

/** `.123456` → 123; the empty text → 0; null when it is not a fraction of one to nine digits. */
function millisecondsOf(fraction: string): number | null {
  if (fraction === '') {
    return 0;
  }
  const digits = fraction.slice(1);
  return isDigits(digits) && digits.length <= 9 ? +`${digits}00`.slice(0, 3) : null;
}

/** `Z` or `±hh:mm[:ss]` in seconds. */
function offsetSecondsOf(zone: string): number | null {
  if (zone === 'Z') {
    return 0;
  }
  const seconds = secondsOf(zone.slice(1), 18);
  return seconds === null ? null : zone.startsWith('-') ? -seconds : seconds;
}

function startOfZone(time: string): number {
  const candidates = ['Z', '+', '-'].map((sign) => time.indexOf(sign)).filter((index) => index >= 0);
  return candidates.length === 0 ? time.length : candidates[0]!;
}

/** Reads an AWSDateTime: `YYYY-MM-DDThh:mm[:ss[.fraction]]` with `Z` or an offset. */
export function parseMoment(field: string, text: string): Result<Moment> {
  const failure = invalid(field, 'must be a date and time with an offset, like 2025-01-15T18:30:00Z, 1970 to 2199');
  const day = text.slice(0, 10);
  if (text.length > 40 || !isDay(day) || text.charAt(10) !== 'T') {
    return { ok: false, failure };
  }
  const time = text.slice(11);
  const zoneAt = startOfZone(time);
  const clock = time.slice(0, zoneAt);
  const fractionAt = clock.indexOf('.') < 0 ? clock.length : clock.indexOf('.');
  const seconds = secondsOf(clock.slice(0, fractionAt), 23);
  const milliseconds = millisecondsOf(clock.slice(fractionAt));
  const offset = offsetSecondsOf(time.slice(zoneAt));
  if (seconds === null || milliseconds === null || offset === null) {
    return { ok: false, failure };
  }
  const epochMilliseconds = epochDay(day) * MILLISECONDS_PER_DAY + (seconds - offset) * 1000 + milliseconds;
  return epochMilliseconds < 0
    ? { ok: false, failure }
    : { ok: true, value: { day, month: day.slice(0, 7), epochMilliseconds } };
}
