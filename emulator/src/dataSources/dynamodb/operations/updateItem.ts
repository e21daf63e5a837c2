import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { itemOrNull, readAttributes } from '../attributeValues.ts';
import { placeholders, readExpression } from '../expressions.ts';
import { success } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { afterFailedCondition, readCondition } from './condition.ts';

/** Result: the whole item after the update. A failed condition is never a success. */
export const updateItem: Operation = async (request, context) => {
  request.allow('operation', 'key', 'update', 'condition');
  const key = readAttributes(request, 'key');
  const update = readExpression(request.object('update').allow('expression', 'expressionNames', 'expressionValues'));
  const condition = readCondition(request);
  const input: UpdateItemCommandInput = {
    TableName: context.tableName,
    Key: key,
    UpdateExpression: update.expression,
    ConditionExpression: condition?.expression,
    ...placeholders(update, condition),
    ReturnValues: 'ALL_NEW',
  };
  context.admit('UpdateItem', input, [{ action: 'UpdateItem', table: context.tableName }]);
  try {
    const { Attributes: item } = await context.client.send(new UpdateItemCommand(input));
    return success(itemOrNull(item));
  } catch (error) {
    return afterFailedCondition(error, context, key, condition, () => false);
  }
};
