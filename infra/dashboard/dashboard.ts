import { Stack } from 'aws-cdk-lib';
import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { AlarmStatusWidget, Dashboard, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FailureQueues } from '../alarms/queueAlarms.ts';
import type { TableWithIndexes } from '../tables.ts';
import { apiRows, streamRows } from './apiRows.ts';
import { dataRows } from './dataRows.ts';
import { tableRows } from './tableRows.ts';

export interface Shown {
  readonly alarms: readonly Alarm[];
  readonly api: GraphqlApi;
  readonly tables: readonly TableWithIndexes[];
  readonly followers: readonly LambdaFunction[];
  readonly queues: FailureQueues;
}

/** One page to look at first: the alarms, then what is behind them. Every graph keeps the period that its metric has. */
export function addDashboard(scope: Construct, { alarms, api, tables, followers, queues }: Shown): Dashboard {
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: Stack.of(scope).stackName,
    periodOverride: PeriodOverride.INHERIT,
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 6 })],
      ...apiRows(api),
      ...streamRows(followers, queues),
      ...dataRows(),
      ...tableRows(tables),
    ],
  });
}
