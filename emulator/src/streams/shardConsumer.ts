import type { EventSourceMapping } from '../assembly/app.ts';
import { toBatches, toLanes } from './batches.ts';
import type { Matcher } from './eventPattern.ts';
import type { ShardPosition } from './positions.ts';
import { toStreamRecord } from './streamRecord.ts';
import type { StreamRecord } from './streamRecord.ts';
import { isExpired } from './streamSource.ts';
import type { Page, StreamSource } from './streamSource.ts';

export interface ShardConsumerOptions {
  readonly mapping: EventSourceMapping;
  readonly source: StreamSource;
  /** The engine's own ARN of the stream. */
  readonly streamArn: string;
  readonly region: string;
  readonly shardId: string;
  /** Sequence number after which to begin; null for the beginning. */
  readonly after: string | null;
  /** Whether a record is for the function. */
  readonly fits: Matcher;
  readonly now: () => number;
  /** Delivers one batch: resolves when all its records are done, telling of each part that is. */
  readonly deliver: (batch: readonly StreamRecord[], acknowledge: Acknowledge) => Promise<void>;
  readonly keep: (position: ShardPosition) => Promise<void>;
}

export type Acknowledge = (records: readonly StreamRecord[]) => Promise<void>;

/** Reads one shard for one mapping. */
export interface ShardConsumer {
  /** Reads to the end and delivers; with `hurry`, what waits for its window too. True when the shard is closed and done. */
  drain(hurry: boolean): Promise<boolean>;
  /** Epoch milliseconds at which what waits has to be delivered; undefined when nothing waits. */
  dueAt(): number | undefined;
}

/** Whatever it throws, its records are not lost: a new consumer begins after the last position that was kept. */
export function createShardConsumer(options: ShardConsumerOptions): ShardConsumer {
  const { mapping, source, streamArn, region, shardId, fits, now, deliver, keep } = options;
  let { after } = options;
  let iterator: string | undefined;
  /** When the shard was read to its end; the beginning of time before that. */
  let readToEndAt = 0;
  let waiting: StreamRecord[] = [];
  let waitingSince = 0;

  async function read(): Promise<Page> {
    iterator ??= await source.iteratorOf(streamArn, shardId, after ?? undefined);
    try {
      return await source.read(iterator);
    } catch (error) {
      if (!isExpired(error)) throw error;
      iterator = await source.iteratorOf(
        streamArn,
        shardId,
        waiting.at(-1)?.dynamodb.SequenceNumber ?? after ?? undefined,
      );
      return await source.read(iterator);
    }
  }

  const dueAt = (): number | undefined =>
    waiting.length === 0 ? undefined : waitingSince + mapping.batchingWindowSeconds * 1000;

  function isDue(hurry: boolean): boolean {
    return hurry || waiting.length >= mapping.batchSize || (dueAt() ?? Infinity) <= now();
  }

  /** Deals with all that waits. A position is kept as soon as everything before it is done. */
  async function deliverWaiting(): Promise<void> {
    const records = waiting;
    waiting = [];
    const wanted = records.filter(fits);
    const undone = new Set(wanted);
    let first = 0;
    const acknowledge: Acknowledge = async (done) => {
      for (const record of done) undone.delete(record);
      const before = first;
      while (first < records.length && !undone.has(records[first] as StreamRecord)) first += 1;
      if (first === before) return;
      after = records[first - 1]?.dynamodb.SequenceNumber ?? after;
      await keep({ after });
    };
    await acknowledge([]);
    const lanes = toLanes(wanted, mapping.parallelizationFactor).map(async (lane) => {
      for (const batch of toBatches(lane, mapping.batchSize)) await deliver(batch, acknowledge);
    });
    const failed = (await Promise.allSettled(lanes)).find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }

  return {
    dueAt,
    async drain(hurry) {
      for (;;) {
        const startedAt = now();
        const { records, next } = await read();
        if (waiting.length === 0) waitingSince = startedAt;
        const origin = { region, streamArn: mapping.streamArn, youngerThan: readToEndAt };
        waiting.push(...records.map((record) => toStreamRecord(record, origin)));
        if (records.length === 0) readToEndAt = startedAt;
        if (waiting.length > 0 && isDue(hurry || next === undefined)) await deliverWaiting();
        iterator = next;
        if (next === undefined) {
          await keep({ done: true });
          return true;
        }
        if (records.length === 0) return false;
      }
    },
  };
}
