import type { App } from '../assembly/app.ts';
import type { DataSourceClient } from './dataSource.ts';
import { createDynamoDBDataSource } from './dynamodb/createDynamoDBDataSource.ts';
import type { DynamoDBOptions } from './dynamodb/createDynamoDBDataSource.ts';
import { noneDataSource } from './none.ts';

/** One client for each data source of the API, by name. */
export function createDataSources(
  app: Pick<App, 'region' | 'accountId' | 'api'>,
  options: Omit<DynamoDBOptions, 'tableArn'>,
): ReadonlyMap<string, DataSourceClient> {
  const tableArn = (tableName: string) => `arn:aws:dynamodb:${app.region}:${app.accountId}:table/${tableName}`;
  return new Map(
    app.api.dataSources.map((dataSource) => [
      dataSource.name,
      dataSource.type === 'NONE' ? noneDataSource : createDynamoDBDataSource(dataSource, { ...options, tableArn }),
    ]),
  );
}
