import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IAlarmAction, IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** When people are called, and what they are told. */
export interface AlarmRule {
  /** What is wrong: the alarm's name after that of the stack. */
  readonly name: string;
  /** What it means and what to do: the text of the mail. */
  readonly description: string;
  readonly metric: IMetric;
  /** From here on it is too much, or up to here too little: see `comparison`. */
  readonly threshold: number;
  /** At least the threshold, when nothing else is said. */
  readonly comparison?: ComparisonOperator;
  /** The last ones that are looked at; one when nothing is said. */
  readonly periods?: number;
  /** How many of them have to be bad; all when nothing is said. */
  readonly badPeriods?: number;
  /** What silence means: that all is well, when nothing is said. Most metrics are written only when there is something. */
  readonly silence?: TreatMissingData;
}

/** The alarms of these rules; each tells when it begins and when it is over. */
export function addAlarms(scope: Construct, rules: readonly AlarmRule[], action: IAlarmAction): Alarm[] {
  return rules.map((rule) => {
    const { name, description, metric, threshold, comparison, periods = 1, badPeriods = periods, silence } = rule;
    const alarm = new Alarm(scope, `${name}Alarm`, {
      alarmName: `${Stack.of(scope).stackName}-${name}`,
      alarmDescription: description,
      metric,
      threshold,
      comparisonOperator: comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      datapointsToAlarm: badPeriods,
      treatMissingData: silence ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  });
}
