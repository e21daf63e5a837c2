import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { setTimeout as pause } from 'node:timers/promises';
import { publishChanges } from '../../lambdas/publishChanges/publishChanges.ts';
import { publish } from '../../lambdas/publishChanges/publisher.ts';
import { publisherRole } from './authorization.ts';
import type { BudgetApi } from './budgetApi.ts';

/** What the tables' streams tell of, handed to the function that publishes it, when a test says so. */
export interface StreamedChanges {
  /** Everything since the last time, one batch for each table. */
  take(): Promise<DynamoDBRecord[][]>;
  publish(records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse>;
  /** Takes and publishes. */
  deliver(): Promise<void>;
  close(): void;
}

/** As Lambda writes a record into its event. */
function lambdaRecord({ dynamodb, eventName, userIdentity }: _Record): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, ...record } = dynamodb!;
  const { Type: type, PrincipalId: principalId } = userIdentity ?? {};
  return {
    eventName: eventName!,
    dynamodb: { ...record, ApproximateCreationDateTime: at!.getTime() / 1000 } as DynamoDBRecord['dynamodb'],
    ...(userIdentity && { userIdentity: { type, principalId } }),
  };
}

async function streamOf(client: DynamoDBStreamsClient, TableName: string): Promise<() => Promise<DynamoDBRecord[]>> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName }));
  const { StreamArn } = Streams[0]!;
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const stream = { StreamArn, ShardId: StreamDescription!.Shards![0]!.ShardId };
  let last: string | undefined;
  const start = () =>
    last === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' as const }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: last };
  return async () => {
    const taken: DynamoDBRecord[] = [];
    for (;;) {
      // DynamoDB Local may refuse the iterator that it gave at the end of a shard, so each page starts anew.
      const { ShardIterator } = await client.send(new GetShardIteratorCommand({ ...stream, ...start() }));
      const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator }));
      if (Records.length === 0) return taken;
      taken.push(...Records.map(lambdaRecord));
      last = Records.at(-1)!.dynamodb!.SequenceNumber;
    }
  };
}

export async function followChanges({ url, emulator, accessKeyId }: BudgetApi): Promise<StreamedChanges> {
  const { region, tables } = emulator.app;
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const connection = { endpoint: process.env['DYNAMODB_ENDPOINT'], region, credentials };
  const streams = new DynamoDBStreamsClient(connection);
  const database = new DynamoDBClient(connection);
  const readers = await Promise.all(tables.map(({ name }) => streamOf(streams, name)));
  const tableNamed = (part: string): string => tables.find(({ name }) => name.endsWith(part))!.name;
  const ports = {
    database: DynamoDBDocumentClient.from(database),
    tables: {
      analytics: tableNamed('analytics'),
      budgets: tableNamed('budgets'),
      goals: tableNamed('goals'),
      transactions: tableNamed('transactions'),
    },
    publish: (publication: Parameters<typeof publish>[1]) =>
      publish({ caller: { url, region, credentials: publisherRole }, fetch, pause, random: Math.random }, publication),
    now: () => new Date(),
    observability: {
      measure: () => undefined,
      logFailure: (message: string, error: unknown) => process.stderr.write(`${message}: ${String(error)}\n`),
    },
  };
  const take = () => Promise.all(readers.map((read) => read()));
  return {
    take,
    publish: (records) => publishChanges(ports, records),
    async deliver() {
      for (const records of await take()) {
        const { batchItemFailures } = await publishChanges(ports, records);
        if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} records were not published`);
      }
    },
    close() {
      streams.destroy();
      database.destroy();
    },
  };
}
