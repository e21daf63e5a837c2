import { afterEach, describe, expect, it } from '@jest/globals';
import { createMemoryPositions } from '../../src/streams/positions.ts';
import type { StreamRecord } from '../../src/streams/streamRecord.ts';
import { aMapping, numbersOf } from './aRecord.ts';
import { done, failed, FakeStream, gate, named, run, severalStreams } from './fakeStreams.ts';
import type { Running } from './fakeStreams.ts';

const open: Running[] = [];

afterEach(async () => {
  for (const streams of open.splice(0)) await streams.close(0);
});

async function start(...args: Parameters<typeof run>): Promise<Running> {
  const streams = await run(...args);
  open.push(streams);
  return streams;
}

const keyOf = ({ dynamodb }: StreamRecord): string => (dynamodb.Keys['id'] as { S: string }).S;

describe('a mapping delivers', () => {
  it('all that is there and all that comes, in order, in batches of its size', async () => {
    const stream = new FakeStream('notes', 7);
    const batches: number[][] = [];
    for (let n = 0; n < 25; n += 1) stream.write(`k${n}`);
    const streams = await start(stream, [aMapping({ batchSize: 10 })], (records) => {
      batches.push(numbersOf(records));
      return done;
    });
    await streams.settled();
    stream.write('later');
    await streams.settled();
    expect(batches.flat()).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(10);
  });

  it('at once what it is told of, without waiting for its next poll', async () => {
    const stream = new FakeStream();
    const arrived = gate();
    const streams = await start(stream, [aMapping()], () => {
      arrived.open();
      return done;
    });
    await streams.settled();
    stream.write('a');
    streams.wake(['another']);
    streams.wake(['notes']);
    await arrived.opened;
  });

  it('by itself what it is not told of', async () => {
    const stream = new FakeStream();
    const arrived = gate();
    const handle = () => {
      arrived.open();
      return done;
    };
    const streams = await start(stream, [aMapping()], handle, { pollMilliseconds: 1 });
    await streams.settled();
    stream.write('a');
    await arrived.opened;
  });

  it('nothing when it is disabled', async () => {
    const stream = new FakeStream();
    stream.write('a');
    const streams = await start(stream, [aMapping({ enabled: false })], () => failed);
    await streams.settled();
    expect(stream.reads).toBe(0);
  });

  it('what its filters let through; the rest counts as done', async () => {
    const stream = new FakeStream();
    const positions = createMemoryPositions();
    const seen: string[] = [];
    const filters = ['{"dynamodb":{"Keys":{"id":{"S":[{"prefix":"a"}]}}}}', '{"dynamodb":{"Keys":{"id":{"S":["z"]}}}}'];
    const handle = (records: StreamRecord[]) => {
      seen.push(...records.map(keyOf));
      return done;
    };
    for (const key of ['b1', 'a1', 'z', 'b2', 'a2', 'b3']) stream.write(key);
    const streams = await start(stream, [aMapping({ filters })], handle, { positions });
    await streams.settled();
    expect(seen).toEqual(['a1', 'z', 'a2']);
    expect(await positions.read('Mapping')).toMatchObject({
      shards: { 'shard-1': { after: '000000000000000000006' } },
    });
  });
});

