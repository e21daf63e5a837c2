import { createLocalIssuer, generateSigningKey, readSigningKey, type LocalIssuer } from 'appsync-emulator';
import { join } from 'node:path';
import { keptFile, localDirectory } from './keptFile.ts';

/** The issuer whose tokens the local server accepts; its key is made on first use and kept in `.local/issuer.json`. */
export async function localIssuer(): Promise<LocalIssuer> {
  const path = join(localDirectory, 'issuer.json');
  const text = await keptFile(path, async () => JSON.stringify(await generateSigningKey()));
  try {
    return createLocalIssuer(readSigningKey(JSON.parse(text)));
  } catch (error) {
    throw new Error(`${path} is damaged; delete it and start again. ${error instanceof Error ? error.message : ''}`);
  }
}
