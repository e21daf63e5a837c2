import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { GSI1 } from '../../table/indexes.ts';
import type { Owner } from '../../table/keys.ts';
import { userPartition } from '../../table/keys.ts';
import type { PageArguments } from './page.ts';
import { queryPage } from './page.ts';

/**
 * One page of the caller's items in GSI1 of budgets or goals, in the order of its sort key. The index holds a user's
 * items of every tenant in one partition: the filter shows those of the caller's tenant alone.
 */
export function tenantPage(owner: Owner, sort: string | [string, string], page: PageArguments): DynamoDBQueryRequest {
  return {
    ...queryPage({ partition: userPartition(owner.userId), sort, index: GSI1, order: 'ascending' }, page),
    filter: {
      expression: '#tenantId = :tenantId',
      expressionNames: { '#tenantId': 'tenantId' },
      expressionValues: util.dynamodb.toMapValues({ ':tenantId': owner.tenantId }),
    },
  };
}
