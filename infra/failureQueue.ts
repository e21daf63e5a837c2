import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/**
 * Where something waits for a person after its last retry: fourteen days, the longest that SQS keeps a message. It is a
 * standard queue, as Lambda and EventBridge Scheduler write to no other kind.
 */
export function addFailureQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}
