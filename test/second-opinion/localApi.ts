import { createLocalIssuer, generateSigningKey, startEmulator } from 'appsync-emulator';
import type { App, RuntimeServices } from 'appsync-emulator';
import { join } from 'node:path';
import { startDynamoDBLocal } from '../../local/dynamodb.ts';
import { projectRoot } from '../../local/projectRoot.ts';
import { mintToken } from '../../local/token.ts';
import type { TokenRequest } from '../../local/token.ts';
import { copyItems } from './copyItems.ts';

export interface LocalApi {
  readonly url: string;
  readonly app: App;
  readonly dynamodb: { readonly endpoint: string; readonly region: string };
  tokenOf(person: TokenRequest): string;
  /** Makes the database that this access key id names: the tables of the app with the items they hold now. */
  copyDatabase(accessKeyId: string): Promise<void>;
  close(): Promise<void>;
}

/** `npm run test:second-opinion` synthesizes it. */
const assembly = process.env['TEST_ASSEMBLY'] ?? join(projectRoot, 'build', 'second-opinion');

const ownDatabase = 'emulator';

/** The emulator with the stack as it deploys, on an engine of its own. */
export async function startLocalApi(services?: RuntimeServices): Promise<LocalApi> {
  const engine = await startDynamoDBLocal({ storage: 'memory', onNotice: (text) => process.stderr.write(`${text}\n`) });
  const issuer = createLocalIssuer(await generateSigningKey());
  const start = (accessKeyId: string): ReturnType<typeof startEmulator> =>
    startEmulator({ assembly, dynamodb: { endpoint: engine.endpoint, accessKeyId }, jwks: issuer.jwks, services });
  const emulator = await start(ownDatabase);
  const dynamodb = { endpoint: engine.endpoint, region: emulator.app.region };
  return {
    url: emulator.url,
    app: emulator.app,
    dynamodb,
    tokenOf: (person) => mintToken(emulator.app, issuer, person),
    copyDatabase: async (accessKeyId) => {
      const other = await start(accessKeyId);
      await other.close();
      await copyItems(emulator.app, dynamodb, ownDatabase, accessKeyId);
    },
    close: async () => {
      await emulator.close();
      await engine.stop();
    },
  };
}
