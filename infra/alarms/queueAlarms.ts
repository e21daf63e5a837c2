import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { AlarmRule } from './alarmRule.ts';

export interface FailureQueues {
  readonly streamFailures: Queue;
  readonly failedJobs: Queue;
}

/** Something waits for a person; the alarm stands until the queue is empty. */
export function queueAlarms({ streamFailures, failedJobs }: FailureQueues): AlarmRule[] {
  return [
    waiting(
      'StreamFailures',
      streamFailures,
      'Changes could not be processed: analytics or subscribers have missed something. The message says which function, ' +
        'which stream and which sequence numbers; the stream keeps the records for a day. Mend the cause, then ' +
        'recalculate the analytics of the month; the nightly check does so by itself. Delete the message.',
    ),
    waiting(
      'FailedJobs',
      failedJobs,
      'A job did not begin, or failed three times. The message has its input and the error. Mend the cause, run the job ' +
        'with that input again (what is done already is not done twice), and delete the message.',
    ),
  ];
}

function waiting(name: string, queue: Queue, description: string): AlarmRule {
  const metric = queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' });
  return { name, description, metric, threshold: 1 };
}