describe('the records of an item', () => {
  it('come in order, however many batches run at once and fail', async () => {
    const stream = new FakeStream();
    const [seen, running]: [Map<string, number[]>, number[]] = [new Map(), [0]];
    let calls = 0;
    let most = 0;
    for (let n = 0; n < 400; n += 1) stream.write(`k${n % 13}`);
    const mapping = aMapping({ parallelizationFactor: 4, batchSize: 5, bisectsOnError: true });
    const streams = await start(stream, [mapping], async (records) => {
      running[0] = (running[0] ?? 0) + 1;
      most = Math.max(most, running[0]);
      calls += 1;
      const fails = calls % 3 === 0;
      for (let turn = 0; turn < calls % 4; turn += 1) await Promise.resolve();
      running[0] -= 1;
      if (fails) return failed;
      for (const record of records) {
        seen.set(keyOf(record), [...(seen.get(keyOf(record)) ?? []), ...numbersOf([record])]);
      }
      return done;
    });
    await streams.settled();
    expect([...seen.values()].flat()).toHaveLength(400);
    for (const numbers of seen.values()) expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(most).toBe(4);
  });

  it('of a shard come before those of its children', async () => {
    const stream = new FakeStream();
    const seen: string[] = [];
    stream.write('parent');
    stream.split('left', 'right');
    stream.write('left', 'left');
    stream.write('right', 'right');
    const streams = await start(stream, [aMapping()], async (records) => {
      if (records.map(keyOf).includes('parent'))
        for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      seen.push(...records.map(keyOf));
      return done;
    });
    await streams.settled();
    expect(seen[0]).toBe('parent');
    expect(seen.slice(1).sort()).toEqual(['left', 'right']);
    stream.split('last');
    stream.write('last');
    await streams.settled();
    expect(seen.at(-1)).toBe('last');
  });
});

describe('a batching window', () => {
  const mapping = aMapping({ batchSize: 3, batchingWindowSeconds: 60 });

  it('holds records until there are enough of them, or it is over', async () => {
    const stream = new FakeStream();
    let now = 1_000_000;
    const batches: number[][] = [];
    const streams = await start(
      stream,
      [mapping],
      (records) => {
        batches.push(numbersOf(records));
        return done;
      },
      { now: () => now, pollMilliseconds: 1 },
    );
    const seenBy = async (reads: number): Promise<void> => {
      for (const until = stream.reads + reads; stream.reads < until;) await new Promise(setImmediate);
    };
    stream.write('a');
    await seenBy(4);
    expect(batches).toEqual([]);
    stream.write('b');
    stream.write('c');
    await seenBy(4);
    expect(batches).toEqual([[1, 2, 3]]);
    stream.write('d');
    await seenBy(4);
    now += 60_000;
    await seenBy(4);
    expect(batches).toEqual([[1, 2, 3], [4]]);
    await streams.settled();
  });

  it('is not waited for by those who want everything settled', async () => {
    const stream = new FakeStream();
    const seen: number[] = [];
    const streams = await start(stream, [mapping], (records) => {
      seen.push(...numbersOf(records));
      return done;
    });
    stream.write('a');
    await streams.settled();
    expect(seen).toEqual([1]);
  });
});

