import { BatchGetItemCommand, DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DataLoader } from './simulatorPackage.ts';

type Attributes = Record<string, AttributeValue>;

interface Expression {
  readonly expression: string;
  readonly expressionNames?: Record<string, string>;
  readonly expressionValues?: Attributes;
}

interface Member {
  readonly operation: 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheck';
  readonly table: string;
  readonly key: Attributes;
  readonly attributeValues?: Attributes;
  readonly update?: Expression;
  readonly condition?: Expression & { readonly returnValuesOnConditionCheckFailure?: boolean };
}

interface TransactWrite {
  readonly operation: 'TransactWriteItems';
  readonly transactItems: readonly Member[];
}

interface BatchGet {
  readonly operation: 'BatchGetItem';
  readonly tables: Record<string, { readonly keys: Attributes[]; readonly consistentRead?: boolean }>;
}

/** TransactWriteItems and BatchGetItem as AppSync documents them, written a second time and as plainly as can be. */
export interface BatchLoader extends DataLoader {
  knows(request: unknown): boolean;
  load(request: unknown): Promise<unknown>;
  close(): void;
}

interface Engine {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
}

export function createBatchLoader({ endpoint, region, accessKeyId }: Engine): BatchLoader {
  const client = new DynamoDBClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey: 'local' } });
  return {
    knows: (request) => ['TransactWriteItems', 'BatchGetItem'].includes((request as { operation: string }).operation),
    load: (request) => {
      const known = request as TransactWrite | BatchGet;
      return known.operation === 'BatchGetItem' ? batchGet(client, known) : transactWrite(client, known);
    },
    close: () => client.destroy(),
  };
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-batch-get-item.html */
async function batchGet(client: DynamoDBClient, { tables }: BatchGet): Promise<unknown> {
  const requested = Object.entries(tables);
  const { Responses = {} } = await client.send(
    new BatchGetItemCommand({
      RequestItems: Object.fromEntries(
        requested.map(([table, { keys, consistentRead }]) => [table, { Keys: keys, ConsistentRead: consistentRead }]),
      ),
    }),
  );
  const data = requested.map(([table, { keys }]) => {
    const items = (Responses[table] ?? []).map((item) => unmarshall(item));
    const itemOf = (key: Record<string, unknown>): unknown =>
      items.find((item) => Object.entries(key).every(([name, value]) => item[name] === value)) ?? null;
    return [table, keys.map((key) => itemOf(unmarshall(key)))];
  });
  const unprocessedKeys = Object.fromEntries(requested.map(([table]) => [table, []]));
  return { data: Object.fromEntries(data) as unknown, unprocessedKeys };
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-transact-write-items.html */
async function transactWrite(client: DynamoDBClient, { transactItems }: TransactWrite): Promise<unknown> {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: transactItems.map(toWrite) }));
    return { keys: transactItems.map(({ key }) => unmarshall(key)), cancellationReasons: null };
  } catch (error) {
    const { name, message, CancellationReasons } = error as Error & { CancellationReasons?: Reason[] };
    const reasons = (CancellationReasons ?? []).map(({ Code: type, Message, Item }) => ({
      type,
      message: Message ?? 'None',
      ...(Item ? { item: unmarshall(Item) } : {}),
    }));
    const result = { keys: null, cancellationReasons: reasons };
    throw Object.assign(new Error(message), { extensions: { errorType: `DynamoDB:${name}` }, result });
  }
}

interface Reason {
  readonly Code?: string;
  readonly Message?: string;
  readonly Item?: Attributes;
}

function toWrite({ operation, table: TableName, key: Key, ...member }: Member): TransactWriteItem {
  const { update, condition, attributeValues } = member;
  const names = { ...update?.expressionNames, ...condition?.expressionNames };
  const values = { ...update?.expressionValues, ...condition?.expressionValues };
  const common = {
    TableName,
    ConditionExpression: condition?.expression,
    ExpressionAttributeNames: Object.keys(names).length > 0 ? names : undefined,
    ExpressionAttributeValues: Object.keys(values).length > 0 ? values : undefined,
    ReturnValuesOnConditionCheckFailure:
      condition && condition.returnValuesOnConditionCheckFailure !== false ? ('ALL_OLD' as const) : undefined,
  };
  switch (operation) {
    case 'PutItem':
      return { Put: { ...common, Item: { ...attributeValues, ...Key } } };
    case 'UpdateItem':
      return { Update: { ...common, Key, UpdateExpression: update?.expression } };
    case 'DeleteItem':
      return { Delete: { ...common, Key } };
    case 'ConditionCheck':
      return { ConditionCheck: { ...common, Key, ConditionExpression: condition?.expression } };
  }
}
