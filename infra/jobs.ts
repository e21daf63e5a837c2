import type { CronOptionsWithTimezone } from 'aws-cdk-lib/aws-scheduler';

/** Work that begins by the clock. */
export interface Job {
  readonly name: string;
  /** The function that does it, and is told the job's name. */
  readonly lambda: string;
  readonly description: string;
  /** In UTC. */
  readonly at: CronOptionsWithTimezone;
}

export const jobs: readonly Job[] = [
  {
    name: 'monthClose',
    lambda: 'monthClose',
    description: 'Closes the month that has ended',
    at: { day: '1', hour: '0', minute: '15' },
  },
  {
    name: 'nightlyCheck',
    lambda: 'monthClose',
    description: 'Recounts the months that are open, closes those that are over, and renews those that run',
    at: { hour: '3', minute: '45' },
  },
  {
    name: 'dueRecurrings',
    lambda: 'dueRecurrings',
    description: 'Posts the recurring transactions that are due, and reminds of those that soon will be',
    at: { hour: '0', minute: '30' },
  },
  {
    name: 'countItems',
    lambda: 'countItems',
    description: 'Reports how many items each table has',
    at: { hour: '1', minute: '0' },
  },
];

/** Those that run every day. */
export const dailyJobs: readonly Job[] = jobs.filter(({ at }) => at.day === undefined);
