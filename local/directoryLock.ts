import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './errorCode.ts';

/** Sending signal 0 sends nothing: it only asks. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Makes this process the only one that uses the folder; returns the function that gives it back. The lock of a process
 * that is gone does not count.
 * @throws Error naming the process that holds it.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'in-use-by.pid');
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && isRunning(holder)) {
    throw new Error(
      `${directory} is in use by process ${holder}. Stop that one, or start with --in-memory and another --port`,
    );
  }
  await rm(path, { force: true });
  await writeFile(path, String(process.pid), { flag: 'wx' });
  return () => rm(path, { force: true });
}
