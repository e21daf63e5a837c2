import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockDirectory } from '../../../local/directoryLock.ts';
import { keptFile } from '../../../local/keptFile.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('a kept file', () => {
  it('is made once, for its owner only, and leaves nothing else behind', async () => {
    const path = join(directory, 'inner', 'secret');
    expect(await keptFile(path, () => 'first')).toBe('first');
    expect(await keptFile(path, () => 'second')).toBe('first');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(directory, 'inner'))).toEqual(['secret']);
  });

  it('is the same for all who make it at the same time', async () => {
    const path = join(directory, 'secret');
    const contents = await Promise.all(['a', 'b', 'c', 'd'].map((text) => keptFile(path, async () => text)));
    expect(new Set(contents).size).toBe(1);
    expect(await readdir(directory)).toEqual(['secret']);
  });
});

describe('a lock', () => {
  it('names the living process that holds the folder', async () => {
    await writeFile(join(directory, 'in-use-by.pid'), String(process.ppid));
    await expect(lockDirectory(directory)).rejects.toThrow(`in use by process ${process.ppid}`);
  });

  it('is taken over from a process that is gone, and given back', async () => {
    // Beyond the largest pid of Linux.
    await writeFile(join(directory, 'in-use-by.pid'), '4194305');
    const unlock = await lockDirectory(directory);
    expect(await readdir(directory)).toEqual(['in-use-by.pid']);
    await unlock();
    expect(await readdir(directory)).toEqual([]);
  });
});
