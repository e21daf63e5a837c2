import type { LocalCredentials } from 'appsync-emulator';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keptFile, localDirectory } from './keptFile.ts';

function makeKeys(): string {
  return JSON.stringify({
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  });
}

function readKeys(text: string): Pick<LocalCredentials, 'accessKeyId' | 'secretAccessKey'> {
  const keys = JSON.parse(text) as Partial<LocalCredentials> | null;
  const { accessKeyId, secretAccessKey } = keys ?? {};
  if (typeof accessKeyId === 'string' && typeof secretAccessKey === 'string') return { accessKeyId, secretAccessKey };
  throw new Error('It has no keys.');
}

/**
 * Who may call functions of the local server, and nothing else; the keys are made on first use and kept in
 * `.local/operator.json`.
 */
export async function localOperator(): Promise<LocalCredentials> {
  const path = join(localDirectory, 'operator.json');
  const text = await keptFile(path, makeKeys);
  try {
    return {
      ...readKeys(text),
      userArn: 'arn:aws:iam::000000000000:user/operator',
      permissions: [{ actions: ['lambda:InvokeFunction'], resources: ['*'] }],
    };
  } catch (error) {
    throw new Error(`${path} is damaged; delete it and start again. ${error instanceof Error ? error.message : ''}`);
  }
}
