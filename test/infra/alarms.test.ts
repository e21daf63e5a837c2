import { beforeAll, describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import type { Template } from 'aws-cdk-lib/assertions';
import { aTemplate, synthesisTime } from './synthesize.ts';
import { namesOf, resourcesOf, textOf } from './templateText.ts';
import type { Names } from './templateText.ts';

interface AlarmProperties {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions: unknown;
  readonly OKActions: unknown;
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: { readonly Name: string; readonly Value: unknown }[];
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Period?: number;
  readonly Metrics?: { readonly Expression: unknown; readonly Period: number }[];
  readonly ComparisonOperator: string;
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm: number;
  readonly TreatMissingData: string;
}

let template: Template;
let names: Names;
let alarms: Map<string, AlarmProperties>;

beforeAll(async () => {
  template = await aTemplate();
  names = namesOf(template);
  const found = resourcesOf(template).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
  const all = found.map(([, { Properties }]) => Properties as unknown as AlarmProperties);
  alarms = new Map(all.map((one) => [one.AlarmName.replace(/^TycheBudgetApi-/, ''), one]));
}, synthesisTime);

/** `<namespace> <metric> <dimensions> <statistic> of <seconds>`, or the expression. */
function watched(alarm: AlarmProperties): string {
  const { Namespace, MetricName, Dimensions = [], Statistic, ExtendedStatistic, Period, Metrics } = alarm;
  if (Metrics) return Metrics.map((one) => `${textOf(one.Expression, names)} of ${one.Period}`).join();
  const dimensions = Dimensions.map(({ Name, Value }) => `${Name}=${textOf(Value, names)}`).sort();
  return `${Namespace} ${MetricName} ${dimensions.join(' ')} ${Statistic ?? ExtendedStatistic} of ${Period}`;
}

/** `<operator> <threshold> in <bad> of <periods>, silence is <what>`. */
function rule(alarm: AlarmProperties): string {
  const operators: Record<string, string> = { GreaterThanOrEqualToThreshold: '>=', LessThanThreshold: '<' };
  const { ComparisonOperator, Threshold, DatapointsToAlarm, EvaluationPeriods, TreatMissingData } = alarm;
  const periods = `${DatapointsToAlarm} of ${EvaluationPeriods}`;
  return `${operators[ComparisonOperator]} ${Threshold} in ${periods}, silence is ${TreatMissingData}`;
}

const once = '>= 1 in 1 of 1, silence is notBreaching';
const lasting = '>= 1 in 2 of 3, silence is notBreaching';
const late = '>= 60000 in 2 of 3, silence is notBreaching';
const missed = '< 1 in 27 of 27, silence is breaching';

const tables: readonly (readonly [string, string, readonly string[]])[] = [
  ['budgets', 'tyche-budgets', ['GSI1', 'GSI2']],
  ['transactions', 'tyche-transactions', ['GSI1', 'GSI2']],
  ['analytics', 'tyche-spending-analytics', ['GSI1', 'GSI2']],
  ['goals', 'tyche-budget-goals', ['GSI1']],
];

// The metrics of https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
const ofTables = tables.flatMap(([name, table, indexes]) =>
  ['Read', 'Write'].flatMap((kind): [string, string, string][] => [
    [`${name}-${kind}Throttles`, `AWS/DynamoDB ${kind}ThrottleEvents TableName=${table} Sum of 300`, lasting],
    ...indexes.map((index): [string, string, string] => [
      `${name}-${index}-${kind}Throttles`,
      `AWS/DynamoDB ${kind}ThrottleEvents GlobalSecondaryIndexName=${index} TableName=${table} Sum of 300`,
      lasting,
    ]),
  ]),
);

const systemErrors = tables.map(([name, table]): [string, string, string] => [
  `${name}-SystemErrors`,
  `SELECT SUM(SystemErrors) FROM SCHEMA("AWS/DynamoDB", Operation, TableName) WHERE TableName = '${table}' of 300`,
  lasting,
]);

const functions = [
  'countItems',
  'dueRecurrings',
  'monthClose',
  'preTokenGeneration',
  'publishChanges',
  'updateAnalytics',
].flatMap((name): [string, string, string][] => [
  [`${name}-Errors`, `AWS/Lambda Errors FunctionName=TycheBudgetApi-${name} Sum of 300`, once],
  [`${name}-Throttles`, `AWS/Lambda Throttles FunctionName=TycheBudgetApi-${name} Sum of 300`, lasting],
]);

const streams = ['updateAnalytics', 'publishChanges'].flatMap((name): [string, string, string][] => [
  [`${name}-IteratorAge`, `AWS/Lambda IteratorAge FunctionName=TycheBudgetApi-${name} Maximum of 300`, late],
  [`${name}-StreamAge`, `Tyche StreamAge service=${name} Maximum of 300`, late],
]);

const queues = ['StreamFailures', 'FailedJobs'].map((name): [string, string, string] => [
  name,
  `AWS/SQS ApproximateNumberOfMessagesVisible QueueName=${name}.QueueName Maximum of 300`,
  once,
]);

const data: [string, string, string][] = [
  ['updateAnalytics-AnalyticsFailures', 'Tyche AnalyticsFailures service=updateAnalytics Sum of 300', once],
  ['recalculateAnalytics-AnalyticsFailures', 'Tyche AnalyticsFailures service=recalculateAnalytics Sum of 300', once],
  ['monthClose-AnalyticsFailures', 'Tyche AnalyticsFailures service=monthClose Sum of 300', once],
  ['DriftFound', 'Tyche DriftFound service=monthClose Sum of 300', '>= 1 in 1 of 1, silence is ignore'],
];

const jobs: [string, string, string][] = [
  ['nightlyCheck-Missed', 'Tyche JobSucceeded job=nightlyCheck service=monthClose Sum of 3600', missed],
  ['dueRecurrings-Missed', 'Tyche JobSucceeded job=dueRecurrings service=dueRecurrings Sum of 3600', missed],
  ['countItems-Missed', 'Tyche JobSucceeded job=countItems service=countItems Sum of 3600', missed],
];

const api: [string, string, string][] = [
  ['Api-5xx', 'AWS/AppSync 5XXError GraphQLAPIId=Api.ApiId Sum of 300', lasting],
  [
    'Api-Latency',
    'AWS/AppSync Latency GraphQLAPIId=Api.ApiId p99 of 300',
    '>= 2000 in 3 of 3, silence is notBreaching',
  ],
];

const expected = [...ofTables, ...systemErrors, ...functions, ...streams, ...queues, ...data, ...jobs, ...api];

describe('the alarms', () => {
  it.each(expected)('%s watches %s', (name, metric, when) => {
    const alarm = alarms.get(name);
    expect(alarm && { metric: watched(alarm), when: rule(alarm) }).toEqual({ metric, when });
  });

  it('are these and no others', () => {
    expect([...alarms.keys()].sort()).toEqual(expected.map(([name]) => name).sort());
  });

  it('never watch consumed capacity, which says nothing of throttling', () => {
    expect([...alarms.values()].map(watched).filter((metric) => metric.includes('Consumed'))).toEqual([]);
  });

  it('say what they mean and what to do, in what fits into a mail', () => {
    for (const { AlarmDescription } of alarms.values()) {
      expect(AlarmDescription.length).toBeGreaterThan(100);
      expect(AlarmDescription.length).toBeLessThan(1024);
    }
    const texts = [...alarms.values()].map(({ AlarmDescription }) => AlarmDescription);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('tell the topic when they begin and when they are over', () => {
    const topic = [{ Ref: Match.stringLikeRegexp('^Alarms') }];
    template.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: topic, OKActions: topic });
  });

  it('look back no further than CloudWatch can: a day, or seven with periods of an hour and more', () => {
    for (const { Period, Metrics, EvaluationPeriods } of alarms.values()) {
      const period = Period ?? Metrics?.[0]?.Period ?? 0;
      expect(period * EvaluationPeriods).toBeLessThanOrEqual((period < 3600 ? 1 : 7) * 86_400);
    }
  });
});

describe('the topic of the alarms', () => {
  it('is encrypted with a key that CloudWatch may use', () => {
    template.resourceCountIs('AWS::SNS::Topic', 1);
    template.hasResourceProperties('AWS::SNS::Topic', {
      KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^AlarmKey'), 'Arn'] },
    });
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
          }),
        ]),
      },
    });
  });

  it('takes messages of this account’s CloudWatch, and over TLS alone', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Action: 'sns:Publish',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ],
      },
    });
  });

  it('has no subscriber until somebody names one', () => {
    template.resourceCountIs('AWS::SNS::Subscription', 0);
  });

  it(
    'sends mail to the address of the settings',
    async () => {
      (await aTemplate({ alarmEmail: 'on-call@example.org' })).hasResourceProperties('AWS::SNS::Subscription', {
        Protocol: 'email',
        Endpoint: 'on-call@example.org',
        TopicArn: { Ref: Match.stringLikeRegexp('^Alarms') },
      });
    },
    synthesisTime,
  );
});

it('operators find topic, dashboard and queues among the outputs', () => {
  for (const output of ['AlarmTopicArn', 'DashboardName', 'StreamFailuresUrl', 'FailedJobsUrl']) {
    template.hasOutput(output, {});
  }
});
