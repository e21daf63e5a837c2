import type { EventSourceMapping } from '../../src/assembly/app.ts';
import { createActivity } from '../../src/functions/activity.ts';
import type { Invocation } from '../../src/functions/functionProcess.ts';
import { createRetryPause } from '../../src/functions/retryPause.ts';
import { createStreams } from '../../src/streams/createStreams.ts';
import type { Streams, StreamsOptions } from '../../src/streams/createStreams.ts';
import { createMemoryPositions } from '../../src/streams/positions.ts';
import type { StreamRecord } from '../../src/streams/streamRecord.ts';
import type { Page, Shard, StreamSource } from '../../src/streams/streamSource.ts';

type EngineRecord = Page['records'][number];

interface FakeShard extends Shard {
  readonly records: EngineRecord[];
  isClosed: boolean;
}

/** The stream of one table, in memory. An iterator is `<shard>:<index of the next record>`. */
export class FakeStream implements StreamSource {
  streamArn: string;
  /** Awaited by every read, after it has looked. */
  afterLooking: () => Promise<void> = () => Promise.resolve();
  reads = 0;
  /** Thrown by the next reads. */
  failures: Error[] = [];
  #shards: FakeShard[] = [{ id: 'shard-1', records: [], isClosed: false }];
  #sequence = 0;
  readonly #pageSize: number;

  constructor(name = 'notes', pageSize = 1000) {
    this.streamArn = `engine:${name}`;
    this.#pageSize = pageSize;
  }

  /** Writes an item, to the newest shard unless said otherwise; returns the record's number. */
  write(key: string, shardId = this.#shards.at(-1)?.id): number {
    this.#sequence += 1;
    this.#shard(shardId).records.push({
      eventName: 'INSERT',
      dynamodb: {
        Keys: { id: { S: key } },
        SequenceNumber: String(this.#sequence).padStart(21, '0'),
        ApproximateCreationDateTime: new Date(),
      },
    });
    return this.#sequence;
  }

  /** Closes the newest shard and opens children of it. */
  split(...ids: string[]): void {
    const parent = this.#shards.at(-1) as FakeShard;
    parent.isClosed = true;
    this.#shards.push(...ids.map((id) => ({ id, parentId: parent.id, records: [], isClosed: false })));
  }

  /** Forgets the oldest shard. */
  trim(): void {
    this.#shards.shift();
  }

  streamOf(): Promise<string> {
    return Promise.resolve(this.streamArn);
  }

  shardsOf(): Promise<Shard[]> {
    return Promise.resolve([...this.#shards]);
  }

  async iteratorOf(_: string, shardId: string, after: string | undefined): Promise<string> {
    const { records } = this.#shard(shardId);
    const index = after === undefined ? 0 : records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === after) + 1;
    if (after !== undefined && index === 0) throw named('TrimmedDataAccessException');
    return Promise.resolve(`${shardId}:${index}`);
  }

  async read(iterator: string): Promise<Page> {
    this.reads += 1;
    const failure = this.failures.shift();
    if (failure) throw failure;
    const [id, from] = iterator.split(':') as [string, string];
    const shard = this.#shard(id);
    const records = shard.records.slice(Number(from), Number(from) + this.#pageSize);
    const next = Number(from) + records.length;
    const isEnd = shard.isClosed && next === shard.records.length;
    await this.afterLooking();
    return { records, ...(isEnd ? {} : { next: `${id}:${next}` }) };
  }

  #shard(id: string | undefined): FakeShard {
    const found = this.#shards.find((shard) => shard.id === id);
    if (!found) throw named('ResourceNotFoundException');
    return found;
  }
}

export function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

/** Puts several streams behind one source, by the name of their tables. */
export function severalStreams(streams: Readonly<Record<string, FakeStream>>): StreamSource {
  const of = (streamArn: string): FakeStream => streams[streamArn.split(':')[1] ?? ''] as FakeStream;
  return {
    streamOf: (tableName) => Promise.resolve(`engine:${tableName}`),
    shardsOf: (streamArn) => of(streamArn).shardsOf(),
    iteratorOf: async (streamArn, shardId, after) =>
      `${streamArn.split(':')[1]}|${await of(streamArn).iteratorOf(streamArn, shardId, after)}`,
    async read(iterator) {
      const [table = '', inner = ''] = iterator.split('|');
      const { records, next } = await (streams[table] as FakeStream).read(inner);
      return { records, ...(next === undefined ? {} : { next: `${table}|${next}` }) };
    },
  };
}

export const done: Invocation = { ok: true, text: undefined };
export const failed: Invocation = { ok: false, errorType: 'Error', errorMessage: 'no' };

export interface Running extends Streams {
  readonly errors: unknown[];
  readonly messages: string[];
}

/** Starts the mappings; `handle` is the function of all of them. Polls by itself once in ten minutes. */
export async function run(
  source: StreamSource,
  mappings: readonly EventSourceMapping[],
  handle: (records: StreamRecord[], functionArn: string) => Promise<Invocation> | Invocation,
  more: Partial<StreamsOptions> = {},
): Promise<Running> {
  const [errors, messages]: [unknown[], string[]] = [[], []];
  const streams = createStreams({
    mappings,
    region: 'us-east-1',
    source,
    positions: createMemoryPositions(),
    activity: createActivity(),
    pause: createRetryPause(0, new AbortController().signal),
    pollMilliseconds: 600_000,
    invoke: async (functionArn, payload) =>
      handle((JSON.parse(payload) as { Records: StreamRecord[] }).Records, functionArn),
    send: (_, body) => Promise.resolve(void messages.push(body)),
    log: () => undefined,
    onError: (error) => errors.push(error),
    ...more,
  });
  await streams.prepare();
  streams.start();
  return { ...streams, errors, messages };
}

/** A promise to be settled from outside. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
