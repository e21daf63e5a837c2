import { randomUUID } from 'node:crypto';
import type { EventSourceMapping } from '../assembly/app.ts';
import type { Invocation } from '../functions/functionProcess.ts';
import type { RetryPause } from '../functions/retryPause.ts';
import { firstFailure } from './batchOutcome.ts';
import type { Condition, GivenUp, LastAttempt } from './onFailureMessage.ts';
import type { StreamRecord } from './streamRecord.ts';

/** The emulator closes: what is under way is neither done nor failed, and will be delivered again. */
export class AbandonedError extends Error {
  override readonly name = 'AbandonedError';
}

export interface DeliveryOptions {
  readonly mapping: EventSourceMapping;
  readonly shardId: string;
  /** Hands an event, as JSON, to the function of the mapping. */
  readonly invoke: (payload: string, requestId: string) => Promise<Invocation>;
  readonly pause: RetryPause;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly isClosed: () => boolean;
  /** These records are done. */
  readonly acknowledge: (records: readonly StreamRecord[]) => Promise<void>;
  /** These records are given up; afterwards they count as done. */
  readonly giveUp: (given: GivenUp) => Promise<void>;
}

/** Records that go to the function together, and what they went through. */
interface Batch {
  readonly records: readonly StreamRecord[];
  readonly retries: number;
  readonly attempts: number;
  readonly lastAttempt?: LastAttempt;
}

/**
 * Hands a batch to the function until each of its records is done or given up, as the mapping says: partial responses,
 * halves, retries, age. Parts of it follow one after another, so the order of the records stays.
 * @throws AbandonedError when the emulator closes meanwhile
 */
export async function deliverBatch(records: readonly StreamRecord[], options: DeliveryOptions): Promise<void> {
  const waiting: Batch[] = [{ records, retries: 0, attempts: 0 }];
  let failures = 0;
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    const live = await withoutTheOld(batch, options);
    if (!live) continue;
    const { batch: tried, failed } = await attempt(live, options);
    if (failed === undefined) {
      failures = 0;
      await options.acknowledge(tried.records);
      continue;
    }
    const next = await afterFailure(tried, failed, options);
    waiting.unshift(...next);
    failures += 1;
    if (next.length > 0) await options.pause(failures);
  }
}

async function attempt(batch: Batch, options: DeliveryOptions): Promise<{ batch: Batch; failed: number | undefined }> {
  const { mapping, invoke, isClosed } = options;
  if (isClosed()) throw new AbandonedError();
  const requestId = randomUUID();
  const invocation = await invoke(JSON.stringify({ Records: batch.records }), requestId);
  if (isClosed()) throw new AbandonedError();
  const lastAttempt = { requestId, isError: !invocation.ok };
  const failed = firstFailure(invocation, batch.records, mapping.reportsBatchItemFailures);
  return { batch: { ...batch, attempts: batch.attempts + 1, lastAttempt }, failed };
}

/** What is left of a batch that failed from this index on. Splitting costs no retry. */
async function afterFailure(batch: Batch, failed: number, options: DeliveryOptions): Promise<Batch[]> {
  const { mapping, acknowledge } = options;
  if (failed > 0) await acknowledge(batch.records.slice(0, failed));
  const rest = { ...batch, records: batch.records.slice(failed) };
  if (mapping.bisectsOnError && failed > 0) return [rest];
  if (mapping.bisectsOnError && rest.records.length > 1) {
    const middle = Math.ceil(rest.records.length / 2);
    const [first, second] = [rest.records.slice(0, middle), rest.records.slice(middle)];
    return [
      { ...rest, records: first },
      { ...rest, records: second },
    ];
  }
  if (rest.retries < (mapping.maximumRetryAttempts ?? Infinity)) return [{ ...rest, retries: rest.retries + 1 }];
  await giveUp(rest, 'RetryAttemptsExhausted', options);
  return [];
}

/** The batch without the records that have become too old; undefined when none is left. */
async function withoutTheOld(batch: Batch, options: DeliveryOptions): Promise<Batch | undefined> {
  const { maximumRecordAgeSeconds = Infinity } = options.mapping;
  const oldest = options.now() / 1000 - maximumRecordAgeSeconds;
  const young = batch.records.findIndex(({ dynamodb }) => dynamodb.ApproximateCreationDateTime >= oldest);
  const count = young < 0 ? batch.records.length : young;
  if (count === 0) return batch;
  await giveUp({ ...batch, records: batch.records.slice(0, count) }, 'RecordAgeExceeded', options);
  return young < 0 ? undefined : { ...batch, records: batch.records.slice(count) };
}

async function giveUp(batch: Batch, condition: Condition, { shardId, giveUp }: DeliveryOptions): Promise<void> {
  const { records, attempts, lastAttempt } = batch;
  await giveUp({ records, shardId, condition, attempts, ...(lastAttempt ? { lastAttempt } : {}) });
}