describe('settled', () => {
  it('does not trust a poll that looked before the call', async () => {
    const stream = new FakeStream();
    const seen: number[] = [];
    const streams = await start(stream, [aMapping()], (records) => {
      seen.push(...numbersOf(records));
      return done;
    });
    await streams.settled();
    const [looked, goOn] = [gate(), gate()];
    stream.afterLooking = () => {
      looked.open();
      return goOn.opened;
    };
    streams.wake(['notes']);
    await looked.opened;
    stream.write('behind its back');
    const settled = streams.settled();
    goOn.open();
    await settled;
    expect(seen).toEqual([1]);
  });

  it('waits for what functions write, however long the chain and in whatever order the polls end', async () => {
    const streams = { a: new FakeStream('a'), b: new FakeStream('b'), c: new FakeStream('c') };
    const mappings = ['a', 'b', 'c'].map((tableName) => aMapping({ id: tableName, tableName, functionArn: tableName }));
    let left = 30;
    const next: Record<string, FakeStream> = { a: streams.b, b: streams.c, c: streams.a };
    const running = await start(severalStreams(streams), mappings, async (records, table) => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      for (const record of records) if (left-- > 0) next[table]?.write(`after ${keyOf(record)}`);
      return done;
    });
    streams.a.write('first');
    await running.settled();
    expect(left).toBe(-1);
  });

  it('waits for a batch that was under way before', async () => {
    const stream = new FakeStream();
    const [arrived, goOn] = [gate(), gate()];
    let isDone = false;
    const streams = await start(stream, [aMapping()], async () => {
      arrived.open();
      await goOn.opened;
      isDone = true;
      return done;
    });
    stream.write('a');
    streams.wake(['notes']);
    await arrived.opened;
    const settled = streams.settled();
    goOn.open();
    await settled;
    expect(isDone).toBe(true);
  });

  it('waits for what a batch that was under way before writes behind the back of a poll', async () => {
    const [a, b] = [new FakeStream('a'), new FakeStream('b')];
    const mappings = ['a', 'b'].map((tableName) => aMapping({ id: tableName, tableName, functionArn: tableName }));
    const [arrived, polled] = [gate(), gate()];
    const seen: string[] = [];
    const streams = await start(severalStreams({ a, b }), mappings, async (records, table) => {
      seen.push(...records.map(keyOf));
      if (table === 'a') return done;
      arrived.open();
      await polled.opened;
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      a.write('late');
      return done;
    });
    await streams.settled();
    b.write('first');
    streams.wake(['b']);
    await arrived.opened;
    a.afterLooking = () => Promise.resolve(polled.open());
    await streams.settled();
    expect(seen).toEqual(['first', 'late']);
  });

  it('waits until an engine that fails is back, whose failure is told once', async () => {
    const stream = new FakeStream();
    const seen: number[] = [];
    const handle = (records: StreamRecord[]) => {
      seen.push(...numbersOf(records));
      return done;
    };
    const streams = await start(stream, [aMapping()], handle, { pollMilliseconds: 1 });
    stream.failures = [named('NetworkingError'), named('NetworkingError'), named('NetworkingError')];
    stream.write('a');
    await streams.settled();
    expect(seen).toEqual([1]);
    expect(streams.errors).toHaveLength(1);
  });

  it('rejects when the emulator closes', async () => {
    const stream = new FakeStream();
    const streams = await start(stream, [aMapping()], () => new Promise(() => undefined));
    stream.write('a');
    const settled = streams.settled();
    await streams.close(0);
    await expect(streams.settled()).rejects.toThrow('The emulator is closed.');
    void settled.catch(() => undefined);
  });
});

