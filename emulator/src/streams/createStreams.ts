import { setTimeout as sleep } from 'node:timers/promises';
import type { EventSourceMapping } from '../assembly/app.ts';
import type { Activity } from '../functions/activity.ts';
import type { Invocation } from '../functions/functionProcess.ts';
import type { RetryPause } from '../functions/retryPause.ts';
import { deliverBatch } from './deliverBatch.ts';
import type { DeliveryOptions } from './deliverBatch.ts';
import { compilePattern } from './eventPattern.ts';
import { createMappingPoller } from './mappingPoller.ts';
import type { MappingPoller } from './mappingPoller.ts';
import { onFailureMessage } from './onFailureMessage.ts';
import type { GivenUp } from './onFailureMessage.ts';
import { startPollingLoop } from './pollingLoop.ts';
import type { PollingLoop } from './pollingLoop.ts';
import { createPositionKeeper } from './positionKeeper.ts';
import type { Positions } from './positions.ts';
import type { ShardConsumerOptions } from './shardConsumer.ts';
import type { StreamSource } from './streamSource.ts';

/** How streams are read; AWS's own figures would make a local server slow. */
export interface StreamTimes {
  /** Pause between polls of a stream that nothing was written to here. Default 250, as Lambda's. */
  readonly pollMilliseconds?: number;
  /** Pause before the first retry of a batch, or of an event that nobody waits for; doubles with each further one, up to 64-fold. Default 100. */
  readonly retryMilliseconds?: number;
}

export interface StreamsOptions {
  /** Default 250. */
  readonly pollMilliseconds?: number;
  readonly pause: RetryPause;
  readonly mappings: readonly EventSourceMapping[];
  readonly region: string;
  readonly source: StreamSource;
  readonly positions: Positions;
  readonly activity: Activity;
  readonly invoke: (functionArn: string, payload: string, requestId: string) => Promise<Invocation>;
  /** Sends to a queue of the app. */
  readonly send: (queueArn: string, body: string) => Promise<void>;
  readonly log: (line: string) => void;
  readonly onError: (error: unknown) => void;
  /** Epoch milliseconds. Default: the system's clock, by which records are dated. */
  readonly now?: () => number;
}

/** Brings records of DynamoDB streams to functions. */
export interface Streams {
  /** Finds the positions: whatever is written from now on will be delivered. */
  prepare(): Promise<void>;
  /** Begins to deliver. */
  start(): void;
  /** These tables may have new records. */
  wake(tableNames: readonly string[]): void;
  /** Resolves when all that was written before this call is delivered, and all that was written because of it. */
  settled(): Promise<void>;
  /** Begins nothing more. A batch that its function still has after `graceMs` will be delivered again. */
  close(graceMs: number): Promise<void>;
  /** Resolves when nothing is under way; after `close`. */
  ended(): Promise<void>;
}

/** Runs every enabled mapping. */
export function createStreams(options: StreamsOptions): Streams {
  const { activity, now = Date.now, onError, pollMilliseconds = 250 } = options;
  const closing = new AbortController();
  const mappings = options.mappings.filter(({ enabled }) => enabled);
  const pollers = mappings.map((mapping) => ({ mapping, poller: createPoller(mapping, options, closing.signal) }));
  let loops: { readonly mapping: EventSourceMapping; readonly loop: PollingLoop }[] = [];

  function run(poller: MappingPoller): PollingLoop {
    return startPollingLoop({ poll: poller.poll, dueAt: poller.dueAt, pollMilliseconds, now, onError });
  }

  const ended = async (): Promise<void> => {
    await Promise.all(loops.map(({ loop }) => loop.ended));
  };

  return {
    async prepare() {
      await Promise.all(pollers.map(({ poller }) => poller.begin()));
    },
    start() {
      loops = pollers.map(({ mapping, poller }) => ({ mapping, loop: run(poller) }));
    },
    wake(tableNames) {
      for (const { mapping, loop } of loops) if (tableNames.includes(mapping.tableName)) loop.wake();
    },
    async settled() {
      for (;;) {
        await activity.idle();
        const begun = activity.begun();
        await Promise.all(loops.map(({ loop }) => loop.round()));
        // Nothing ran when these polls began and nothing has begun since, so nobody has written behind their backs.
        if (activity.begun() === begun) return;
      }
    },
    async close(graceMs) {
      closing.abort();
      for (const { loop } of loops) loop.stop();
      await Promise.race([ended(), sleep(graceMs, undefined, { ref: false })]);
    },
    ended,
  };
}

function createPoller(mapping: EventSourceMapping, options: StreamsOptions, closing: AbortSignal): MappingPoller {
  const { source, positions, region, now = Date.now } = options;
  const patterns = mapping.filters.map(compilePattern);
  return createMappingPoller({
    mapping,
    source,
    region,
    now,
    keeper: createPositionKeeper(mapping.id, positions),
    kept: () => positions.read(mapping.id),
    fits: (record) => patterns.length === 0 || patterns.some((fits) => fits(record)),
    deliver: (shardId) => deliveryTo(mapping, shardId, options, closing),
  });
}

function deliveryTo(
  mapping: EventSourceMapping,
  shardId: string,
  options: StreamsOptions,
  closing: AbortSignal,
): ShardConsumerOptions['deliver'] {
  const { activity, invoke, pause, now = Date.now } = options;
  const delivery: Omit<DeliveryOptions, 'acknowledge' | 'giveUp'> = {
    mapping,
    shardId,
    now,
    invoke: (payload, requestId) => invoke(mapping.functionArn, payload, requestId),
    isClosed: () => closing.aborted,
    pause,
  };
  return (batch, acknowledge) =>
    activity.track(() =>
      deliverBatch(batch, {
        ...delivery,
        acknowledge,
        async giveUp(given) {
          await tell(mapping, given, options);
          await acknowledge(given.records);
        },
      }),
    );
}

async function tell(mapping: EventSourceMapping, given: GivenUp, options: StreamsOptions): Promise<void> {
  const { send, log, now = Date.now } = options;
  const { condition, records } = given;
  const which = `${records.length} record${records.length === 1 ? '' : 's'} of ${mapping.tableName}`;
  log(`${mapping.id}: ${which} given up (${condition})`);
  if (mapping.onFailureQueueArn !== undefined) {
    await send(mapping.onFailureQueueArn, onFailureMessage(mapping, given, now()));
  }
}
