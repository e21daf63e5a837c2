import type { EventSourceMapping } from '../assembly/app.ts';
import type { Position, ShardPosition } from './positions.ts';
import type { StreamSource } from './streamSource.ts';

/**
 * Where a mapping begins that has no position yet: with the oldest record, or after the newest one. The newest is looked
 * for by reading, so that the position can be kept: "what comes from now on" is nothing that a file could say.
 */
export async function startingPosition(
  source: StreamSource,
  streamArn: string,
  from: EventSourceMapping['startingPosition'],
): Promise<Position> {
  if (from === 'TRIM_HORIZON') return { streamArn, shards: {} };
  const shards = await source.shardsOf(streamArn);
  const ends = shards.map(async ({ id }) => [id, await endOf(source, streamArn, id)] as const);
  return { streamArn, shards: Object.fromEntries(await Promise.all(ends)) };
}

async function endOf(source: StreamSource, streamArn: string, shardId: string): Promise<ShardPosition> {
  let after: string | null = null;
  let iterator = await source.iteratorOf(streamArn, shardId, undefined);
  for (;;) {
    const { records, next } = await source.read(iterator);
    if (next === undefined) return { done: true };
    after = records.at(-1)?.dynamodb?.SequenceNumber ?? after;
    if (records.length === 0) return { after };
    iterator = next;
  }
}
