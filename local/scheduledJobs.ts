import type { App } from 'appsync-emulator';

export interface ScheduledJob {
  readonly name: string;
  /** The function that does it, by its name in Lambda. */
  readonly functionName: string;
}

/** The jobs that the app has schedules for; a schedule tells its function which job it is. */
export function scheduledJobs({ schedules, functions }: App): ScheduledJob[] {
  return schedules.map((schedule) => {
    const { job } = JSON.parse(schedule.input ?? '{}') as { readonly job?: string };
    const lambda = functions.find(({ arn }) => arn === schedule.functionArn);
    return { name: job ?? schedule.name, functionName: lambda?.name ?? schedule.functionArn };
  });
}

/** @throws Error naming the jobs that there are */
export function findJob(app: App, name: string): ScheduledJob {
  const jobs = scheduledJobs(app);
  const found = jobs.find((job) => job.name === name);
  if (found) return found;
  const names = jobs.map((job) => job.name).sort();
  const known = names.length > 0 ? `There are ${names.join(', ')}.` : `${app.stackName} has none.`;
  throw new Error(`There is no job ${JSON.stringify(name)}. ${known}`);
}
