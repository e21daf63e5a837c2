import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { DeleteItemCommandInput } from '@aws-sdk/client-dynamodb';
import { itemOrNull, readAttributes } from '../attributeValues.ts';
import { placeholders } from '../expressions.ts';
import { success } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { afterFailedCondition, readCondition } from './condition.ts';

/** Result: the item deleted, or null. A failed condition on an item that is not there is a success. */
export const deleteItem: Operation = async (request, context) => {
  request.allow('operation', 'key', 'condition');
  const key = readAttributes(request, 'key');
  const condition = readCondition(request);
  const input: DeleteItemCommandInput = {
    TableName: context.tableName,
    Key: key,
    ConditionExpression: condition?.expression,
    ...placeholders(condition),
    ReturnValues: 'ALL_OLD',
  };
  context.admit('DeleteItem', input, [{ action: 'DeleteItem', table: context.tableName }]);
  try {
    const { Attributes: item } = await context.client.send(new DeleteItemCommand(input));
    return success(itemOrNull(item));
  } catch (error) {
    return afterFailedCondition(error, context, key, condition, (stored) => stored === undefined);
  }
};
