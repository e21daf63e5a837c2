/** No clock is put back by more than this. */
const LONGEST_CHANGE_MS = 3 * 3_600_000;

/**
 * Tells of a moment whether its time of day comes for the first time: when the clock was put back, an hour comes twice,
 * and EventBridge Scheduler runs once.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
 */
export function firstPassOnly(timeZone: string): (time: number) => boolean {
  const offset = offsetIn(timeZone);
  return (time) => {
    const putBack = offset(time - LONGEST_CHANGE_MS) - offset(time);
    return putBack <= 0 || offset(time - putBack) === offset(time);
  };
}

/** Milliseconds by which the clock of the zone is ahead of UTC. */
function offsetIn(timeZone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (time) => {
    const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
  };
}
