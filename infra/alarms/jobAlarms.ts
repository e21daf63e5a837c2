import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { dailyJobs } from '../jobs.ts';
import { jobSucceeded } from '../metrics.ts';
import type { AlarmRule } from './alarmRule.ts';

/** A day, and the time that a job may take with its retries. */
const hours = 27;

/**
 * Jobs that did not succeed when they should have: no error says that something has not happened. CloudWatch looks back
 * seven days at most, so a job of every month cannot be watched like this; what it leaves undone, a nightly one does.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function jobAlarms(): AlarmRule[] {
  return dailyJobs.map((job) => ({
    name: `${job.name}-Missed`,
    description:
      `The job ${job.name} has not succeeded for ${hours} hours (“${job.description}”). Look at its schedule, at the log ` +
      `of the function ${job.lambda} and at the queue of failed jobs, and run it by hand: it catches up. After the very ` +
      'first deployment this stands until the job has run once.',
    metric: jobSucceeded(job, { period: Duration.hours(1) }),
    threshold: 1,
    comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    periods: hours,
    silence: TreatMissingData.BREACHING,
  }));
}
