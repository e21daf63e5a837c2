import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/**
 * Where all alarms go. The key is our own, because CloudWatch may not use the one that AWS manages for SNS; and the
 * policy names CloudWatch, because one that enforces TLS replaces the policy that topics have by themselves. Without
 * either, an alarm would change its colour and tell nobody.
 * https://repost.aws/knowledge-center/cloudwatch-configure-alarm-sns
 */
export function addAlarmTopic(scope: Construct, email: string | undefined): Topic {
  const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');
  const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  const masterKey = new Key(scope, 'AlarmKey', {
    description: 'Encrypts alarms on their way',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // A key's policy speaks of this key alone, and calls it `*`.
  const encrypt = { principals: [cloudWatch], actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], resources: ['*'] };
  masterKey.addToResourcePolicy(new PolicyStatement(encrypt));
  const topic = new Topic(scope, 'Alarms', { masterKey, enforceSSL: true });
  const publish = { principals: [cloudWatch], actions: ['sns:Publish'], resources: [topic.topicArn], conditions };
  topic.addToResourcePolicy(new PolicyStatement(publish));
  if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
  return topic;
}
