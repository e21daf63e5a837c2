import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { readCatalogue } from './catalogue.ts';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, 'build', 'explorer');
const STAMP = join(OUTPUT, '.built');

/**
 * Builds the explorer if anything it is made of has changed, and returns the folder to serve. The page is made beside
 * the old one and then takes its place, so a failed build leaves the old page whole.
 * Rejects with what the bundler said, or with an error that names the example that cannot be read.
 */
export async function buildExplorer(): Promise<string> {
  const sources = await readSources();
  const hash = hashOf(sources);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === hash) return OUTPUT;

  readCatalogue(Object.fromEntries(sources.filter(([path]) => path.endsWith('.graphql'))));
  const staging = `${OUTPUT}.${process.pid}`;
  try {
    await bundle(staging);
    await writeFile(join(staging, '.built'), hash);
    await rm(OUTPUT, { recursive: true, force: true });
    await rename(staging, OUTPUT);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return OUTPUT;
}

/** In a process of its own: the bundler obeys NODE_ENV, does not run inside jest, and its memory is not ours to keep. */
async function bundle(folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const command = [vite, 'build', import.meta.dirname, '--outDir', folder, '--logLevel', 'error'];
  try {
    await promisify(execFile)(process.execPath, command, { env: { ...process.env, NODE_ENV: 'production' } });
  } catch (error) {
    throw new Error('The explorer cannot be built. Run "npx vite build explorer" to see it alone.', { cause: error });
  }
}

type SourceFile = readonly [path: string, text: string];

/** Everything the page is made of: its own files, the examples, and the exact versions of what it imports. */
async function readSources(): Promise<SourceFile[]> {
  const folders = await Promise.all(['explorer', 'operations'].map((folder) => listFiles(join(ROOT, folder))));
  const paths = [...folders.flat(), join(ROOT, 'package-lock.json')].sort();
  return Promise.all(paths.map(async (path) => [relative(ROOT, path), await readFile(path, 'utf8')] as const));
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function hashOf(sources: readonly SourceFile[]): string {
  return createHash('sha256').update(JSON.stringify(sources)).digest('hex');
}
