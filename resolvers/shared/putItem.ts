import type { DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Stored } from '../../table/stored.ts';

/** Replaces an item on condition that it is still at `version`; a failure gives the current one as `ctx.result`. */
export function putAtVersion(item: Stored, version: number): DynamoDBPutItemRequest {
  const { PK, SK, ...attributes } = item;
  return {
    operation: 'PutItem',
    key: util.dynamodb.toMapValues({ PK, SK }),
    attributeValues: util.dynamodb.toMapValues(attributes as Record<string, unknown>),
    condition: {
      expression: '#version = :version',
      expressionNames: { '#version': 'version' },
      expressionValues: util.dynamodb.toMapValues({ ':version': version }),
    },
  };
}
