import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import { fromAttributes, readAttributes } from '../attributeValues.ts';
import type { AttributeMap } from '../attributeValues.ts';
import { canonicalText } from '../canonical.ts';
import { placeholders } from '../expressions.ts';
import { success } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { afterFailedCondition, readCondition } from './condition.ts';

/** Result: the item written, or the equal one that was there already. */
export const putItem: Operation = async (request, context) => {
  request.allow('operation', 'key', 'attributeValues', 'condition');
  const key = readAttributes(request, 'key');
  const item = { ...readAttributes(request, 'attributeValues'), ...key };
  const condition = readCondition(request);
  const input: PutItemCommandInput = {
    TableName: context.tableName,
    Item: item,
    ConditionExpression: condition?.expression,
    ...placeholders(condition),
  };
  context.admit('PutItem', input, [{ action: 'PutItem', table: context.tableName }]);
  try {
    await context.client.send(new PutItemCommand(input));
    return success(fromAttributes(item));
  } catch (error) {
    return afterFailedCondition(error, context, key, condition, (stored) =>
      isSameItem(stored, item, condition?.equalsIgnore ?? []),
    );
  }
};

function isSameItem(stored: AttributeMap | undefined, item: AttributeMap, ignored: readonly string[]): boolean {
  return stored !== undefined && canonicalText(without(stored, ignored)) === canonicalText(without(item, ignored));
}

function without(item: AttributeMap, names: readonly string[]): AttributeMap {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));
}
