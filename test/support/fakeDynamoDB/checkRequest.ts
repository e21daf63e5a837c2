type Input = Readonly<Record<string, unknown>>;

const placeholders = ['ExpressionAttributeNames', 'ExpressionAttributeValues'];

function expressionsOf(...kinds: string[]): string[] {
  return [...kinds.map((kind) => `${kind}Expression`), ...placeholders];
}

/** What a request may ask for: with anything else the fake refuses it. */
const understood: Readonly<Record<string, readonly string[]>> = {
  GetCommand: ['TableName', 'Key', 'ConsistentRead'],
  BatchGetCommand: ['RequestItems'],
  PutCommand: ['TableName', 'Item', ...expressionsOf('Condition')],
  UpdateCommand: ['TableName', 'Key', ...expressionsOf('Condition', 'Update')],
  QueryCommand: [
    ...['TableName', 'IndexName', 'ConsistentRead', 'ExclusiveStartKey', 'Limit', 'Select'],
    ...expressionsOf('KeyCondition', 'Filter', 'Projection'),
  ],
  TransactWriteCommand: ['TransactItems'],
};

/** @throws Error on what the fake does not implement, and on placeholders that DynamoDB would refuse */
export function checkRequest(command: string, input: Input): void {
  const strange = Object.keys(input).filter((key) => !understood[command]?.includes(key));
  if (strange.length > 0) throw new Error(`The fake does not implement ${command} with ${strange.join(', ')}`);
  const expressions = Object.entries(input).filter(([key]) => key.endsWith('Expression'));
  const mentioned: string[] =
    expressions
      .map(([, text]) => String(text))
      .join(' ')
      .match(/[#:]\w+/g) ?? [];
  for (const kind of placeholders) {
    if (input[kind] === undefined) continue;
    const given = Object.keys(input[kind] as object);
    const unused = given.filter((name) => !mentioned.includes(name));
    if (given.length === 0) throw new Error(`ValidationException: ${kind} must not be empty`);
    if (unused.length > 0) throw new Error(`ValidationException: unused in expressions: ${unused.join(', ')}`);
  }
}
