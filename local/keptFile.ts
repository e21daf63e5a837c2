import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './errorCode.ts';
import { projectRoot } from './projectRoot.ts';

/** What the local server keeps between starts. Not in version control. */
export const localDirectory = join(projectRoot, '.local');

/**
 * The content of a file, which is made on first use and then stays. Readable by its owner only. Two processes that make
 * it at the same time end up with the same content: the first to link it wins.
 */
export async function keptFile(path: string, make: () => Promise<string> | string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, await make(), { mode: 0o600 });
    await link(draft, path).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, 'utf8');
}