describe('a position', () => {
  it('that is kept goes on where it was', async () => {
    const [stream, positions] = [new FakeStream(), createMemoryPositions()];
    const seen: number[][] = [[], []];
    const into = (index: number) => (records: StreamRecord[]) => {
      seen[index]?.push(...numbersOf(records));
      return done;
    };
    for (const key of ['a', 'b']) stream.write(key);
    const first = await start(stream, [aMapping()], into(0), { positions });
    await first.settled();
    await first.close(0);
    for (const key of ['c', 'd']) stream.write(key);
    await (await start(stream, [aMapping()], into(1), { positions })).settled();
    expect(seen).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('stands before a batch that was under way when the emulator closed', async () => {
    const [stream, positions] = [new FakeStream(), createMemoryPositions()];
    const [arrived, never] = [gate(), gate()];
    for (const key of ['a', 'b', 'c']) stream.write(key);
    const first = await start(
      stream,
      [aMapping({ batchSize: 1 })],
      async (records) => {
        if (numbersOf(records)[0] !== 2) return done;
        arrived.open();
        await never.opened;
        return done;
      },
      { positions },
    );
    await arrived.opened;
    await first.close(0);
    never.open();
    await first.ended();
    const seen: number[] = [];
    const second = await start(stream, [aMapping()], (records) => (seen.push(...numbersOf(records)), done), {
      positions,
    });
    await second.settled();
    expect(seen).toEqual([2, 3]);
  });

  it('stands before the first record that is not done, though others behind it are', async () => {
    const [stream, positions] = [new FakeStream(), createMemoryPositions()];
    const othersDone = gate();
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const key of items) stream.write(key);
    let count = 0;
    const mapping = aMapping({ parallelizationFactor: 10, batchSize: 1 });
    const first = await start(
      stream,
      [mapping],
      (records) => {
        if (numbersOf(records)[0] === 3) return new Promise(() => undefined);
        count += 1;
        if (count > 4) othersDone.open();
        return done;
      },
      { positions },
    );
    await othersDone.opened;
    await first.close(0);
    expect(await positions.read('Mapping')).toMatchObject({
      shards: { 'shard-1': { after: '000000000000000000002' } },
    });
  });

  it('of another stream of the same table starts over', async () => {
    const positions = createMemoryPositions();
    const [old, fresh] = [new FakeStream('old'), new FakeStream('new')];
    old.write('a');
    const first = await start(old, [aMapping()], () => done, { positions });
    await first.settled();
    await first.close(0);
    fresh.write('b');
    const seen: string[] = [];
    const handle = (records: StreamRecord[]) => (seen.push(...records.map(keyOf)), done);
    await (await start(fresh, [aMapping()], handle, { positions })).settled();
    expect(seen).toEqual(['b']);
  });

  it('that was trimmed away starts over', async () => {
    const [stream, positions] = [new FakeStream(), createMemoryPositions()];
    await positions.write('Mapping', { streamArn: stream.streamArn, shards: { 'shard-1': { after: 'long ago' } } });
    stream.write('a');
    const seen: string[] = [];
    const handle = (records: StreamRecord[]) => (seen.push(...records.map(keyOf)), done);
    await (await start(stream, [aMapping()], handle, { positions })).settled();
    expect(seen).toEqual(['a']);
  });

  it('forgets shards that the stream has forgotten', async () => {
    const [stream, positions] = [new FakeStream(), createMemoryPositions()];
    const streams = await start(stream, [aMapping()], () => done, { positions });
    stream.write('a');
    stream.split('shard-2');
    await streams.settled();
    stream.trim();
    stream.split('shard-3');
    stream.write('b');
    await streams.settled();
    expect(Object.keys((await positions.read('Mapping'))?.shards ?? {})).toEqual(['shard-2', 'shard-3']);
  });

  it('outlives its iterator', async () => {
    const stream = new FakeStream();
    const seen: number[] = [];
    const streams = await start(stream, [aMapping()], (records) => (seen.push(...numbersOf(records)), done));
    stream.write('a');
    await streams.settled();
    stream.failures = [named('ExpiredIteratorException')];
    stream.write('b');
    await streams.settled();
    expect(seen).toEqual([1, 2]);
    expect(streams.errors).toEqual([]);
  });
});

describe('LATEST', () => {
  const mapping = aMapping({ startingPosition: 'LATEST' });

  it('begins after what is there', async () => {
    const stream = new FakeStream();
    const seen: string[] = [];
    stream.write('old');
    stream.split('shard-2');
    stream.write('older');
    const streams = await start(stream, [mapping], (records) => (seen.push(...records.map(keyOf)), done));
    await streams.settled();
    stream.write('new');
    await streams.settled();
    expect(seen).toEqual(['new']);
  });

  it('is a place, so that what is written while nobody runs is not lost', async () => {
    const [stream, positions] = [new FakeStream(), createMemoryPositions()];
    stream.write('old');
    await (await start(stream, [mapping], () => done, { positions })).close(0);
    stream.write('meanwhile');
    const seen: string[] = [];
    const handle = (records: StreamRecord[]) => (seen.push(...records.map(keyOf)), done);
    await (await start(stream, [mapping], handle, { positions })).settled();
    expect(seen).toEqual(['meanwhile']);
  });
});

it('what is given up is told to the queue, and is done', async () => {
  const [stream, positions] = [new FakeStream(), createMemoryPositions()];
  stream.write('a');
  const mapping = aMapping({ maximumRetryAttempts: 1, onFailureQueueArn: 'queue' });
  const streams = await start(stream, [mapping], () => failed, { positions });
  await streams.settled();
  expect(streams.messages.map((body) => JSON.parse(body) as unknown)).toMatchObject([
    { DDBStreamBatchInfo: { shardId: 'shard-1', batchSize: 1 } },
  ]);
  expect(await positions.read('Mapping')).toMatchObject({ shards: { 'shard-1': { after: '000000000000000000001' } } });
});
