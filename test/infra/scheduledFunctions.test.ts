import { beforeAll, describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import type { Template } from 'aws-cdk-lib/assertions';
import { aTemplate, synthesisTime } from './synthesize.ts';

let template: Template;

beforeAll(async () => {
  template = await aTemplate();
}, synthesisTime);

const schedules = 'AWS::Scheduler::Schedule';
const failures = { 'Fn::GetAtt': [Match.stringLikeRegexp('^FailedJobs'), 'Arn'] };
const startsWith = (name: string) => Match.stringLikeRegexp(`^${name}[0-9A-F]{8}$`);

/** Minutes of the day at which a daily or monthly cron expression is due. */
function minuteOf(expression: string): number {
  const [, minute, hour] = /^cron\((\d+) (\d+) /.exec(expression) ?? [];
  return Number(hour) * 60 + Number(minute);
}

describe('the schedules', () => {
  it.each([
    ['monthClose', 'monthClose', 'cron(15 0 1 * ? *)'],
    ['nightlyCheck', 'monthClose', 'cron(45 3 * * ? *)'],
    ['dueRecurrings', 'dueRecurrings', 'cron(30 0 * * ? *)'],
    ['countItems', 'countItems', 'cron(0 1 * * ? *)'],
  ])('call for %s the function %s at its time in UTC, with the time that it was due', (job, name, expression) => {
    template.hasResourceProperties(schedules, {
      Name: `TycheBudgetApi-${job}`,
      State: 'ENABLED',
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Etc/UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: { 'Fn::GetAtt': [startsWith(name), 'Arn'] },
        RoleArn: { 'Fn::GetAtt': [startsWith(`${name}ScheduleRole`), 'Arn'] },
        // https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
        Input: `{"job":"${job}","scheduledTime":"<aws.scheduler.scheduled-time>"}`,
        RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 },
        DeadLetterConfig: { Arn: failures },
      },
    });
  });

  it('are four', () => {
    template.resourceCountIs(schedules, 4);
  });
});

describe('a scheduled function', () => {
  it.each([
    ['monthClose', 1024, 900],
    ['dueRecurrings', 512, 900],
    ['countItems', 256, 60],
  ])('has its name, memory and time: %s', (name, MemorySize, Timeout) => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `TycheBudgetApi-${name}`,
      MemorySize,
      Timeout,
      ReservedConcurrentExecutions: Match.absent(),
      Environment: {
        Variables: Match.objectLike({
          GOALS_TABLE: { Ref: Match.stringLikeRegexp('^TablesGoals') },
          POWERTOOLS_SERVICE_NAME: name,
          POWERTOOLS_METRICS_NAMESPACE: 'Tyche',
          ANALYTICS_RETENTION_MONTHS: '24',
        }),
      },
    });
  });

  it.each(['monthClose', 'dueRecurrings', 'countItems'])('is tried three times within the hour: %s', (name) => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: startsWith(name) },
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: failures } },
    });
  });

  it('is done with one job, however late it began, before the next one is due', () => {
    const due = (job: string): number => {
      const found = Object.values(template.findResources(schedules, { Properties: { Name: `TycheBudgetApi-${job}` } }));
      return minuteOf(String(found[0]?.['Properties']['ScheduleExpression']));
    };
    const scheduler = 60;
    const lambdaQueue = 60;
    const lastRun = 15;
    expect(due('nightlyCheck') - due('monthClose')).toBeGreaterThan(scheduler + lambdaQueue + lastRun);
  });
});
