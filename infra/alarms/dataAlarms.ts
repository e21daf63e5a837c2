import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { metricNames } from '../../lambdas/shared/metricNames.ts';
import { ownMetric } from '../metrics.ts';
import type { AlarmRule } from './alarmRule.ts';

/** The functions that calculate analytics. */
export const calculating = ['updateAnalytics', 'recalculateAnalytics', 'monthClose'] as const;

/** Whether what is stored is right. */
export function dataAlarms(): AlarmRule[] {
  return [
    ...calculating.map((service) => ({
      name: `${service}-AnalyticsFailures`,
      description:
        `The function ${service} could not calculate the analytics of a month, after all its retries: they show what ` +
        'was before. Its log says which error. They are right again after the next change, or a recalculation.',
      metric: ownMetric(metricNames.analyticsFailures, service),
      threshold: 1,
    })),
    {
      name: 'DriftFound',
      description:
        'The totals of a month were not the sum of its transactions, which cannot happen by this API. They have been ' +
        'repaired. The log of monthClose says by how many months; find out who wrote past the API, or what is wrong ' +
        'with it. The alarm stands until a run finds no drift.',
      metric: ownMetric(metricNames.driftFound, 'monthClose'),
      threshold: 1,
      silence: TreatMissingData.IGNORE,
    },
  ];
}
