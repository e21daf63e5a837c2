import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { App } from './assembly/app.ts';
import { readAssembly } from './assembly/readAssembly.ts';
import { createAuthenticator } from './auth/authenticator.ts';
import { createDataSources, tableArnsOf } from './dataSources/createDataSources.ts';
import type { DynamoDBObserver } from './dataSources/dataSource.ts';
import type { Emulator, EmulatorOptions } from './emulatorOptions.ts';
import { createEngine } from './execution/createEngine.ts';
import { createFunctionCredentials } from './functions/functionCredentials.ts';
import { createFunctionHost } from './functions/functionHost.ts';
import type { FunctionHost } from './functions/functionHost.ts';
import type { FunctionSurroundings } from './functions/functionVariables.ts';
import { writtenTables } from './functions/writtenTables.ts';
import { openQueues } from './queues/queues.ts';
import type { Queues } from './queues/queues.ts';
import type { RuntimeServices } from './runtime/evaluation.ts';
import { startServer } from './server/startServer.ts';
import type { RunningServer } from './server/startServer.ts';
import { createActivity } from './streams/activity.ts';
import { createStreams } from './streams/createStreams.ts';
import type { Streams } from './streams/createStreams.ts';
import { createFilePositions, createMemoryPositions } from './streams/positions.ts';
import { createStreamSource } from './streams/streamSource.ts';
import { provisionTables } from './tables/provisionTables.ts';

/** What a start has made so far. */
interface Parts {
  readonly options: Settled;
  readonly app: App;
  readonly surroundings: FunctionSurroundings;
  readonly client: DynamoDBClient;
  readonly streamsClient: DynamoDBStreamsClient;
  readonly queues: Queues;
}

/** The options with their defaults. */
type Settled = EmulatorOptions &
  Required<Pick<EmulatorOptions, 'onProgress' | 'onError' | 'services' | 'log' | 'credentials'>>;

const realServices: RuntimeServices = { now: Date.now, randomUUID, random: Math.random };

/** How long a function may go on with a batch when the emulator closes. */
const GRACE_MS = 1000;

/**
 * Serves the AppSync API of a synthesized app.
 * @throws Error naming what the assembly has and the emulator does not implement, what differs in an existing table, or,
 * with `code` EADDRINUSE, the port that is taken.
 */
export async function startEmulator(given: EmulatorOptions): Promise<Emulator> {
  const options = withDefaults(given);
  options.onProgress('Read the assembly');
  const app = await readAssembly(options.assembly, { stack: options.stack });
  const surroundings = surroundingsOf(options, app.region);
  const { stateDirectory, log } = options;
  const queues = await openQueues({
    queues: app.queues,
    log,
    ...(stateDirectory === undefined ? {} : { directory: join(stateDirectory, 'queues') }),
  });
  const parts = { options, app, surroundings, queues, ...connectDynamoDB(surroundings) };
  try {
    options.onProgress('Provision tables');
    await provisionTables(app.tables, parts.client);
    return await serve(parts);
  } catch (error) {
    disconnect(parts);
    throw error;
  }
}

async function serve(parts: Parts): Promise<Emulator> {
  const { options, app, queues, client } = parts;
  const { onProgress, onError, services, log } = options;
  const credentials = createFunctionCredentials(app.functions, app.accountId);
  const observer: DynamoDBObserver = {
    observe: options.observe,
    answered: (request) => streams.wake(writtenTables(request)),
  };
  const functionHost = createFunctionHost({
    ...observer,
    functions: app.functions,
    surroundings: parts.surroundings,
    credentials,
    tableArn: tableArnsOf(app),
    addresses: () => ({ [app.api.url]: server.url }),
    concurrency: ({ arn }) => concurrencyOf(app, arn),
    log,
  });
  const streams = streamsOf(parts, functionHost);

  onProgress('Load resolvers');
  const dataSources = createDataSources(app, { ...observer, client, tokenKey: tokenKeyOf(options), functionHost });
  const engine = await createEngine({ app, dataSources, services, log });
  await streams.prepare();

  onProgress('Listen');
  const authenticator = createAuthenticator({
    app,
    jwks: options.jwks,
    credentials: [...options.credentials, ...credentials.values()],
    clock: services.now,
  });
  const server: RunningServer = await startServer({
    ...options,
    apiName: app.api.name,
    engine,
    authenticator,
    onError,
  });
  streams.start();
  return {
    url: server.url,
    realtimeUrl: server.realtimeUrl,
    app,
    queue: (name) => queues.messages(name),
    settled: () => streams.settled(),
    async close() {
      await streams.close(GRACE_MS);
      await server.close();
      await functionHost.close();
      await streams.ended();
      disconnect(parts);
    },
  };
}

function streamsOf({ options, app, queues, client, streamsClient }: Parts, functionHost: FunctionHost): Streams {
  const { stateDirectory, log, onError } = options;
  return createStreams({
    ...options.streams,
    mappings: app.eventSourceMappings,
    region: app.region,
    source: createStreamSource(client, streamsClient),
    positions:
      stateDirectory === undefined ? createMemoryPositions() : createFilePositions(join(stateDirectory, 'streams')),
    activity: createActivity(),
    invoke: (functionArn, payload, requestId) => functionHost.invoke(functionArn, payload, requestId),
    send: (queueArn, body) => queues.send(queueArn, body),
    log,
    onError,
  });
}

/** As many events at once as streams may have for the function; the others wait. */
function concurrencyOf({ eventSourceMappings }: App, functionArn: string): number {
  const own = eventSourceMappings.filter((mapping) => mapping.functionArn === functionArn);
  return Math.max(1, ...own.map(({ parallelizationFactor }) => parallelizationFactor));
}

function withDefaults(options: EmulatorOptions): Settled {
  const nothing = (): void => undefined;
  const { onProgress = nothing, onError = writeToStandardError, services = realServices, log = nothing } = options;
  return { ...options, onProgress, onError, services, log, credentials: options.credentials ?? [] };
}

function writeToStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function surroundingsOf({ dynamodb }: EmulatorOptions, regionOfStack: string): FunctionSurroundings {
  const { endpoint, region = regionOfStack, accessKeyId = 'local', secretAccessKey = 'local' } = dynamodb;
  return { region: regionOfStack, dynamodb: { endpoint, region, accessKeyId, secretAccessKey } };
}

function connectDynamoDB({ dynamodb }: FunctionSurroundings): Pick<Parts, 'client' | 'streamsClient'> {
  const { endpoint, region, ...credentials } = dynamodb;
  const configuration = { endpoint, region, credentials, maxAttempts: 3 };
  return { client: new DynamoDBClient(configuration), streamsClient: new DynamoDBStreamsClient(configuration) };
}

function disconnect({ client, streamsClient }: Parts): void {
  client.destroy();
  streamsClient.destroy();
}

/** 32 bytes, as AES-256 wants them. */
function tokenKeyOf({ tokenSecret }: EmulatorOptions): Buffer {
  return tokenSecret === undefined ? randomBytes(32) : createHash('sha256').update(tokenSecret).digest();
}
