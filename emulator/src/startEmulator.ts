import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { App } from './assembly/app.ts';
import { readAssembly } from './assembly/readAssembly.ts';
import { createAuthenticator } from './auth/authenticator.ts';
import type { LocalCredentials } from './auth/signatureVerifier.ts';
import type { JsonWebKeySet } from './auth/signingKey.ts';
import { createDataSources, tableArnsOf } from './dataSources/createDataSources.ts';
import type { DynamoDBRequest } from './dataSources/dataSource.ts';
import { createEngine } from './execution/createEngine.ts';
import { createFunctionHost } from './functions/functionHost.ts';
import type { FunctionSurroundings } from './functions/functionVariables.ts';
import type { RuntimeServices } from './runtime/evaluation.ts';
import { startServer } from './server/startServer.ts';
import type { ServerOptions } from './server/startServer.ts';
import { provisionTables } from './tables/provisionTables.ts';

type ServerSettings = Pick<
  ServerOptions,
  'host' | 'port' | 'allowedHosts' | 'staticFolders' | 'documents' | 'contentSecurityPolicy' | 'realtime'
>;

export interface EmulatorOptions extends ServerSettings {
  /** The directory that `cdk synth` wrote, usually `cdk.out`. */
  readonly assembly: string;
  /** Which stack of the assembly to serve; needed when several have an API. */
  readonly stack?: string;
  /** DynamoDB Local or another engine with DynamoDB's API. Without keys it is asked as `local`. */
  readonly dynamodb: {
    readonly endpoint: string;
    readonly accessKeyId?: string;
    readonly secretAccessKey?: string;
    /** Default: the region of the stack. */
    readonly region?: string;
  };
  /** The public keys of the issuer of user pool tokens, such as `createLocalIssuer(…).jwks`. */
  readonly jwks: JsonWebKeySet;
  /** Who may call with AWS_IAM. Default: nobody. */
  readonly credentials?: readonly LocalCredentials[];
  /** Page tokens outlive a restart when the secret does. Default: a new one at every start. */
  readonly tokenSecret?: string;
  /** Told of every request to DynamoDB, of resolvers and functions alike. */
  readonly observe?: (request: DynamoDBRequest) => void;
  /** Clock and chance of resolvers and of authentication; tests pass fixed ones. */
  readonly services?: RuntimeServices;
  /** Receives what resolvers and functions log, and every failure that a client may not be told. Default: dropped. */
  readonly log?: (line: string) => void;
  /** Told of each step of the start when it begins. */
  readonly onProgress?: (step: string) => void;
  /** Told of faults of the emulator itself. Default: standard error. */
  readonly onError?: (error: unknown) => void;
}

export interface Emulator {
  /** `http://127.0.0.1:4000/graphql` */
  readonly url: string;
  /** `ws://127.0.0.1:4000/graphql/realtime` */
  readonly realtimeUrl: string;
  readonly app: App;
  /** Ends all sockets, answers what is running, and frees the port. Tables and their items stay. */
  close(): Promise<void>;
}

function writeToStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

const realServices: RuntimeServices = { now: Date.now, randomUUID, random: Math.random };

/**
 * Serves the AppSync API of a synthesized app.
 * @throws Error naming what the assembly has and the emulator does not implement, what differs in an existing table, or,
 * with `code` EADDRINUSE, the port that is taken.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const {
    onProgress = () => undefined,
    onError = writeToStandardError,
    services = realServices,
    observe,
    log,
  } = options;

  onProgress('Read the assembly');
  const app = await readAssembly(options.assembly, { stack: options.stack });
  const surroundings = surroundingsOf(options, app.region);
  const client = connectDynamoDB(surroundings);
  const functionHost = createFunctionHost({
    functions: app.functions,
    surroundings,
    tableArn: tableArnsOf(app),
    observe,
    log,
  });
  try {
    onProgress('Provision tables');
    await provisionTables(app.tables, client);

    onProgress('Load resolvers');
    const dataSources = createDataSources(app, { client, tokenKey: tokenKeyOf(options), observe, functionHost });
    const engine = await createEngine({ app, dataSources, services, log });

    onProgress('Listen');
    const { jwks, credentials = [] } = options;
    const authenticator = createAuthenticator({ app, jwks, credentials, clock: services.now });
    const server = await startServer({ ...options, apiName: app.api.name, engine, authenticator, onError });
    const close = async (): Promise<void> => {
      await server.close();
      await functionHost.close();
      client.destroy();
    };
    return { url: server.url, realtimeUrl: server.realtimeUrl, app, close };
  } catch (error) {
    client.destroy();
    throw error;
  }
}

function surroundingsOf({ dynamodb }: EmulatorOptions, regionOfStack: string): FunctionSurroundings {
  const { endpoint, region = regionOfStack, accessKeyId = 'local', secretAccessKey = 'local' } = dynamodb;
  return { region, dynamodb: { endpoint, accessKeyId, secretAccessKey } };
}

function connectDynamoDB({ region, dynamodb: { endpoint, ...credentials } }: FunctionSurroundings): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 3 });
}

/** 32 bytes, as AES-256 wants them. */
function tokenKeyOf({ tokenSecret }: EmulatorOptions): Buffer {
  return tokenSecret === undefined ? randomBytes(32) : createHash('sha256').update(tokenSecret).digest();
}
