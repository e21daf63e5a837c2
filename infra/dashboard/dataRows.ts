import { Duration } from 'aws-cdk-lib';
import type { IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { metricNames } from '../../lambdas/shared/metricNames.ts';
import { calculating } from '../alarms/dataAlarms.ts';
import { jobs } from '../jobs.ts';
import { jobSucceeded, ownMetric } from '../metrics.ts';
import { graph, row } from './graph.ts';

/** Whether the data is right and complete, and whether the jobs see to it. */
export function dataRows(): IWidget[][] {
  const hour = Duration.hours(1);
  const uncategorised = ownMetric(metricNames.uncategorizedTransactions, 'updateAnalytics', { period: hour });
  const drift = ownMetric(metricNames.driftFound, 'monthClose', { period: hour, label: 'months with drift' });
  const failures = calculating.map((name) => ownMetric(metricNames.analyticsFailures, name, { label: name }));
  return [
    row(
      graph('Transactions without a category', [uncategorised]),
      graph('Budget spent (%), over the months calculated', budgetSpent()),
      graph('Analytics that failed, and drift', [...failures, drift]),
      graph('Jobs: successes by day', jobs.map(successes), { start: '-P35D' }),
    ),
  ];
}

function budgetSpent(): IMetric[] {
  return ['p50', 'p90', 'Maximum'].map((statistic) =>
    ownMetric(metricNames.budgetSpent, 'updateAnalytics', { statistic, label: statistic, period: Duration.hours(1) }),
  );
}

function successes(job: (typeof jobs)[number]): IMetric {
  return jobSucceeded(job, { period: Duration.days(1), label: job.name });
}
