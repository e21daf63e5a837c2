import type { Access } from '../dataSources/dynamodb/access.ts';

type Input = Readonly<Record<string, unknown>>;

/** Members of a transaction → the action that each needs. */
const actionOfMember: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const onOneTable = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'DescribeTable'];

/**
 * What a request in DynamoDB's own protocol needs of its caller's role; undefined for an operation that functions are
 * not served.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export function requestedAccess(operation: string, input: Input): Access[] | undefined {
  if (onOneTable.includes(operation)) return [accessTo(operation, input)];
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    return Object.keys(recordOf(input['RequestItems'])).map((table) => ({ action: operation, table: nameOf(table) }));
  }
  if (operation === 'TransactGetItems' || operation === 'TransactWriteItems') {
    const members: readonly unknown[] = Array.isArray(input['TransactItems']) ? input['TransactItems'] : [];
    return members
      .flatMap((member) => Object.entries(recordOf(member)))
      .map(([kind, request]) => accessTo(actionOfMember[kind] ?? kind, recordOf(request)));
  }
  return undefined;
}

function accessTo(action: string, { TableName, IndexName }: Input): Access {
  const index = typeof IndexName === 'string' ? { index: IndexName } : {};
  return { action, table: nameOf(String(TableName)), ...index };
}

/** A table may be given by its ARN. */
function nameOf(table: string): string {
  return table.slice(table.indexOf('/') + 1);
}

function recordOf(value: unknown): Input {
  return typeof value === 'object' && value !== null ? (value as Input) : {};
}
