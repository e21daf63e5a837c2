import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { functionRole } from './authorization.ts';
import { capturedOutput } from './capturedOutput.ts';
import type { BudgetApi } from './budgetApi.ts';

/** What the tables' streams tell of, handed to `lambdas/publishChanges` when a test says so. */
export interface StreamedChanges {
  /** Everything since the last time, one batch for each table. */
  take(): Promise<DynamoDBRecord[][]>;
  publish(records: DynamoDBRecord[]): Promise<DynamoDBBatchResponse>;
  /** Takes and publishes. */
  deliver(): Promise<void>;
  /** All that the function has written to its log. */
  log(): string;
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

/** The environment that the function has when it is deployed. */
function setEnvironment({ url, emulator, accessKeyId }: BudgetApi): void {
  const { region, tables } = emulator.app;
  const { secretAccessKey } = functionRole(accessKeyId);
  const tableNamed = (part: string): string => tables.find(({ name }) => name.endsWith(part))!.name;
  Object.assign(process.env, {
    GRAPHQL_URL: url,
    ANALYTICS_TABLE: tableNamed('analytics'),
    BUDGETS_TABLE: tableNamed('budgets'),
    GOALS_TABLE: tableNamed('goals'),
    TRANSACTIONS_TABLE: tableNamed('transactions'),
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: process.env['DYNAMODB_ENDPOINT'],
  });
}

const context = { awsRequestId: 'a-request', functionName: 'publishChanges' } as Context;

/** Once for each file of tests: the function takes its environment when it is loaded. */
export async function followChanges(api: BudgetApi): Promise<StreamedChanges> {
  setEnvironment(api);
  const { handler } = await import('../../lambdas/publishChanges/handler.ts');
  const { region, tables } = api.emulator.app;
  const credentials = { accessKeyId: api.accessKeyId, secretAccessKey: 'local' };
  const streams = new DynamoDBStreamsClient({ endpoint: process.env['DYNAMODB_ENDPOINT'], region, credentials });
  const readers = await Promise.all(tables.map(({ name }) => streamOf(streams, name)));
  const take = () => Promise.all(readers.map((read) => read()));
  let written = '';
  const publish = async (Records: DynamoDBRecord[]): Promise<DynamoDBBatchResponse> => {
    const answers: DynamoDBBatchResponse[] = [];
    written += await capturedOutput(async () => answers.push(await handler({ Records }, context)));
    return answers[0]!;
  };
  return {
    take,
    publish,
    async deliver() {
      for (const records of await take()) {
        const { batchItemFailures } = await publish(records);
        if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} records were not published`);
      }
    },
    log: () => written,
    close: () => streams.destroy(),
  };
}
