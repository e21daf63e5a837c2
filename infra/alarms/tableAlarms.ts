import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { tableMetric } from '../metrics.ts';
import type { TableWithIndexes } from '../tables.ts';
import type { AlarmRule } from './alarmRule.ts';

/** A moment's throttling is what SDK and AppSync retry; what lasts is felt. */
const lasting = { threshold: 1, periods: 3, badPeriods: 2 };

/** Refused requests of each table and index, and failures of DynamoDB itself. */
export function tableAlarms(tables: readonly TableWithIndexes[]): AlarmRule[] {
  return tables.flatMap((one) => [
    ...[undefined, ...one.indexes].flatMap((index) => [throttled('Read', one, index), throttled('Write', one, index)]),
    systemErrors(one),
  ]);
}

function throttled(kind: 'Read' | 'Write', { name, table }: TableWithIndexes, index?: string): AlarmRule {
  const place = index === undefined ? `table ${name}` : `index ${index} of table ${name}`;
  const alsoRefused =
    index !== undefined && kind === 'Write' ? ' An index that cannot keep up refuses the writes of its table.' : '';
  return {
    name: [name, index, `${kind}Throttles`].filter((part) => part !== undefined).join('-'),
    description:
      `DynamoDB refuses ${kind.toLowerCase()}s of the ${place}: requests are slow or fail.${alsoRefused} ` +
      `Look at the ${kind}…ThrottleEvents metrics of the table for the reason. One key that is too busy ` +
      '(KeyRange): find it with Contributor Insights. The account or the table is at its limit: raise the quota, or ' +
      'the warm throughput before a known peak.',
    metric: tableMetric(`${kind}ThrottleEvents`, table, index),
    ...lasting,
  };
}

/**
 * One query over all operations. DynamoDB writes nothing for an operation without errors, and metric math has no value
 * where one of its metrics has none.
 */
function systemErrors({ name, table }: TableWithIndexes): AlarmRule {
  const from = 'SELECT SUM(SystemErrors) FROM SCHEMA("AWS/DynamoDB", Operation, TableName)';
  return {
    name: `${name}-SystemErrors`,
    description:
      `DynamoDB itself fails to answer requests to the table ${name} (HTTP 500). They are retried. Look at AWS Health; ` +
      'if it lasts and nothing is said there, open a support case.',
    metric: new MathExpression({
      expression: `${from} WHERE TableName = '${table.tableName}'`,
      label: 'SystemErrors',
      period: Duration.minutes(5),
    }),
    ...lasting,
  };
}
