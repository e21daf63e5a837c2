import type { Bindings } from './expressionText.ts';

export type Input = Readonly<Record<string, unknown>>;

const bound = ['ExpressionAttributeNames', 'ExpressionAttributeValues'];

/** What each operation may be asked for; everything else is refused by its name. */
const members: Readonly<Record<string, readonly string[]>> = {
  Get: ['TableName', 'Key', 'ConsistentRead', 'ProjectionExpression', ...bound],
  BatchGet: ['RequestItems'],
  Query: [
    ...['TableName', 'IndexName', 'KeyConditionExpression', 'FilterExpression', 'ProjectionExpression', ...bound],
    ...['ConsistentRead', 'Limit', 'ExclusiveStartKey', 'Select'],
  ],
  Put: ['TableName', 'Item', 'ConditionExpression', ...bound],
  Update: ['TableName', 'Key', 'UpdateExpression', 'ConditionExpression', ...bound],
  Delete: ['TableName', 'Key', 'ConditionExpression', ...bound],
  TransactWrite: ['TransactItems'],
};

const expressions = [
  ...['KeyConditionExpression', 'FilterExpression', 'ProjectionExpression'],
  ...['ConditionExpression', 'UpdateExpression'],
];

/** @throws Error on what the database in memory does not implement, and on what DynamoDB itself would refuse */
export function checkRequest(operation: string, input: Input): void {
  const known = members[operation];
  if (!known) throw new Error(`The database in memory does not implement ${operation}`);
  const unknown = Object.keys(input).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`The database in memory does not implement ${operation} with ${unknown}`);
  const text = expressions.map((name) => String(input[name] ?? '')).join(' ');
  const mentioned: string[] = text.match(/[#:]\w+/g) ?? [];
  for (const name of bound) {
    const given = input[name];
    if (given === undefined) continue;
    const placeholders = Object.keys(given as object);
    const unused = placeholders.filter((placeholder) => !mentioned.includes(placeholder));
    if (placeholders.length === 0) throw new Error(`ValidationException: ${name} must not be empty`);
    if (unused.length > 0) throw new Error(`ValidationException: ${name} has ${unused}, which is not mentioned`);
  }
}

export function bindingsOf(input: Input): Bindings {
  return {
    names: (input['ExpressionAttributeNames'] ?? {}) as Bindings['names'],
    values: (input['ExpressionAttributeValues'] ?? {}) as Bindings['values'],
  };
}
