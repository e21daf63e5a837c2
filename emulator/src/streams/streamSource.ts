import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DescribeStreamCommand, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamsClient, _Record } from '@aws-sdk/client-dynamodb-streams';

/** The streams of an engine with DynamoDB's API. */
export interface StreamSource {
  /** ARN of the stream that the table has now, by the engine's own count. */
  streamOf(tableName: string): Promise<string>;
  /** All that it still has, parents before their children. */
  shardsOf(streamArn: string): Promise<readonly Shard[]>;
  /** Where to read on after a record, or from the oldest one. */
  iteratorOf(streamArn: string, shardId: string, after: string | undefined): Promise<string>;
  read(iterator: string): Promise<Page>;
}

export interface Shard {
  readonly id: string;
  readonly parentId?: string;
}

export interface Page {
  readonly records: readonly _Record[];
  /** Absent when the shard is closed and read to its end. */
  readonly next?: string;
}

/** The position lies in what is not kept any more, or in a stream that is gone: reading has to start over. */
export function isLost(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return name === 'TrimmedDataAccessException' || name === 'ResourceNotFoundException';
}

/** An iterator lives fifteen minutes; the position it stood for does not expire. */
export function isExpired(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExpiredIteratorException';
}

export function createStreamSource(tables: DynamoDBClient, streams: DynamoDBStreamsClient): StreamSource {
  return {
    async streamOf(TableName) {
      const { Table } = await tables.send(new DescribeTableCommand({ TableName }));
      if (Table?.LatestStreamArn === undefined) throw new Error(`The table ${TableName} has no stream.`);
      return Table.LatestStreamArn;
    },
    shardsOf: (streamArn) => readShards(streams, streamArn),
    async iteratorOf(StreamArn, ShardId, after) {
      const from =
        after === undefined
          ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
          : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const);
      const { ShardIterator } = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...from }));
      return ShardIterator ?? '';
    },
    async read(ShardIterator) {
      const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }));
      return { records: Records, ...(NextShardIterator === undefined ? {} : { next: NextShardIterator }) };
    },
  };
}

async function readShards(streams: DynamoDBStreamsClient, StreamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn, ...(last === undefined ? {} : { ExclusiveStartShardId: last }) }),
    );
    for (const { ShardId, ParentShardId } of StreamDescription?.Shards ?? []) {
      if (ShardId !== undefined) shards.push({ id: ShardId, ...(ParentShardId ? { parentId: ParentShardId } : {}) });
    }
    last = StreamDescription?.LastEvaluatedShardId;
  } while (last !== undefined);
  return shards;
}
