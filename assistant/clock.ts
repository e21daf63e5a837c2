/** The day of a moment in UTC, `YYYY-MM-DD`: what the API calls today. */
export function dayOfMoment(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Where a month stands today: figures of one that runs are not yet all there. */
export type MonthState = 'over' | 'running' | 'ahead';

export function stateOf(month: string, now: Date): MonthState {
  const running = dayOfMoment(now).slice(0, 7);
  return month < running ? 'over' : month === running ? 'running' : 'ahead';
}

/** The month that was asked for, or that of now in UTC. */
export function monthOrNow(month: string | undefined, now: Date): string {
  return month ?? dayOfMoment(now).slice(0, 7);
}
