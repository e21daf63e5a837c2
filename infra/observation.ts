import type { Stack } from 'aws-cdk-lib';
import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import type { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { addAlarms } from './alarms/alarmRule.ts';
import { addAlarmTopic } from './alarms/alarmTopic.ts';
import { apiAlarms } from './alarms/apiAlarms.ts';
import { dataAlarms } from './alarms/dataAlarms.ts';
import { functionAlarms } from './alarms/functionAlarms.ts';
import { jobAlarms } from './alarms/jobAlarms.ts';
import { queueAlarms } from './alarms/queueAlarms.ts';
import type { FailureQueues } from './alarms/queueAlarms.ts';
import { streamAlarms } from './alarms/streamAlarms.ts';
import { tableAlarms } from './alarms/tableAlarms.ts';
import { addDashboard } from './dashboard/dashboard.ts';
import { functionsOf } from './lambdaFunction.ts';
import type { Settings } from './settings.ts';
import type { Tables } from './tables.ts';

export interface Observed {
  readonly api: GraphqlApi;
  readonly tables: Tables;
  readonly queues: FailureQueues;
  /** The functions that follow streams. */
  readonly followers: readonly LambdaFunction[];
}

/** Alarms and the dashboard, over everything that the stack has by now: what and why is in docs/decisions/0021. */
export function addObservation(
  stack: Stack,
  { alarmEmail }: Settings,
  { api, tables, queues, followers }: Observed,
): { alarmTopic: Topic; dashboard: Dashboard } {
  const alarmTopic = addAlarmTopic(stack, alarmEmail);
  const rules = [
    ...apiAlarms(api),
    ...dataAlarms(),
    ...jobAlarms(),
    ...queueAlarms(queues),
    ...streamAlarms(followers),
    ...functionAlarms(functionsOf(stack)),
    ...tableAlarms(tables.all),
  ];
  const alarms = addAlarms(stack, rules, new SnsAction(alarmTopic));
  const dashboard = addDashboard(stack, { alarms, api, tables: tables.all, followers, queues });
  return { alarmTopic, dashboard };
}
