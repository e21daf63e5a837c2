import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createLocalIssuer, generateSigningKey, startEmulator } from 'appsync-emulator';
import type { DynamoDBRequest, Emulator } from 'appsync-emulator';
import { assemblyDirectory } from '../local/assembly.ts';
import { startDynamoDBLocal } from '../local/dynamodb.ts';
import { connectApi } from '../local/graphqlClient.ts';
import type { Api } from '../local/graphqlClient.ts';
import { mintToken } from '../local/token.ts';

/** Whose data the measurements make. */
export const person = { tenant: 'bench', user: 'one' } as const;

/** How often the emulator looks for changes that it did not make itself. */
export const pollMilliseconds = 250;

/** The stack as it deploys, on an engine in memory. */
export interface BenchServer {
  readonly emulator: Emulator;
  readonly engine: string;
  readonly accessKeyId: string;
  readonly token: string;
  /** For `person`. */
  readonly api: Api;
  /** The same engine, asked directly. */
  readonly database: DynamoDBDocumentClient;
  readonly client: DynamoDBClient;
  /** What reached DynamoDB since the last call. */
  takeRequests(): DynamoDBRequest[];
  close(): Promise<void>;
}

const accessKeyId = 'bench';

export async function startBenchServer(): Promise<BenchServer> {
  const engine = await startDynamoDBLocal({ storage: 'memory' });
  const issuer = createLocalIssuer(await generateSigningKey());
  let requests: DynamoDBRequest[] = [];
  const emulator = await startEmulator({
    assembly: assemblyDirectory,
    dynamodb: { endpoint: engine.endpoint, accessKeyId },
    jwks: issuer.jwks,
    port: 0,
    streams: { pollMilliseconds },
    observe: (request) => requests.push(request),
  });
  const token = mintToken(emulator.app, issuer, person);
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: emulator.app.region,
    credentials: { accessKeyId, secretAccessKey: 'local' },
  });
  return {
    emulator,
    engine: engine.endpoint,
    accessKeyId,
    token,
    api: connectApi(emulator.url, token),
    database: DynamoDBDocumentClient.from(client),
    client,
    takeRequests() {
      const taken = requests;
      requests = [];
      return taken;
    },
    close: async () => {
      client.destroy();
      await emulator.close();
      await engine.stop();
    },
  };
}

/** The data of a request that must succeed. */
export async function asked<Data>(answer: Promise<{ data: Data | null; errors: readonly unknown[] }>): Promise<Data> {
  const { data, errors } = await answer;
  if (data === null || errors.length > 0) throw new Error(`The API answered ${JSON.stringify(errors)}`);
  return data;
}
