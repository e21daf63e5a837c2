import { describe, expect, it } from '@jest/globals';
import type { EventSourceMapping } from '../../src/assembly/app.ts';
import type { Invocation } from '../../src/functions/functionProcess.ts';
import { AbandonedError, deliverBatch } from '../../src/streams/deliverBatch.ts';
import { onFailureMessage } from '../../src/streams/onFailureMessage.ts';
import type { GivenUp } from '../../src/streams/onFailureMessage.ts';
import type { StreamRecord } from '../../src/streams/streamRecord.ts';
import { aMapping, aRecord, numbersOf, streamArn } from './aRecord.ts';

const crash: Invocation = { ok: false, errorType: 'Error', errorMessage: 'no' };
const nothing: Invocation = { ok: true, text: undefined };

/** A function, as what it does with the numbers of its records, and how often it has been called. */
type Handler = (numbers: number[], call: number) => Invocation;

/** Throws for a batch with one of these. */
const poisonedBy =
  (...poison: number[]): Handler =>
  (numbers) =>
    numbers.some((number) => poison.includes(number)) ? crash : nothing;

/** Reports the first of these. */
const reporting =
  (...poison: number[]): Handler =>
  (numbers) => {
    const failed = numbers.find((number) => poison.includes(number));
    return reported(failed === undefined ? [] : [{ itemIdentifier: aRecord(failed).dynamodb.SequenceNumber }]);
  };

function reported(batchItemFailures: unknown): Invocation {
  return { ok: true, text: JSON.stringify({ batchItemFailures }) };
}

interface Outcome {
  /** Numbers of the records of each call. */
  readonly calls: number[][];
  readonly done: number[];
  readonly given: { readonly numbers: number[]; readonly condition: string; readonly attempts: number }[];
  readonly pauses: number[];
  readonly messages: GivenUp[];
}

