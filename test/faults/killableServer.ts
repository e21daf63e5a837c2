import { createLocalIssuer, generateSigningKey, readSigningKey, startEmulator } from 'appsync-emulator';
import { join } from 'node:path';
import { startDynamoDBLocal } from '../../local/dynamodb.ts';
import { keptFile } from '../../local/keptFile.ts';
import { mintToken } from '../../local/token.ts';

/**
 * The server as `npm start` runs it, without what makes that slow to start: an assembly that is there, data and the
 * positions of its streams in a folder. A program of its own, because it is to be killed.
 */
const [assembly = '', directory = '', tenant = '', user = ''] = process.argv.slice(2);

const key = await keptFile(join(directory, 'issuer.json'), async () => JSON.stringify(await generateSigningKey()));
const issuer = createLocalIssuer(readSigningKey(JSON.parse(key)));
const engine = await startDynamoDBLocal({ storage: { directory: join(directory, 'dynamodb') }, shared: true });
const emulator = await startEmulator({
  assembly,
  dynamodb: { endpoint: engine.endpoint },
  jwks: issuer.jwks,
  port: 0,
  stateDirectory: join(directory, 'state'),
});
process.send?.({
  url: emulator.url,
  endpoint: engine.endpoint,
  token: mintToken(emulator.app, issuer, { tenant, user }),
});
process.on('message', () => void emulator.settled().then(() => process.send?.({ settled: true })));
