import { createHash } from 'node:crypto';
import type { StreamRecord } from './streamRecord.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: 6 MB for an event. */
const PAYLOAD_LIMIT_BYTES = 6 * 1024 * 1024;

/** `{"Records":[]}` */
const FRAME_BYTES = 14;

/** Cuts records, in their order, into events of at most `batchSize` records and 6 MB. */
export function toBatches(records: readonly StreamRecord[], batchSize: number): StreamRecord[][] {
  const batches: StreamRecord[][] = [];
  let [batch, bytes]: [StreamRecord[], number] = [[], FRAME_BYTES];
  for (const record of records) {
    // One more for the comma.
    const size = Buffer.byteLength(JSON.stringify(record)) + 1;
    if (batch.length > 0 && (batch.length === batchSize || bytes + size > PAYLOAD_LIMIT_BYTES)) {
      batches.push(batch);
      [batch, bytes] = [[], FRAME_BYTES];
    }
    batch.push(record);
    bytes += size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/** Deals records out to `count` lanes, so that those of one item stay together and in order. Empty lanes are left out. */
export function toLanes(records: readonly StreamRecord[], count: number): StreamRecord[][] {
  if (count === 1) return records.length > 0 ? [[...records]] : [];
  const lanes = Array.from({ length: count }, (): StreamRecord[] => []);
  for (const record of records) lanes[laneOf(record, count)]?.push(record);
  return lanes.filter((lane) => lane.length > 0);
}

function laneOf({ dynamodb: { Keys } }: StreamRecord, count: number): number {
  const entries = Object.entries(Keys).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest().readUInt32BE() % count;
}
