import { describe, expect, it } from '@jest/globals';
import { toBatches, toLanes } from '../../src/streams/batches.ts';
import { aRecord, numbersOf } from './aRecord.ts';

const some = (count: number) => Array.from({ length: count }, (_, index) => aRecord(index));

describe('records are cut into events', () => {
  it.each([
    [0, 10, []],
    [10, 10, [10]],
    [25, 10, [10, 10, 5]],
    [3, 1, [1, 1, 1]],
    [12_000, 10_000, [10_000, 2_000]],
  ])('%i records by %i', (count, batchSize, sizes) => {
    expect(toBatches(some(count), batchSize).map((batch) => batch.length)).toEqual(sizes);
  });

  it('of at most 6 MB, in their order', () => {
    const NewImage = { text: { S: 'ä'.repeat(150_000) } };
    const records = Array.from({ length: 50 }, (_, index) => aRecord(index, { NewImage }));
    const batches = toBatches(records, 100);
    const sizes = batches.map((batch) => Buffer.byteLength(JSON.stringify({ Records: batch })));
    // 300,000 bytes and a little more each: twenty fit, twenty-one do not.
    expect(batches.map((batch) => batch.length)).toEqual([20, 20, 10]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6 * 1024 * 1024);
    expect(batches.flatMap(numbersOf)).toEqual(numbersOf(records));
  });
});

describe('records are dealt out to lanes', () => {
  it('so that those of an item stay together and in order', () => {
    const records = Array.from({ length: 200 }, (_, index) => aRecord(index, { key: `k${index % 20}` }));
    const lanes = toLanes(records, 4);
    expect(lanes).toHaveLength(4);
    expect(lanes.flat()).toHaveLength(200);
    const lanesOfKeys = lanes.map((lane) => new Set(lane.map(({ dynamodb }) => JSON.stringify(dynamodb.Keys))));
    expect(lanesOfKeys.reduce((sum, keys) => sum + keys.size, 0)).toBe(20);
    for (const lane of lanes) expect(numbersOf(lane)).toEqual(numbersOf(lane).sort((a, b) => a - b));
  });

  it('whatever the order of the attributes of their keys', () => {
    const Keys = { pk: { S: 'a' }, sk: { S: 'b' } };
    const records = [aRecord(1, { Keys }), aRecord(2, { Keys: { sk: Keys.sk, pk: Keys.pk } })];
    expect(toLanes(records, 10)).toEqual([records]);
  });

  it('without empty lanes', () => {
    expect(toLanes([], 1)).toEqual([]);
    expect(toLanes([aRecord(1)], 10)).toEqual([[aRecord(1)]]);
  });
});
