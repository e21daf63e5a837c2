import { Stack } from 'aws-cdk-lib';
import { BackedDataSource, NoneDataSource } from 'aws-cdk-lib/aws-appsync';
import type { BaseDataSource, GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { GSI1, GSI2 } from '../table/indexes.ts';
import { allow, index } from './tableAccess.ts';
import type { Tables } from './tables.ts';

/** Names that a resolver file may have as its data source, each with exactly what its requests need. */
export const dataSourceNames = ['budgets', 'transactions', 'analytics', 'goals', 'ledger', 'none'] as const;

export type DataSourceName = (typeof dataSourceNames)[number];

const single = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'];

/**
 * The data sources with a role for each. CDK's own grants are not used: they would add Scan and every index, while the
 * jobs' indexes must stay out of reach and no request of this API scans.
 */
export function addDataSources(
  scope: Construct,
  api: GraphqlApi,
  tables: Tables,
): Record<DataSourceName, BaseDataSource> {
  const { budgets, transactions, analytics, goals } = tables;
  const add = (name: DataSourceName, table: Table, access: PolicyStatement[]): BaseDataSource =>
    new TableDataSource(scope, `${name}DataSource`, { name, api, table, access });

  return {
    budgets: add('budgets', budgets, [
      allow([...single, 'BatchGetItem'], budgets.tableArn),
      allow(['Query'], budgets.tableArn, index(budgets, GSI1)),
    ]),
    transactions: add('transactions', transactions, [
      allow(['GetItem', 'BatchGetItem'], transactions.tableArn),
      allow(['Query'], transactions.tableArn, index(transactions, GSI1), index(transactions, GSI2)),
    ]),
    analytics: add('analytics', analytics, [
      allow(['GetItem'], analytics.tableArn),
      allow(['Query'], analytics.tableArn, index(analytics, GSI1)),
    ]),
    goals: add('goals', goals, [
      allow([...single, 'BatchGetItem'], goals.tableArn),
      allow(['Query'], goals.tableArn, index(goals, GSI1)),
    ]),
    // TransactWriteItems over both tables needs the actions of its members and has none of its own.
    ledger: add('ledger', transactions, [
      allow([...single, 'ConditionCheckItem'], transactions.tableArn, budgets.tableArn),
    ]),
    none: new NoneDataSource(scope, 'noneDataSource', { api, name: 'none' satisfies DataSourceName }),
  };
}

interface TableDataSourceProps {
  readonly name: DataSourceName;
  readonly api: GraphqlApi;
  readonly table: Table;
  readonly access: PolicyStatement[];
}

/** CDK's DynamoDbDataSource cannot be had without its grants. */
class TableDataSource extends BackedDataSource {
  constructor(scope: Construct, id: string, { name, api, table, access }: TableDataSourceProps) {
    const serviceRole = new Role(scope, `${name}Role`, {
      description: `What AppSync may do for the resolvers of data source ${name}`,
      assumedBy: appSyncOf(Stack.of(scope)),
      inlinePolicies: { access: new PolicyDocument({ statements: access }) },
    });
    const dynamoDbConfig = { tableName: table.tableName, awsRegion: Stack.of(scope).region };
    super(scope, id, { api, name, serviceRole }, { type: 'AMAZON_DYNAMODB', dynamoDbConfig });
  }
}

/** AppSync, when it works for this account and no other (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html). */
export function appSyncOf(stack: Stack): ServicePrincipal {
  return new ServicePrincipal('appsync.amazonaws.com', {
    conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
  });
}
