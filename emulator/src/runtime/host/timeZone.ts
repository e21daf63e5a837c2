/** Minutes east of UTC at that instant. `zone`: `Z`, `UTC`, `GMT`, `+08:00`, `+0800`, `+08` or an IANA name. Throws on others. */
export function offsetMinutes(zone: string, milliseconds: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const parts = new Map(
    formatter(zone)
      .formatToParts(milliseconds)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - Math.floor(milliseconds / 1000) * 1000) / 60_000);
}

/**
 * The instant at which clocks in `zone` show this local time (given as if it were UTC). As in Java: of two, the
 * earlier one; in a gap, the time moved forward by the length of the gap.
 */
export function instantOf(localMilliseconds: number, zone: string): number {
  const day = 24 * 60 * 60_000;
  const [before, after] = [offsetMinutes(zone, localMilliseconds - day), offsetMinutes(zone, localMilliseconds + day)];
  const candidates = [before, after].map((offset) => localMilliseconds - offset * 60_000);
  const valid = candidates.find((instant) => instant + offsetMinutes(zone, instant) * 60_000 === localMilliseconds);
  return valid ?? localMilliseconds - before * 60_000;
}

/** `+HH`, `+HHMM`, `+HH:MM` or a name of UTC, in minutes; undefined for anything else. */
export function fixedOffset(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'UTC' || zone === 'GMT') return 0;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 18 * 60 || Number(match[3] ?? 0) > 59) throw new Error(`${zone} is not a time zone offset`);
  return match[1] === '-' ? -minutes : minutes;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = makeFormatter(zone);
  formatters.set(zone, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new Error(
      `${JSON.stringify(timeZone)} is not a time zone: give an offset such as +08:00 or a name such as Australia/Perth`,
    );
  }
}
