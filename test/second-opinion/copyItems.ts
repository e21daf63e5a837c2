import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { App } from 'appsync-emulator';

interface Engine {
  readonly endpoint: string;
  readonly region: string;
}

/** As many as BatchWriteItem takes. */
const largestBatch = 25;

/** Puts every item of the app's tables from one database of the engine into another; an access key id names each. */
export async function copyItems({ tables }: App, engine: Engine, from: string, to: string): Promise<void> {
  const [source, target] = [from, to].map(
    (accessKeyId) => new DynamoDBClient({ ...engine, credentials: { accessKeyId, secretAccessKey: 'local' } }),
  ) as [DynamoDBClient, DynamoDBClient];
  for (const { name } of tables) {
    for await (const { Items = [] } of paginateScan({ client: source, pageSize: largestBatch }, { TableName: name })) {
      if (Items.length === 0) continue;
      const puts = Items.map((Item) => ({ PutRequest: { Item } }));
      const { UnprocessedItems = {} } = await target.send(
        new BatchWriteItemCommand({ RequestItems: { [name]: puts } }),
      );
      if (Object.keys(UnprocessedItems).length > 0) throw new Error(`${name} could not be copied whole`);
    }
  }
  source.destroy();
  target.destroy();
}
