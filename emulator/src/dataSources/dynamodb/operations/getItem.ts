import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { GetItemCommandInput } from '@aws-sdk/client-dynamodb';
import { itemOrNull, readAttributes } from '../attributeValues.ts';
import { placeholders, readProjection } from '../expressions.ts';
import { success } from '../operation.ts';
import type { Operation } from '../operation.ts';

/** Result: the item, or null. */
export const getItem: Operation = async (request, context) => {
  request.allow('operation', 'key', 'consistentRead', 'projection');
  const projection = readProjection(request);
  const input: GetItemCommandInput = {
    TableName: context.tableName,
    Key: readAttributes(request, 'key'),
    ConsistentRead: request.optionalBoolean('consistentRead'),
    ProjectionExpression: projection?.expression,
    ...placeholders(projection),
  };
  context.admit('GetItem', input, [{ action: 'GetItem', table: context.tableName }]);
  const { Item: item } = await context.client.send(new GetItemCommand(input));
  return success(itemOrNull(item));
};
