import type { EventSourceMapping } from '../assembly/app.ts';
import type { Position, ShardPosition } from './positions.ts';
import type { PositionKeeper } from './positionKeeper.ts';
import { createShardConsumer } from './shardConsumer.ts';
import type { ShardConsumer, ShardConsumerOptions } from './shardConsumer.ts';
import { startingPosition } from './startingPosition.ts';
import { isLost } from './streamSource.ts';
import type { Shard, StreamSource } from './streamSource.ts';

export interface MappingPollerOptions extends Pick<ShardConsumerOptions, 'region' | 'fits' | 'now'> {
  readonly mapping: EventSourceMapping;
  readonly source: StreamSource;
  readonly keeper: PositionKeeper;
  /** The position of an earlier run. */
  readonly kept: () => Promise<Position | undefined>;
  readonly deliver: (shardId: string) => ShardConsumerOptions['deliver'];
}

/** Reads the stream of one mapping, shard after shard: children only when their parents are done. */
export interface MappingPoller {
  /** Finds the position, so that what is written from now on is seen. */
  begin(): Promise<void>;
  /** Reads all that is there and delivers it; with `hurry`, what waits for its window too. */
  poll(hurry: boolean): Promise<void>;
  /** Epoch milliseconds at which something that waits has to be delivered, if anything does. */
  dueAt(): number | undefined;
}

export function createMappingPoller(options: MappingPollerOptions): MappingPoller {
  const { mapping, source, keeper } = options;
  const consumers = new Map<string, ShardConsumer>();
  /** Undefined when it has to be asked for again. */
  let shards: readonly Shard[] | undefined;

  async function begin(kept: Position | undefined): Promise<void> {
    const streamArn = await source.streamOf(mapping.tableName);
    consumers.clear();
    shards = undefined;
    const goesOn = kept?.streamArn === streamArn;
    await keeper.begin(goesOn ? kept : await startingPosition(source, streamArn, mapping.startingPosition));
  }

  async function readyShards(streamArn: string): Promise<Shard[]> {
    shards ??= await source.shardsOf(streamArn);
    const ids = shards.map(({ id }) => id);
    keeper.forgetOthers(ids);
    const isDone = (id: string): boolean => 'done' in positionOf(id);
    return shards.filter(({ id, parentId }) => {
      const mayBegin = parentId === undefined || !ids.includes(parentId) || isDone(parentId);
      return mayBegin && !isDone(id);
    });
  }

  function positionOf(shardId: string): ShardPosition {
    return keeper.current().shards[shardId] ?? { after: null };
  }

  function consumerOf(streamArn: string, shardId: string): ShardConsumer {
    const known = consumers.get(shardId);
    if (known) return known;
    const position = positionOf(shardId);
    const after = 'done' in position ? null : position.after;
    const keep = (reached: ShardPosition): Promise<void> => keeper.set(shardId, reached);
    const consumer = createShardConsumer({
      ...options,
      streamArn,
      shardId,
      after,
      keep,
      deliver: options.deliver(shardId),
    });
    consumers.set(shardId, consumer);
    return consumer;
  }

  async function drain(streamArn: string, shard: Shard, hurry: boolean): Promise<void> {
    const isDone = await consumerOf(streamArn, shard.id).drain(hurry);
    if (!isDone) return;
    consumers.delete(shard.id);
    shards = undefined;
  }

  async function pollAll(hurry: boolean): Promise<void> {
    do {
      const { streamArn } = keeper.current();
      const drained = (await readyShards(streamArn)).map((shard) => drain(streamArn, shard, hurry));
      const failed = (await Promise.allSettled(drained)).find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
      // A shard that came to its end may have children.
    } while (shards === undefined);
  }

  return {
    begin: async () => begin(await options.kept()),
    async poll(hurry) {
      try {
        await pollAll(hurry);
      } catch (error) {
        // What was read and is not done will be read again, after the last position that was kept.
        consumers.clear();
        shards = undefined;
        if (!isLost(error)) throw error;
        await begin(undefined);
        await pollAll(hurry);
      }
    },
    dueAt() {
      const due = [...consumers.values()].flatMap((consumer) => consumer.dueAt() ?? []);
      return due.length > 0 ? Math.min(...due) : undefined;
    },
  };
}
