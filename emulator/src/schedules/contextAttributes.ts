import type { Schedule } from '../assembly/app.ts';

/** One attempt to run a schedule. */
export interface ScheduleRun {
  readonly schedule: Schedule;
  /** Epoch milliseconds for which it was scheduled. */
  readonly scheduledAt: number;
  readonly executionId: string;
  /** From 1. */
  readonly attempt: number;
}

/** `2022-03-22T18:59:43Z` */
export function toSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/**
 * The event of a run: the input of the schedule with its context attributes replaced, or the notification that
 * Scheduler sends without one.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 */
export function eventOf({ schedule, scheduledAt, executionId, attempt }: ScheduleRun): string {
  const { arn, input } = schedule;
  if (input === undefined) return notification(arn, scheduledAt, executionId);
  const attributes: Readonly<Record<string, string>> = {
    'schedule-arn': arn,
    'scheduled-time': toSeconds(scheduledAt),
    'execution-id': executionId,
    'attempt-number': String(attempt),
  };
  return input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (keyword, name: string) =>
    Object.hasOwn(attributes, name) ? (attributes[name] ?? keyword) : keyword,
  );
}

function notification(arn: string, scheduledAt: number, executionId: string): string {
  const [, , , region, account] = arn.split(':');
  return JSON.stringify({
    version: '0',
    id: executionId,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time: toSeconds(scheduledAt),
    region,
    resources: [arn],
    detail: '{}',
  });
}
