import { checkMonth } from '../../../domain/calendar.ts';
import { parseMoment } from '../../../domain/moment.ts';

/** What EventBridge Scheduler, or a person, sends to a job. */
export interface JobEvent {
  /** Name of the job, for the log. */
  readonly job?: string;
  /** ISO 8601 with an offset: when the run was due. Default: now. */
  readonly scheduledTime?: string;
  /** `YYYY-MM`: this month alone. Of `monthClose`. */
  readonly month?: string;
}

export interface JobRequest {
  /** The day in UTC that the job works for. */
  readonly today: string;
  readonly month?: string;
}

/** @throws Error naming the field that is wrong */
export function readJobEvent(event: JobEvent | null | undefined, now: Date): JobRequest {
  const { scheduledTime = now.toISOString(), month } = event ?? {};
  const moment = parseMoment('scheduledTime', scheduledTime);
  if (!moment.ok) throw new Error(moment.failure.message);
  const unfit = month === undefined ? null : checkMonth('month', month);
  if (unfit) throw new Error(unfit.message);
  const today = new Date(moment.value.epochMilliseconds).toISOString().slice(0, 10);
  return month === undefined ? { today } : { today, month };
}
