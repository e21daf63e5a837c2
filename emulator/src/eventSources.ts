import { setMaxListeners } from 'node:events';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { App, LambdaFunction } from './assembly/app.ts';
import type { EmulatorSettings } from './emulatorSettings.ts';
import { createActivity } from './functions/activity.ts';
import { createAsynchronousEvents } from './functions/asynchronousEvents.ts';
import type { AsynchronousEvents } from './functions/asynchronousEvents.ts';
import type { FunctionHost } from './functions/functionHost.ts';
import { createRetryPause } from './functions/retryPause.ts';
import type { Queues } from './queues/queues.ts';
import { createSchedules } from './schedules/createSchedules.ts';
import { runSchedule } from './schedules/runSchedule.ts';
import { createStreams } from './streams/createStreams.ts';
import type { Streams } from './streams/createStreams.ts';
import { createFilePositions, createMemoryPositions } from './streams/positions.ts';
import { createStreamSource } from './streams/streamSource.ts';

export interface EventSourcesOptions {
  readonly app: App;
  readonly settings: EmulatorSettings;
  readonly client: DynamoDBClient;
  readonly streamsClient: DynamoDBStreamsClient;
  readonly queues: Queues;
  readonly functionHost: FunctionHost;
}

/** What invokes functions without being asked: streams and schedules, and events that nobody waits for. */
export interface EventSources {
  readonly asynchronousEvents: AsynchronousEvents;
  readonly streams: Streams;
  /** Begins; after `streams.prepare`. */
  start(): void;
  /** Begins nothing more. A function may go on with what it has for `graceMs`. */
  close(graceMs: number): Promise<void>;
}

const FIRST_RETRY_MS = 100;

export function createEventSources(options: EventSourcesOptions): EventSources {
  const { app, settings, functionHost, queues } = options;
  const { log, onError, services } = settings;
  const closing = new AbortController();
  // Every batch that waits for its next attempt listens; that is no leak.
  setMaxListeners(0, closing.signal);
  const pause = createRetryPause(settings.streams?.retryMilliseconds ?? FIRST_RETRY_MS, closing.signal);
  const activity = createActivity();
  const shared = { activity, pause, log, onError };
  const asynchronousEvents = createAsynchronousEvents({ ...shared, functionHost, send: queues.send, now: Date.now });
  const streams = createStreams({
    ...shared,
    ...settings.streams,
    mappings: settings.followStreams === false ? [] : app.eventSourceMappings,
    region: app.region,
    source: createStreamSource(options.client, options.streamsClient),
    positions: positionsOf(settings),
    invoke: functionHost.invoke,
    send: queues.send,
  });
  const accept = (functionArn: string, payload: string): void =>
    void asynchronousEvents.accept(functionOf(app, functionArn), payload);
  const schedules = createSchedules({
    schedules: settings.schedules ? app.schedules : [],
    now: services.now,
    run: (schedule, scheduledAt) =>
      activity
        .track(() => runSchedule(schedule, scheduledAt, { ...shared, accept, send: queues.send, now: services.now }))
        .catch(onError),
  });
  return {
    asynchronousEvents,
    streams,
    start() {
      streams.start();
      schedules.tick();
    },
    async close(graceMs) {
      schedules.stop();
      asynchronousEvents.stop();
      closing.abort();
      await streams.close(graceMs);
    },
  };
}

function functionOf({ functions }: App, functionArn: string): LambdaFunction {
  const found = functions.find(({ arn }) => arn === functionArn);
  if (found) return found;
  throw new Error(`There is no function ${functionArn}`);
}

function positionsOf({ directories }: EmulatorSettings) {
  return directories.streams === undefined ? createMemoryPositions() : createFilePositions(directories.streams);
}
