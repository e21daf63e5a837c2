import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { metricNames } from '../../lambdas/shared/metricNames.ts';
import { ownMetric } from '../metrics.ts';
import type { AlarmRule } from './alarmRule.ts';

/** A minute behind is no longer live; one slow batch is no trouble yet. */
const late = { threshold: Duration.minutes(1).toMilliseconds(), periods: 3, badPeriods: 2 };

/** Whether the functions that follow streams keep up: as Lambda sees it, and as they do. */
export function streamAlarms(followers: readonly LambdaFunction[]): AlarmRule[] {
  return followers.flatMap((lambda) => {
    const { id: name } = lambda.node;
    return [
      {
        name: `${name}-IteratorAge`,
        description:
          `The function ${name} gets changes more than a minute late: what people see is stale. Look at its duration, ` +
          'throttles and errors. After six hours a change goes to the queue of stream failures, after a day it is lost.',
        metric: lambda.metric('IteratorAge', { statistic: 'Maximum' }),
        ...late,
      },
      {
        name: `${name}-StreamAge`,
        description:
          `The oldest change of a batch was more than a minute old when the function ${name} was done with it: a change ` +
          'is retried again and again, or there are more than it can do. Look for failed records in its log.',
        metric: ownMetric(metricNames.streamAge, name, { statistic: 'Maximum' }),
        ...late,
      },
    ];
  });
}
