import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { metricNames } from '../../lambdas/shared/metricNames.ts';
import type { FailureQueues } from '../alarms/queueAlarms.ts';
import { apiMetric, ownMetric } from '../metrics.ts';
import { graph, row } from './graph.ts';

/** Requests, and what live subscribers get. */
export function apiRows(api: GraphqlApi): IWidget[][] {
  const sums = (...names: string[]) => names.map((name) => apiMetric(name, api, { label: name }));
  const latency = ['p50', 'p95', 'p99'].map((statistic) =>
    apiMetric('Latency', api, { statistic, label: statistic.toUpperCase() }),
  );
  return [
    row(
      graph('API: latency (ms)', latency),
      graph('API: failed requests', sums('4XXError', '5XXError')),
      graph('Live: connections and subscriptions', sums('ActiveConnections', 'ActiveSubscriptions')),
      graph(
        'Live: messages delivered, and not',
        sums('PublishDataMessageSuccess', 'PublishDataMessageClientError', 'PublishDataMessageServerError'),
      ),
    ),
  ];
}

/** From a change to those who follow it. */
export function streamRows(followers: readonly LambdaFunction[], queues: FailureQueues): IWidget[][] {
  const oldest = { statistic: 'Maximum' };
  const own = (metric: (typeof metricNames)['streamAge' | 'batchFailures'], statistic: string) =>
    followers.map(({ node: { id } }) => ownMetric(metric, id, { statistic, label: id }));
  const ages = followers.map((lambda) => lambda.metric('IteratorAge', { ...oldest, label: lambda.node.id }));
  const waiting = [
    queues.streamFailures.metricApproximateNumberOfMessagesVisible({ ...oldest, label: 'stream failures' }),
    queues.failedJobs.metricApproximateNumberOfMessagesVisible({ ...oldest, label: 'failed jobs' }),
  ];
  return [
    row(
      graph('Streams: age when handed over (ms)', ages),
      graph('Streams: age when processed (ms)', own(metricNames.streamAge, oldest.statistic)),
      graph('Streams: records that failed', own(metricNames.batchFailures, 'Sum')),
      graph('Waiting for a person', waiting),
    ),
  ];
}
