import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { App } from './assembly/app.ts';
import { readAssembly } from './assembly/readAssembly.ts';
import { createAuthenticator } from './auth/authenticator.ts';
import { createSignatureVerifier } from './auth/signatureVerifier.ts';
import { createDataSources, tableArnsOf } from './dataSources/createDataSources.ts';
import type { DynamoDBObserver } from './dataSources/dataSource.ts';
import type { Emulator, EmulatorOptions } from './emulatorOptions.ts';
import { settingsOf, surroundingsOf } from './emulatorSettings.ts';
import type { EmulatorSettings } from './emulatorSettings.ts';
import { createEventSources } from './eventSources.ts';
import { createEngine } from './execution/createEngine.ts';
import { createFunctionCredentials } from './functions/functionCredentials.ts';
import { createFunctionHost } from './functions/functionHost.ts';
import type { FunctionSurroundings } from './functions/functionVariables.ts';
import { writtenTables } from './functions/writtenTables.ts';
import { openQueues } from './queues/queues.ts';
import type { Queues } from './queues/queues.ts';
import { createLambdaEndpoint } from './server/lambda/lambdaEndpoint.ts';
import { startServer } from './server/startServer.ts';
import type { RunningServer } from './server/startServer.ts';
import { provisionTables } from './tables/provisionTables.ts';

/** What a start has made before it serves. */
interface Ground {
  readonly settings: EmulatorSettings;
  readonly app: App;
  readonly surroundings: FunctionSurroundings;
  readonly queues: Queues;
  readonly client: DynamoDBClient;
  readonly streamsClient: DynamoDBStreamsClient;
}

/** How long a function may go on with a batch when the emulator closes. */
const GRACE_MS = 1000;

/**
 * Serves the AppSync API of a synthesized app.
 * @throws Error naming what the assembly has and the emulator does not implement, what differs in an existing table, or,
 * with `code` EADDRINUSE, the port that is taken.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const settings = settingsOf(options);
  settings.onProgress('Read the assembly');
  const app = await readAssembly(settings.assembly, { stack: settings.stack });
  const surroundings = surroundingsOf(settings, app.region);
  const { log, directories } = settings;
  const queues = await openQueues({ queues: app.queues, directory: directories.queues, log });
  const ground = { settings, app, surroundings, queues, ...connectDynamoDB(surroundings) };
  try {
    settings.onProgress('Provision tables');
    await provisionTables(app.tables, ground.client);
    return await serve(ground);
  } catch (error) {
    disconnect(ground);
    throw error;
  }
}

async function serve(ground: Ground): Promise<Emulator> {
  const { settings, app, queues, client } = ground;
  const { onProgress, onError, services, log, tokenKey } = settings;
  const functionCredentials = createFunctionCredentials(app.functions, app.accountId);
  const observer: DynamoDBObserver = {
    observe: settings.observe,
    answered: (request) => streams.wake(writtenTables(request)),
  };
  const functionHost = createFunctionHost({
    ...observer,
    functions: app.functions,
    surroundings: ground.surroundings,
    accountId: app.accountId,
    credentials: functionCredentials,
    tableArn: tableArnsOf(app),
    addresses: () => ({ [app.api.url]: server.url }),
    endpoints: settings.endpoints,
    concurrency: ({ arn }) => concurrencyOf(app, arn),
    log,
  });
  const eventSources = createEventSources({ ...ground, functionHost });
  const { streams, asynchronousEvents } = eventSources;

  onProgress('Load resolvers');
  const dataSources = createDataSources(app, { ...observer, client, tokenKey, functionHost });
  const engine = await createEngine({ app, dataSources, services, log });
  await streams.prepare();

  onProgress('Listen');
  const credentials = [...settings.credentials, ...functionCredentials.values()];
  const authenticator = createAuthenticator({ app, jwks: settings.jwks, credentials, clock: services.now });
  const verify = createSignatureVerifier({
    region: app.region,
    service: 'lambda',
    credentials: settings.credentials,
    clock: services.now,
  });
  const lambda = createLambdaEndpoint({ functions: app.functions, functionHost, asynchronousEvents, verify });
  const apiName = app.api.name;
  const server: RunningServer = await startServer({ ...settings, apiName, engine, authenticator, lambda, onError });
  eventSources.start();
  return {
    url: server.url,
    realtimeUrl: server.realtimeUrl,
    app,
    queue: queues.messages,
    settled: streams.settled,
    async close() {
      await eventSources.close(GRACE_MS);
      await server.close();
      await functionHost.close();
      await streams.ended();
      disconnect(ground);
    },
  };
}

/** As many events at once as streams may have for the function; the others wait. */
function concurrencyOf({ eventSourceMappings }: App, functionArn: string): number {
  const own = eventSourceMappings.filter((mapping) => mapping.functionArn === functionArn);
  return Math.max(1, ...own.map(({ parallelizationFactor }) => parallelizationFactor));
}

function connectDynamoDB({ dynamodb }: FunctionSurroundings): Pick<Ground, 'client' | 'streamsClient'> {
  const { endpoint, region, ...credentials } = dynamodb;
  const configuration = { endpoint, region, credentials, maxAttempts: 3 };
  return { client: new DynamoDBClient(configuration), streamsClient: new DynamoDBStreamsClient(configuration) };
}

function disconnect({ client, streamsClient }: Ground): void {
  client.destroy();
  streamsClient.destroy();
}
