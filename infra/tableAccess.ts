import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { GSI1 } from '../table/indexes.ts';

/** DynamoDB's actions, named without their prefix, on exactly these tables and indexes. */
export function allow(actions: readonly string[], ...resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources });
}

export function index(table: Table, { name }: typeof GSI1): string {
  return `${table.tableArn}/index/${name}`;
}

/**
 * What Lambda does on behalf of a function that reads these tables' streams. CDK's grant would list the streams of the
 * whole account.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html
 */
export function readStreams(...tables: readonly Table[]): PolicyStatement {
  return allow(['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'], ...tables.map(streamOf));
}

/** @throws Error when the table has no stream */
export function streamOf(table: Table): string {
  if (table.tableStreamArn !== undefined) return table.tableStreamArn;
  throw new Error(`${table.node.path} has no stream`);
}
