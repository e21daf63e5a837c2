import type { CfnFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { AlarmRule } from './alarmRule.ts';

/** Errors and throttles of each function; its construct id is the name of its folder. */
export function functionAlarms(functions: readonly LambdaFunction[]): AlarmRule[] {
  return functions.flatMap((lambda) => {
    const { id: name } = lambda.node;
    const { description } = lambda.node.defaultChild as CfnFunction;
    return [
      {
        name: `${name}-Errors`,
        description:
          `The function ${name} (“${description}”) ended in an error or ran out of time. Its log says where. Streams and ` +
          'jobs are retried; what failed for good is in a queue of failures, with an alarm of its own.',
        metric: lambda.metricErrors(),
        threshold: 1,
      },
      {
        name: `${name}-Throttles`,
        description:
          `Lambda refuses to run the function ${name}: the account runs as many functions at once as it may. Find ` +
          'which one takes them all, and ask for a higher quota of concurrent executions.',
        metric: lambda.metricThrottles(),
        threshold: 1,
        periods: 3,
        badPeriods: 2,
      },
    ];
  });
}