async function deliver(
  count: number,
  handler: Handler,
  more: Partial<EventSourceMapping> = {},
  now: () => number = () => 0,
): Promise<Outcome> {
  const [calls, done, given, pauses, messages]: [number[][], number[], Outcome['given'], number[], GivenUp[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const records = Array.from({ length: count }, (_, index) => aRecord(index + 1));
  await deliverBatch(records, {
    mapping: aMapping(more),
    shardId: 'shard-1',
    now,
    isClosed: () => false,
    invoke(payload) {
      calls.push(numbersOf((JSON.parse(payload) as { Records: StreamRecord[] }).Records));
      return Promise.resolve(handler(calls.at(-1) ?? [], calls.length));
    },
    pause: (failures) => Promise.resolve(void pauses.push(failures)),
    acknowledge: (acknowledged) => Promise.resolve(void done.push(...numbersOf(acknowledged))),
    giveUp(up) {
      messages.push(up);
      given.push({ numbers: numbersOf(up.records), condition: up.condition, attempts: up.attempts });
      return Promise.resolve();
    },
  });
  return { calls, done, given, pauses, messages };
}

describe('a batch', () => {
  it('is done when the function returns', async () => {
    const { calls, done, pauses } = await deliver(3, () => nothing);
    expect([calls, done, pauses]).toEqual([[[1, 2, 3]], [1, 2, 3], []]);
  });

  it('that fails is tried again, with longer and longer pauses, and then given up', async () => {
    const { calls, done, given, pauses } = await deliver(2, () => crash, { maximumRetryAttempts: 2 });
    expect(calls).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    expect(pauses).toEqual([1, 2]);
    expect(done).toEqual([]);
    expect(given).toEqual([{ numbers: [1, 2], condition: 'RetryAttemptsExhausted', attempts: 3 }]);
  });

  it('is not tried again when there are no retries', async () => {
    const { calls, given } = await deliver(2, () => crash, { maximumRetryAttempts: 0 });
    expect(calls).toHaveLength(1);
    expect(given).toHaveLength(1);
  });

  it('is tried for ever when there is no limit', async () => {
    const { calls, done } = await deliver(1, (_, call) => (call < 500 ? crash : nothing));
    expect([calls.length, done]).toEqual([500, [1]]);
  });

  it('is abandoned, and nothing of it done, when the emulator closes', async () => {
    let isClosed = false;
    const done: StreamRecord[] = [];
    const delivery = deliverBatch([aRecord(1)], {
      mapping: aMapping(),
      shardId: 's',
      now: () => 0,
      isClosed: () => isClosed,
      invoke() {
        isClosed = true;
        return Promise.resolve(nothing);
      },
      pause: () => Promise.resolve(),
      acknowledge: (records) => Promise.resolve(void done.push(...records)),
      giveUp: () => Promise.reject(new Error('given up')),
    });
    await expect(delivery).rejects.toThrow(AbandonedError);
    expect(done).toEqual([]);
  });
});

describe('halves', () => {
  const bisecting = { bisectsOnError: true, maximumRetryAttempts: 2 };

  it('leave a poisonous record alone, and its neighbours go through in order', async () => {
    const { calls, done, given } = await deliver(7, poisonedBy(4), bisecting);
    expect(calls.slice(0, 4)).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3, 4],
      [1, 2],
      [3, 4],
    ]);
    expect(done).toEqual([1, 2, 3, 5, 6, 7]);
    // Splitting costs no retry: alone, it has all of them.
    expect(calls.filter((call) => call.includes(4))).toHaveLength(3 + 3);
    expect(given).toEqual([{ numbers: [4], condition: 'RetryAttemptsExhausted', attempts: 6 }]);
  });

  it('find every one of several', async () => {
    const { done, given } = await deliver(100, poisonedBy(1, 50, 51, 100), bisecting);
    expect(given.map(({ numbers }) => numbers)).toEqual([[1], [50], [51], [100]]);
    expect(done).toHaveLength(96);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it('are cut at the record that was reported, or in the middle when that is the first', async () => {
    const { calls, done, given } = await deliver(6, reporting(3), { ...bisecting, reportsBatchItemFailures: true });
    expect(calls.slice(0, 4)).toEqual([[1, 2, 3, 4, 5, 6], [3, 4, 5, 6], [3, 4], [3]]);
    expect(done).toEqual([1, 2, 4, 5, 6]);
    expect(given.map(({ numbers }) => numbers)).toEqual([[3]]);
  });
});

describe('a partial response', () => {
  const partial = { reportsBatchItemFailures: true, maximumRetryAttempts: 2 };

  it('is a checkpoint: what comes before the first failed record is done, the rest is tried again', async () => {
    const handler: Handler = (numbers, call) => (call === 1 ? reporting(3)(numbers, call) : nothing);
    const { calls, done } = await deliver(5, handler, partial);
    expect(calls).toEqual([
      [1, 2, 3, 4, 5],
      [3, 4, 5],
    ]);
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });

  it('of several failures begins with the lowest', async () => {
    const identifiers = [4, 2, 3].map((number) => ({ itemIdentifier: aRecord(number).dynamodb.SequenceNumber }));
    const { calls } = await deliver(5, (_, call) => (call === 1 ? reported(identifiers) : nothing), partial);
    expect(calls[1]).toEqual([2, 3, 4, 5]);
  });

  it('costs a retry', async () => {
    const { calls, done, given } = await deliver(3, reporting(2), partial);
    expect(calls).toEqual([
      [1, 2, 3],
      [2, 3],
      [2, 3],
    ]);
    expect(done).toEqual([1]);
    expect(given.map(({ numbers }) => numbers)).toEqual([[2, 3]]);
  });

  it('counts for nothing where the mapping does not ask for it', async () => {
    expect((await deliver(2, reporting(1))).done).toEqual([1, 2]);
  });

  it.each([
    ['nothing', undefined],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['a null list', '{"batchItemFailures":null}'],
    ['an empty list', '{"batchItemFailures":[]}'],
  ])('of %s is a complete success', async (_, text) => {
    const { calls, done } = await deliver(2, () => ({ ok: true, text }), partial);
    expect([calls.length, done]).toEqual([1, [1, 2]]);
  });

  it.each([
    ['an empty identifier', '{"batchItemFailures":[{"itemIdentifier":""}]}'],
    ['a null identifier', '{"batchItemFailures":[{"itemIdentifier":null}]}'],
    ['a misspelt key', '{"batchItemFailures":[{"itemIdentifer":"2"}]}'],
    ['an identifier of no record', '{"batchItemFailures":[{"itemIdentifier":"9"}]}'],
    ['no objects', '{"batchItemFailures":[null]}'],
    ['no list', '{"batchItemFailures":"2"}'],
    ['a text', '"done"'],
  ])('with %s is a complete failure', async (_, text) => {
    const { calls, done, given } = await deliver(2, () => ({ ok: true, text }), partial);
    expect([calls.length, done, given.length]).toEqual([3, [], 1]);
  });
});

describe('records that are too old', () => {
  const second = 1_800_000_000;

  it('are given up before the function gets them', async () => {
    const { calls, given } = await deliver(
      2,
      () => nothing,
      { maximumRecordAgeSeconds: 60 },
      () => (second + 61) * 1000,
    );
    expect(calls).toEqual([]);
    expect(given).toEqual([{ numbers: [1, 2], condition: 'RecordAgeExceeded', attempts: 0 }]);
  });

  it('are given up between two attempts', async () => {
    let now = second * 1000;
    const handler: Handler = () => {
      now += 25_000;
      return crash;
    };
    const { calls, given } = await deliver(1, handler, { maximumRecordAgeSeconds: 60 }, () => now);
    expect(calls).toHaveLength(3);
    expect(given).toEqual([{ numbers: [1], condition: 'RecordAgeExceeded', attempts: 3 }]);
  });

  it('are not, when they are as old as may be', async () => {
    const { done } = await deliver(
      1,
      () => nothing,
      { maximumRecordAgeSeconds: 60 },
      () => (second + 60) * 1000,
    );
    expect(done).toEqual([1]);
  });
});

describe('the message to the queue', () => {
  const mapping = aMapping();

  it('tells where the records lie: https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html', async () => {
    const { messages } = await deliver(3, () => crash, { maximumRetryAttempts: 1 });
    const [given] = messages;
    if (!given) throw new Error('nothing was given up');
    const now = Date.parse('2019-11-14T00:13:49.717Z');
    expect(JSON.parse(onFailureMessage(mapping, given, now))).toEqual({
      requestContext: {
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        functionArn: mapping.functionArn,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 2,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: '2019-11-14T00:13:49.717Z',
      DDBStreamBatchInfo: {
        shardId: 'shard-1',
        startSequenceNumber: '000000000000000000001',
        endSequenceNumber: '000000000000000000003',
        approximateArrivalOfFirstRecord: '2027-01-15T08:00:00Z',
        approximateArrivalOfLastRecord: '2027-01-15T08:00:00Z',
        batchSize: 3,
        streamArn,
      },
    });
  });

  it('knows no error of a function that reported, and no response of one that was not asked', async () => {
    const message = async (handler: Handler, more: Partial<EventSourceMapping>): Promise<unknown> => {
      const { messages } = await deliver(1, handler, more, () => 2e12);
      return JSON.parse(onFailureMessage(mapping, messages[0] as GivenUp, 0));
    };
    expect(await message(reporting(1), { reportsBatchItemFailures: true, maximumRetryAttempts: 0 })).toMatchObject({
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: null },
    });
    expect(await message(() => nothing, { maximumRecordAgeSeconds: 60 })).not.toHaveProperty('responseContext');
  });
});
