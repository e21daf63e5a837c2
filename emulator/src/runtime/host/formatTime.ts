import { dayNames, monthNames, patternParts } from './timePattern.ts';
import { offsetMinutes } from './timeZone.ts';

/** Formats an instant by a Java DateTimeFormatter pattern, English names. Throws on what it does not support. */
export function formatTime(milliseconds: number, pattern: string, zone: string): string {
  const offset = offsetMinutes(zone, milliseconds);
  const local = new Date(milliseconds + offset * 60_000);
  if (Number.isNaN(local.getTime())) throw new Error(`${milliseconds} is not a time in milliseconds`);
  return patternParts(pattern)
    .map((part) => ('literal' in part ? part.literal : formatLetter(part.letter, part.count, local, offset)))
    .join('');
}

function formatLetter(letter: string, count: number, local: Date, offset: number): string {
  const pad = (value: number): string => String(value).padStart(count, '0');
  switch (letter) {
    case 'y':
    case 'u':
      return count === 2 ? pad(local.getUTCFullYear() % 100) : pad(local.getUTCFullYear());
    case 'M':
    case 'L':
      return count > 2 ? named(monthNames, local.getUTCMonth(), count) : pad(local.getUTCMonth() + 1);
    case 'd':
      return pad(local.getUTCDate());
    case 'E':
      return named(dayNames, local.getUTCDay(), count);
    case 'a':
      return local.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(local.getUTCHours());
    case 'h':
      return pad(local.getUTCHours() % 12 || 12);
    case 'm':
      return pad(local.getUTCMinutes());
    case 's':
      return pad(local.getUTCSeconds());
    case 'S':
      return String(local.getUTCMilliseconds()).padStart(3, '0').padEnd(9, '0').slice(0, count);
    default:
      return formatOffset(letter, count, offset);
  }
}

function named(names: readonly string[], index: number, count: number): string {
  const name = names[index] ?? '';
  return count === 4 ? name : name.slice(0, 3);
}

/** `X` writes Z for UTC, `x` does not; one letter leaves out zero minutes, three put a colon. `Z` is `xx`. */
function formatOffset(letter: string, count: number, offset: number): string {
  if (letter === 'X' && offset === 0) return 'Z';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  if (letter === 'Z') return `${sign}${hours}${minutes}`;
  if (count === 1) return `${sign}${hours}${minutes === '00' ? '' : minutes}`;
  return `${sign}${hours}${count === 3 ? ':' : ''}${minutes}`;
}
