import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Put, TransactWriteItem, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import type { Access } from '../access.ts';
import { fromAttributes, readAttributes } from '../attributeValues.ts';
import type { AttributeMap } from '../attributeValues.ts';
import { placeholders, readExpression } from '../expressions.ts';
import type { Expression } from '../expressions.ts';
import { success } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { MappingTemplateError } from '../../requestElement.ts';
import type { RequestElement } from '../../requestElement.ts';
import { afterCancellation } from './cancellation.ts';

interface Member {
  readonly key: AttributeMap;
  readonly access: Access;
  readonly write: TransactWriteItem;
}

/** Result: `{ keys: [key], cancellationReasons: null }`: the keys of all members, never the items. */
export const transactWriteItems: Operation = async (request, context) => {
  const members = request.allow('operation', 'transactItems').objects('transactItems').map(readMember);
  const input: TransactWriteItemsCommandInput = { TransactItems: members.map((member) => member.write) };
  context.admit(
    'TransactWriteItems',
    input,
    members.map((member) => member.access),
  );
  try {
    await context.client.send(new TransactWriteItemsCommand(input));
    return success({ keys: members.map((member) => fromAttributes(member.key)), cancellationReasons: null });
  } catch (error) {
    return afterCancellation(error, 'keys');
  }
};

type MemberReader = (element: RequestElement, table: string, key: AttributeMap) => Omit<Member, 'key'>;

const memberReaders: ReadonlyMap<string, MemberReader> = new Map(
  Object.entries({ PutItem: readPut, UpdateItem: readUpdate, DeleteItem: readDelete, ConditionCheck: readCheck }),
);

function readMember(element: RequestElement): Member {
  const operation = element.text('operation');
  const read = memberReaders.get(operation);
  if (!read) {
    throw new MappingTemplateError(`Unsupported operation '${operation}' in field '${element.path('operation')}'.`);
  }
  const key = readAttributes(element, 'key');
  return { key, ...read(element, element.text('table'), key) };
}

function readPut(element: RequestElement, table: string, key: AttributeMap): Omit<Member, 'key'> {
  element.allow('table', 'operation', 'key', 'attributeValues', 'condition');
  const Item = { ...readAttributes(element, 'attributeValues'), ...key };
  const condition = readCondition(element);
  const Put = { TableName: table, Item, ...conditionInput(condition), ...placeholders(condition) };
  return { access: { action: 'PutItem', table }, write: { Put } };
}

function readUpdate(element: RequestElement, table: string, key: AttributeMap): Omit<Member, 'key'> {
  element.allow('table', 'operation', 'key', 'update', 'condition');
  const update = readExpression(element.object('update').allow('expression', 'expressionNames', 'expressionValues'));
  const condition = readCondition(element);
  const change = {
    UpdateExpression: update.expression,
    ...conditionInput(condition),
    ...placeholders(update, condition),
  };
  return { access: { action: 'UpdateItem', table }, write: { Update: { TableName: table, Key: key, ...change } } };
}

function readDelete(element: RequestElement, table: string, key: AttributeMap): Omit<Member, 'key'> {
  element.allow('table', 'operation', 'key', 'condition');
  const condition = readCondition(element);
  const Delete = { TableName: table, Key: key, ...conditionInput(condition), ...placeholders(condition) };
  return { access: { action: 'DeleteItem', table }, write: { Delete } };
}

function readCheck(element: RequestElement, table: string, key: AttributeMap): Omit<Member, 'key'> {
  element.allow('table', 'operation', 'key', 'condition');
  const condition = readRequiredCondition(element);
  const { expression: ConditionExpression } = condition;
  const check = { ...conditionInput(condition), ConditionExpression, ...placeholders(condition) };
  const access = { action: 'ConditionCheckItem', table };
  return { access, write: { ConditionCheck: { TableName: table, Key: key, ...check } } };
}

interface Condition extends Expression {
  readonly returnItem: boolean;
}

/** Unlike DynamoDB, AppSync returns the item of a failed condition unless told not to. */
function readRequiredCondition(member: RequestElement): Condition {
  const element = member
    .object('condition')
    .allow('expression', 'expressionNames', 'expressionValues', 'returnValuesOnConditionCheckFailure');
  const returnItem = element.optionalBoolean('returnValuesOnConditionCheckFailure') ?? true;
  return { ...readExpression(element), returnItem };
}

function readCondition(member: RequestElement): Condition | undefined {
  return member.optionalValue('condition') === undefined ? undefined : readRequiredCondition(member);
}

function conditionInput(
  condition: Condition | undefined,
): Pick<Put, 'ConditionExpression' | 'ReturnValuesOnConditionCheckFailure'> {
  if (!condition) return {};
  return {
    ConditionExpression: condition.expression,
    ReturnValuesOnConditionCheckFailure: condition.returnItem ? 'ALL_OLD' : 'NONE',
  };
}
