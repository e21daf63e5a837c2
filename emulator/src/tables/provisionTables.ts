import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, TableDescription } from '@aws-sdk/client-dynamodb';
import type { Table } from '../assembly/app.ts';
import { toCreateTableInput } from './createTableInput.ts';
import { isEnabled, tableDifferences } from './tableDifferences.ts';

const MAX_WAIT_SECONDS = 30;

/**
 * Creates the tables that are missing. Tables that are there and as declared are left alone, with their data; one that
 * is not as declared stops the start, because its data may depend on how it was.
 */
export async function provisionTables(tables: readonly Table[], client: DynamoDBClient): Promise<void> {
  for (const table of tables) {
    const existing = await describeTable(table.name, client);
    if (existing) await requireEqual(table, existing, client);
    else await createTable(table, client);
  }
}

async function describeTable(name: string, client: DynamoDBClient): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function createTable(table: Table, client: DynamoDBClient): Promise<void> {
  await client.send(new CreateTableCommand(toCreateTableInput(table)));
  await waitUntilTableExists({ client, maxWaitTime: MAX_WAIT_SECONDS, minDelay: 1 }, { TableName: table.name });
  await enableTimeToLive(table, client);
}

async function requireEqual(table: Table, existing: TableDescription, client: DynamoDBClient): Promise<void> {
  const { TimeToLiveDescription: timeToLive } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: table.name }),
  );
  const differences = tableDifferences(table, existing, timeToLive);
  if (differences.length === 0 && !isEnabled(timeToLive)) await enableTimeToLive(table, client);
  if (differences.length === 0) return;
  throw new Error(
    `The table ${table.name} exists with another definition: ${differences.join('; ')}. ` +
      'Start afresh with an empty data folder (or delete the table; its data is lost), or serve the definition it has.',
  );
}

async function enableTimeToLive(table: Table, client: DynamoDBClient): Promise<void> {
  if (table.timeToLiveAttribute === undefined) return;
  const TimeToLiveSpecification = { AttributeName: table.timeToLiveAttribute, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification }));
}
