import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { GSI1, GSI2, TIME_TO_LIVE } from '../../table/indexes.ts';
import type { PageArguments } from './page.ts';
import { queryPage } from './page.ts';

/** Newest first from the table itself, where tombstones rest; only they expire. */
export function transactionPage(
  partition: string,
  sort: string | [string, string],
  page: PageArguments,
): DynamoDBQueryRequest {
  return {
    ...queryPage({ partition, sort, order: 'descending' }, page),
    filter: { expression: 'attribute_not_exists(#expiry)', expressionNames: { '#expiry': TIME_TO_LIVE } },
  };
}

/** Newest first from GSI1, one category of a month. Tombstones have no index keys. */
export function categoryTransactionPage(partition: string, page: PageArguments): DynamoDBQueryRequest {
  return queryPage({ partition, index: GSI1, order: 'descending' }, page);
}

/** Newest first from GSI2, one merchant. Tombstones have no index keys. */
export function merchantTransactionPage(
  partition: string,
  range: [string, string],
  page: PageArguments,
): DynamoDBQueryRequest {
  return queryPage({ partition, sort: range, index: GSI2, order: 'descending' }, page);
}
