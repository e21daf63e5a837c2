import { Duration } from 'aws-cdk-lib';
import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { METRICS_NAMESPACE, metricNames } from '../lambdas/shared/metricNames.ts';
import type { Job } from './jobs.ts';
import type { TableWithIndexes } from './tables.ts';

export type OwnMetric = (typeof metricNames)[keyof typeof metricNames];

/** A metric that our functions write. CloudWatch finds it by exactly the dimensions that it was written with. */
export function ownMetric(metricName: OwnMetric, service: string, options: MetricOptions = {}): Metric {
  const dimensionsMap = { service, ...options.dimensionsMap };
  return new Metric({ namespace: METRICS_NAMESPACE, metricName, statistic: 'Sum', ...options, dimensionsMap });
}

export function jobSucceeded({ name, lambda }: Job, options: MetricOptions = {}): Metric {
  return ownMetric(metricNames.jobSucceeded, lambda, { ...options, dimensionsMap: { job: name } });
}

/** As counted once a day: DynamoDB's own count is about six hours old. */
export function itemCount({ name, table }: TableWithIndexes): Metric {
  return ownMetric(metricNames.itemCount, 'countItems', {
    dimensionsMap: { table: table.tableName },
    period: Duration.days(1),
    statistic: 'Maximum',
    label: name,
  });
}

/**
 * Of the table alone, or of one of its indexes: a table's figures do not contain those of its indexes.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export function tableMetric(metricName: string, table: Table, index?: string, options: MetricOptions = {}): Metric {
  return new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    statistic: 'Sum',
    ...options,
    dimensionsMap: {
      TableName: table.tableName,
      ...(index !== undefined && { GlobalSecondaryIndexName: index }),
      ...options.dimensionsMap,
    },
  });
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html */
export function apiMetric(metricName: string, api: GraphqlApi, options: MetricOptions = {}): Metric {
  const dimensionsMap = { GraphQLAPIId: api.apiId };
  return new Metric({ namespace: 'AWS/AppSync', metricName, statistic: 'Sum', ...options, dimensionsMap });
}
