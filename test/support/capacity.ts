import type { AttributeValue, DynamoDBClient, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { BatchGetItemCommand, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRequest } from 'appsync-emulator';

type Item = Record<string, AttributeValue>;

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** Two digits a byte, one for the exponent, one for a sign. */
function bytesOfNumber(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

function bytesOfValue(value: AttributeValue): number {
  if (value.S !== undefined) return bytesOf(value.S);
  if (value.N !== undefined) return bytesOfNumber(value.N);
  if (value.L !== undefined) return 3 + value.L.reduce((sum, each) => sum + 1 + bytesOfValue(each), 0);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + bytesOfItem(value.M);
  return 1;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
export function bytesOfItem(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + bytesOf(name) + bytesOfValue(value), 0);
}

function readUnits(bytes: number, isConsistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (isConsistent ? 1 : 0.5);
}

/** What a read costs: its items by their sizes, those that a filter hides included. */
export async function readUnitsOf({ operation, input }: DynamoDBRequest, database: DynamoDBClient): Promise<number> {
  if (operation === 'GetItem') {
    const command = input as unknown as ConstructorParameters<typeof GetItemCommand>[0];
    const { Item } = await database.send(new GetItemCommand(command));
    return readUnits(bytesOfItem(Item ?? {}), command.ConsistentRead === true);
  }
  if (operation === 'BatchGetItem') {
    const command = input as unknown as ConstructorParameters<typeof BatchGetItemCommand>[0];
    const { Responses = {} } = await database.send(new BatchGetItemCommand(command));
    return Object.entries(command.RequestItems ?? {}).reduce((sum, [table, { Keys = [], ConsistentRead }]) => {
      const found = (Responses[table] ?? []).map((item) => readUnits(bytesOfItem(item), ConsistentRead === true));
      const missing = (Keys.length - found.length) * readUnits(0, ConsistentRead === true);
      return sum + missing + found.reduce((total, units) => total + units, 0);
    }, 0);
  }
  if (operation === 'Query') {
    const { FilterExpression, ...unfiltered } = input as unknown as QueryCommandInput;
    const { Items = [] } = await database.send(new QueryCommand(withoutFilterNames(unfiltered, FilterExpression)));
    const bytes = Items.reduce((sum, item) => sum + bytesOfItem(item), 0);
    return readUnits(bytes, unfiltered.ConsistentRead === true);
  }
  throw new Error(`A query made the request ${operation}`);
}

/** DynamoDB refuses names and values that no expression mentions. */
function withoutFilterNames(input: QueryCommandInput, filter: string | undefined): QueryCommandInput {
  const isMentioned = ([name]: [string, unknown]): boolean =>
    filter === undefined || new RegExp(`${name}\\b`).test(input.KeyConditionExpression ?? '');
  return {
    ...input,
    ExpressionAttributeNames: Object.fromEntries(
      Object.entries(input.ExpressionAttributeNames ?? {}).filter(isMentioned),
    ),
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries(input.ExpressionAttributeValues ?? {}).filter(isMentioned),
    ),
  };
}
