import type { Context } from 'aws-lambda';
import { metricNames } from '../metricNames.ts';
import type { Observability } from '../observability/observability.ts';
import { observed } from '../observability/observed.ts';
import type { JobEvent, JobRequest } from './jobEvent.ts';
import { jobName, jobRequest } from './jobEvent.ts';
import { timeLimit } from './timeLimit.ts';

/** What a run did, in counts. */
export interface JobSummary {
  /** What could not be done; a run with any of it fails at its end, so that it is tried again. */
  readonly failed: number;
  /** What the time did not suffice for; the same. */
  readonly left: number;
}

/** A run that did all it could, and not all there was to do. Its message holds counts and nothing else. */
export class JobIncomplete extends Error {
  override readonly name = 'JobIncomplete';

  constructor(job: string, summary: JobSummary) {
    const counts = Object.entries(countsOf(summary)).map(([what, count]) => `${what} ${count}`);
    super(`${job} is not done: ${counts.join(', ')}. Run it again to go on.`);
  }
}

/** The answer of a run that did everything. */
export type JobAnswer<Summary> = { readonly job: string } & JobRequest & Summary;

/**
 * The handler of a job: reads the event, tells the work how much time it has, and writes what was done.
 * @throws JobIncomplete when something failed or was left, so that whoever called it calls again
 */
export function jobHandler<Summary extends JobSummary>(
  functionName: string,
  observability: Observability,
  work: (request: JobRequest, timeLeft: () => number) => Promise<Summary>,
): (event: JobEvent | null, context: Context) => Promise<JobAnswer<Summary>> {
  return async (event, context) => {
    const job = jobName(event ?? {}, functionName);
    const request = jobRequest(event ?? {}, new Date());
    const timeLeft = timeLimit(() => context.getRemainingTimeInMillis());
    const run = observed(observability, async () => {
      const summary = await work(request, timeLeft);
      observability.log('Job', { job, ...request, ...countsOf(summary) });
      if (isDone(summary)) observability.measure(metricNames.jobSucceeded, 1, { job });
      return summary;
    });
    const summary = await run(undefined, context);
    if (!isDone(summary)) throw new JobIncomplete(job, summary);
    return { job, ...request, ...summary };
  };
}

function countsOf(summary: JobSummary): Record<string, number> {
  return Object.fromEntries(Object.entries(summary) as [string, number][]);
}

function isDone({ failed, left }: JobSummary): boolean {
  return failed === 0 && left === 0;
}
