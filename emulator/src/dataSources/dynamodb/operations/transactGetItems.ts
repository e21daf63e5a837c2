import { TransactGetItemsCommand } from '@aws-sdk/client-dynamodb';
import type { TransactGetItem, TransactGetItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { itemOrNull, readAttributes } from '../attributeValues.ts';
import { placeholders, readProjection } from '../expressions.ts';
import { success } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { RequestElement } from '../../requestElement.ts';
import { afterCancellation } from './cancellation.ts';

/** Result: `{ items: [item | null], cancellationReasons: null }` in the order of the request. */
export const transactGetItems: Operation = async (request, context) => {
  const members = request.allow('operation', 'transactItems').objects('transactItems');
  const input: TransactGetItemsCommandInput = { TransactItems: members.map(readMember) };
  context.admit(
    'TransactGetItems',
    input,
    members.map((member) => ({ action: 'GetItem', table: member.text('table') })),
  );
  try {
    const { Responses = [] } = await context.client.send(new TransactGetItemsCommand(input));
    return success({ items: Responses.map((response) => itemOrNull(response.Item)), cancellationReasons: null });
  } catch (error) {
    return afterCancellation(error, 'items');
  }
};

function readMember(member: RequestElement): TransactGetItem {
  member.allow('table', 'key', 'projection');
  const projection = readProjection(member);
  return {
    Get: {
      TableName: member.text('table'),
      Key: readAttributes(member, 'key'),
      ProjectionExpression: projection?.expression,
      ...placeholders(projection),
    },
  };
}
