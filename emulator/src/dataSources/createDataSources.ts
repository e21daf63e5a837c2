import type { App, DataSource } from '../assembly/app.ts';
import type { FunctionHost } from '../functions/functionHost.ts';
import type { DataSourceClient } from './dataSource.ts';
import { createDynamoDBDataSource } from './dynamodb/createDynamoDBDataSource.ts';
import type { DynamoDBOptions } from './dynamodb/createDynamoDBDataSource.ts';
import { createLambdaDataSource } from './lambda/createLambdaDataSource.ts';
import { noneDataSource } from './none.ts';

export interface DataSourcesOptions extends Omit<DynamoDBOptions, 'tableArn'> {
  readonly functionHost: FunctionHost;
}

/** One client for each data source of the API, by name. */
export function createDataSources(
  app: Pick<App, 'region' | 'accountId' | 'api'>,
  { functionHost, ...options }: DataSourcesOptions,
): ReadonlyMap<string, DataSourceClient> {
  const tableArn = tableArnsOf(app);
  const clientOf = (dataSource: DataSource): DataSourceClient => {
    switch (dataSource.type) {
      case 'NONE':
        return noneDataSource;
      case 'AWS_LAMBDA':
        return createLambdaDataSource(dataSource, functionHost);
      case 'AMAZON_DYNAMODB':
        return createDynamoDBDataSource(dataSource, { ...options, tableArn });
    }
  };
  return new Map(app.api.dataSources.map((dataSource) => [dataSource.name, clientOf(dataSource)]));
}

/** ARNs by which roles name the tables of the stack. */
export function tableArnsOf({ region, accountId }: Pick<App, 'region' | 'accountId'>): (tableName: string) => string {
  return (tableName) => `arn:aws:dynamodb:${region}:${accountId}:table/${tableName}`;
}
