/** The day on the person's own calendar, `YYYY-MM-DD`. */
export function localDay(now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `2025-01-15T18:30:00-05:00`: now, as a transaction's date is written. */
export function localMoment(now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const offset = -now.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
  return `${localDay(now)}T${time}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The day in UTC, by which the API counts. */
export function utcDay(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
