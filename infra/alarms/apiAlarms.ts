import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { apiMetric } from '../metrics.ts';
import type { AlarmRule } from './alarmRule.ts';

/** What every client feels. A GraphQL error is an answer (HTTP 200) and not among the 5xx. */
export function apiAlarms(api: GraphqlApi): AlarmRule[] {
  return [
    {
      name: 'Api-5xx',
      description:
        'AppSync fails to answer requests (HTTP 5xx). Look at the log of the API and at the traces; if neither shows a ' +
        'cause, at AWS Health.',
      metric: apiMetric('5XXError', api),
      threshold: 1,
      periods: 3,
      badPeriods: 2,
    },
    {
      name: 'Api-Latency',
      description:
        'One request in a hundred has taken more than two seconds for a quarter of an hour. The traces show which ' +
        'field; throttled tables and cold functions have alarms of their own.',
      metric: apiMetric('Latency', api, { statistic: 'p99' }),
      threshold: 2000,
      periods: 3,
    },
  ];
}
