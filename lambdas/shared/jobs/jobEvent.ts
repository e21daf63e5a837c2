import { checkMonth } from '../../../domain/calendar.ts';
import { parseMoment } from '../../../domain/moment.ts';

/** What EventBridge Scheduler, or a person, sends to a job. */
export interface JobEvent {
  /** Name of the schedule; default: that of the function. */
  readonly job?: string;
  /** ISO 8601 with an offset: when the run was due. Default: now. */
  readonly scheduledTime?: string;
  /** `YYYY-MM`: this month alone. Of `monthClose`. */
  readonly month?: string;
}

/** What a job is to do. */
export interface JobRequest {
  /** The day in UTC that it works for. */
  readonly today: string;
  readonly month?: string;
}

/** @throws Error naming the field that is wrong */
export function jobName({ job }: JobEvent, functionName: string): string {
  const name = job ?? functionName;
  if (!/^[A-Za-z]{1,64}$/.test(name)) throw new Error('job must be a name of 1 to 64 letters');
  return name;
}

/** @throws Error naming the field that is wrong */
export function jobRequest({ scheduledTime, month }: JobEvent, now: Date): JobRequest {
  const moment = parseMoment('scheduledTime', scheduledTime ?? now.toISOString());
  if (!moment.ok) throw new Error(moment.failure.message);
  const unfit = month === undefined ? null : checkMonth('month', month);
  if (unfit) throw new Error(unfit.message);
  const today = new Date(moment.value.epochMilliseconds).toISOString().slice(0, 10);
  return { today, ...(month !== undefined && { month }) };
}
