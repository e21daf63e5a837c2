import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { RecalculateAnalyticsDocument } from '../../generated/operations.ts';
import type { Api } from '../../local/graphqlClient.ts';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import { analyticsBetweenRange, ownerPartition } from '../../table/keys.ts';

/** What may differ between two calculations of the same month: when, how often and where it was made. */
type Comparable = Omit<
  AnalyticsItem,
  'calculatedAt' | 'createdAt' | 'updatedAt' | 'version' | 'expiresAt' | 'shard' | 'GSI2PK'
>;

export interface StoredAndRecalculated {
  readonly stored: Comparable[];
  /** The same months after all of them were deleted and calculated again, oldest first. */
  readonly recalculated: Comparable[];
}

export interface Connection {
  readonly api: Api;
  readonly endpoint: string;
  readonly accessKeyId?: string;
}

const region = 'us-east-1';
const table = 'tyche-spending-analytics';

function comparable(item: AnalyticsItem): Comparable {
  const { calculatedAt, createdAt, updatedAt, version, expiresAt, shard, GSI2PK, ...rest } = item;
  return rest;
}

/** Invariant I4: call it once writes have stopped and the streams have settled. It deletes the person's analytics. */
export async function analyticsFromNothing(
  { api, endpoint, accessKeyId = 'local' }: Connection,
  { tenant, user }: { tenant: string; user: string },
): Promise<StoredAndRecalculated> {
  const client = new DynamoDBClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey: 'local' } });
  const database = DynamoDBDocumentClient.from(client);
  const [first, last] = analyticsBetweenRange('1970-01', '2199-12');
  const readAll = async (): Promise<AnalyticsItem[]> => {
    const { Items = [] } = await database.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'PK = :pk AND SK BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':pk': ownerPartition({ tenantId: tenant, userId: user }),
          ':first': first,
          ':last': last,
        },
        ConsistentRead: true,
      }),
    );
    return Items as AnalyticsItem[];
  };
  try {
    const stored = await readAll();
    for (const { PK, SK } of stored) await database.send(new DeleteCommand({ TableName: table, Key: { PK, SK } }));
    for (const { period } of stored) {
      const { errors } = await api.send(RecalculateAnalyticsDocument, { input: { month: period } });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
    }
    return { stored: stored.map(comparable), recalculated: (await readAll()).map(comparable) };
  } finally {
    client.destroy();
  }
}
