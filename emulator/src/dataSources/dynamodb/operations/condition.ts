import { ConditionalCheckFailedException, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { GetItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { DataSourceOutcome } from '../../dataSource.ts';
import { itemOrNull } from '../attributeValues.ts';
import type { AttributeMap } from '../attributeValues.ts';
import { readExpression } from '../expressions.ts';
import type { Expression } from '../expressions.ts';
import { toHandlerError } from '../failures.ts';
import { success } from '../operation.ts';
import type { OperationContext } from '../operation.ts';
import { MappingTemplateError } from '../../requestElement.ts';
import type { RequestElement } from '../../requestElement.ts';

/** The condition of a single-item write. */
export interface Condition extends Expression {
  /** Attributes left out when the stored item is compared with the one to be written. */
  readonly equalsIgnore: readonly string[];
  readonly consistentRead: boolean;
}

export function readCondition(request: RequestElement): Condition | undefined {
  const element = request
    .optionalObject('condition')
    ?.allow(
      'expression',
      'expressionNames',
      'expressionValues',
      'equalsIgnore',
      'consistentRead',
      'conditionalCheckFailedHandler',
    );
  if (!element) return undefined;
  const handler = element.optionalObject('conditionalCheckFailedHandler')?.allow('strategy', 'lambdaArn');
  const strategy = handler?.text('strategy') ?? 'Reject';
  if (strategy !== 'Reject') {
    throw new MappingTemplateError(
      `The emulator does not implement the conditionalCheckFailedHandler strategy ${strategy}.`,
    );
  }
  return {
    ...readExpression(element),
    equalsIgnore: element.optionalTexts('equalsIgnore') ?? [],
    consistentRead: element.optionalBoolean('consistentRead') ?? true,
  };
}

/**
 * What AppSync makes of a failed condition: it reads the item, counts the write as done if the item is already as the
 * write wanted it (`alreadyDone`), and otherwise rejects it with the item as result. Other errors are thrown again.
 * https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-condition-expressions.html
 */
export async function afterFailedCondition(
  error: unknown,
  context: OperationContext,
  key: AttributeMap,
  condition: Condition | undefined,
  alreadyDone: (stored: AttributeMap | undefined) => boolean,
): Promise<DataSourceOutcome> {
  if (!(error instanceof ConditionalCheckFailedException) || !condition) throw error;
  const input: GetItemCommandInput = {
    TableName: context.tableName,
    Key: key,
    ConsistentRead: condition.consistentRead,
  };
  context.admit('GetItem', input, [{ action: 'GetItem', table: context.tableName }]);
  const { Item: stored } = await context.client.send(new GetItemCommand(input));
  const result = itemOrNull(stored);
  return alreadyDone(stored) ? success(result) : { result, error: toHandlerError(error) };
}
