import { beforeAll, describe, expect, it } from '@jest/globals';
import { aTemplate, synthesisTime } from './synthesize.ts';
import { namesOf, resourcesOf, textOf } from './templateText.ts';

interface Widget {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly title: string;
    readonly metrics?: (string | Record<string, unknown>)[][];
    readonly alarms?: string[];
    readonly start?: string;
  };
}

let dashboard: { periodOverride: string; widgets: Widget[] };
let widgets: Map<string, Widget>;
let alarmCount: number;

beforeAll(async () => {
  const template = await aTemplate();
  const names = namesOf(template);
  const resources = resourcesOf(template);
  const [found] = resources.filter(([, { Type }]) => Type === 'AWS::CloudWatch::Dashboard');
  expect(found?.[1].Properties['DashboardName']).toBe('TycheBudgetApi');
  // The body is text for CloudFormation, so that it is JSON is nobody's business until CloudWatch refuses it.
  dashboard = JSON.parse(textOf(found?.[1].Properties['DashboardBody'], names)) as typeof dashboard;
  widgets = new Map(dashboard.widgets.map((widget) => [widget.properties.title, widget]));
  alarmCount = resources.filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm').length;
}, synthesisTime);

/** Of each line of a graph what it shows: `<namespace> <metric> <dimensions> <statistic>`, or an expression. */
function lines(title: string): string[] {
  return (widgets.get(title)?.properties.metrics ?? []).map((parts) => {
    const options = parts.at(-1) as { expression?: string; stat?: string };
    return options.expression ?? [...parts.slice(0, -1), options.stat].join(' ');
  });
}

const tables = ['tyche-budgets', 'tyche-transactions', 'tyche-spending-analytics', 'tyche-budget-goals'];
const indexes = [
  ...tables.slice(0, 3).flatMap((table) => ['GSI1', 'GSI2'].map((index) => [index, table])),
  ['GSI1', 'tyche-budget-goals'],
];

const ofTables = (metric: string) => tables.map((table) => `AWS/DynamoDB ${metric} TableName ${table} Sum`);
const ofIndexes = (metric: string) =>
  indexes.map(([index, table]) => `AWS/DynamoDB ${metric} GlobalSecondaryIndexName ${index} TableName ${table} Sum`);

const latency = (statistic: string) =>
  'SEARCH(\'{AWS/DynamoDB,Operation,TableName} MetricName="SuccessfulRequestLatency" ' +
  `TableName=(${tables.map((table) => `"${table}"`).join(' OR ')})', '${statistic}', 300)`;

describe('the dashboard', () => {
  it('begins with the state of every alarm', () => {
    const [first] = dashboard.widgets;
    expect(first).toMatchObject({ type: 'alarm', x: 0, y: 0, width: 24 });
    expect(new Set(first?.properties.alarms).size).toBe(alarmCount);
  });

  // What the customer's document wants to be tracked.
  it.each([
    ['Read units consumed', [...ofTables('ConsumedReadCapacityUnits'), ...ofIndexes('ConsumedReadCapacityUnits')]],
    ['Write units consumed', [...ofTables('ConsumedWriteCapacityUnits'), ...ofIndexes('ConsumedWriteCapacityUnits')]],
    ['Reads refused', [...ofTables('ReadThrottleEvents'), ...ofIndexes('ReadThrottleEvents')]],
    ['Writes refused', [...ofTables('WriteThrottleEvents'), ...ofIndexes('WriteThrottleEvents')]],
    ['Indexes: read units consumed', ofIndexes('ConsumedReadCapacityUnits')],
    [
      'Queries: items returned',
      tables.map((table) => `AWS/DynamoDB ReturnedItemCount Operation Query TableName ${table} Sum`),
    ],
    ['Items', tables.map((table) => `Tyche ItemCount service countItems table ${table} Maximum`)],
    ['DynamoDB: latency P50 by operation (ms)', [latency('p50')]],
    ['DynamoDB: latency P95 by operation (ms)', [latency('p95')]],
    ['DynamoDB: latency P99 by operation (ms)', [latency('p99')]],
    ['API: latency (ms)', ['p50', 'p95', 'p99'].map((one) => `AWS/AppSync Latency GraphQLAPIId Api.ApiId ${one}`)],
    ['API: failed requests', ['4XXError', '5XXError'].map((name) => `AWS/AppSync ${name} GraphQLAPIId Api.ApiId Sum`)],
    ['Transactions without a category', ['Tyche UncategorizedTransactions service updateAnalytics Sum']],
    [
      'Budget spent (%), over the months calculated',
      ['p50', 'p90', 'Maximum'].map((one) => `Tyche BudgetSpent service updateAnalytics ${one}`),
    ],
    [
      'Analytics that failed, and drift',
      [
        ...['updateAnalytics', 'recalculateAnalytics', 'monthClose'].map(
          (service) => `Tyche AnalyticsFailures service ${service} Sum`,
        ),
        'Tyche DriftFound service monthClose Sum',
      ],
    ],
    [
      'Live: connections and subscriptions',
      ['ActiveConnections', 'ActiveSubscriptions'].map((name) => `AWS/AppSync ${name} GraphQLAPIId Api.ApiId Sum`),
    ],
    [
      'Live: messages delivered, and not',
      ['Success', 'ClientError', 'ServerError'].map(
        (end) => `AWS/AppSync PublishDataMessage${end} GraphQLAPIId Api.ApiId Sum`,
      ),
    ],
    [
      'Streams: age when handed over (ms)',
      ['updateAnalytics', 'publishChanges'].map(
        (name) => `AWS/Lambda IteratorAge FunctionName TycheBudgetApi-${name} Maximum`,
      ),
    ],
    [
      'Streams: age when processed (ms)',
      ['updateAnalytics', 'publishChanges'].map((name) => `Tyche StreamAge service ${name} Maximum`),
    ],
    [
      'Streams: records that failed',
      ['updateAnalytics', 'publishChanges'].map((name) => `Tyche BatchFailures service ${name} Sum`),
    ],
    [
      'Waiting for a person',
      ['StreamFailures', 'FailedJobs'].map(
        (name) => `AWS/SQS ApproximateNumberOfMessagesVisible QueueName ${name}.QueueName Maximum`,
      ),
    ],
    [
      'Jobs: successes by day',
      [
        ['monthClose', 'monthClose'],
        ['nightlyCheck', 'monthClose'],
        ['dueRecurrings', 'dueRecurrings'],
        ['countItems', 'countItems'],
      ].map(([job, service]) => `Tyche JobSucceeded job ${job} service ${service} Sum`),
    ],
  ])('shows %s', (title, expected) => {
    expect(lines(title)).toEqual(expected);
  });

  it('shows how much each table grows in a day', () => {
    const shown = lines('Items: growth in a day');
    const growths = ['budgets', 'transactions', 'analytics', 'goals'].map((name) => `DIFF(${name})`);
    expect(shown.filter((line) => line.startsWith('DIFF'))).toEqual(growths);
  });

  it('has one graph for each, side by side without a gap, each with the period of its metrics', () => {
    expect(dashboard.periodOverride).toBe('inherit');
    expect(dashboard.widgets).toHaveLength(24);
    const widths = new Map<number, number>();
    for (const { y, width } of dashboard.widgets) widths.set(y, (widths.get(y) ?? 0) + width);
    expect([...widths.values()].filter((width) => width !== 24)).toEqual([]);
  });

  it('looks back far enough to see a job of every month', () => {
    for (const title of ['Jobs: successes by day', 'Items']) expect(widgets.get(title)?.properties.start).toBe('-P35D');
  });
});
