import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './projectRoot.ts';

export interface Page {
  /** Its folder, with a configuration for vite; the result goes to `build/<name>`. */
  readonly name: string;
  /** Further folders and files that it is made of, from the project's root. */
  readonly madeOf: readonly string[];
  /** Told of all sources before they are bundled; throws what is wrong with them. */
  readonly check?: (sources: readonly SourceFile[]) => void;
}

export type SourceFile = readonly [path: string, text: string];

/**
 * Builds a page if anything it is made of has changed, and returns the folder to serve. The page is made beside the old
 * one and then takes its place, so a failed build leaves the old page whole.
 * Rejects with what the bundler said, or with what the check threw.
 */
export async function buildPage(page: Page): Promise<string> {
  const output = join(projectRoot, 'build', page.name);
  const stamp = join(output, '.built');
  const sources = await readSources(page);
  const hash = createHash('sha256').update(JSON.stringify(sources)).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return output;

  page.check?.(sources);
  const staging = `${output}.${process.pid}`;
  try {
    await bundle(page.name, staging);
    await writeFile(join(staging, '.built'), hash);
    await rm(output, { recursive: true, force: true });
    await rename(staging, output);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return output;
}

/** In a process of its own: the bundler obeys NODE_ENV, does not run inside jest, and its memory is not ours to keep. */
async function bundle(name: string, folder: string): Promise<void> {
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const command = [vite, 'build', join(projectRoot, name), '--outDir', folder, '--logLevel', 'error'];
  try {
    await promisify(execFile)(process.execPath, command, { env: { ...process.env, NODE_ENV: 'production' } });
  } catch (error) {
    throw new Error(`The ${name} cannot be built. Run "npx vite build ${name}" to see it alone.`, { cause: error });
  }
}

/** The page's own files and what else it is made of, with the exact versions of what it imports. */
async function readSources({ name, madeOf }: Page): Promise<SourceFile[]> {
  const files = await Promise.all([name, ...madeOf].map((folder) => listFiles(join(projectRoot, folder))));
  const paths = [...files.flat(), join(projectRoot, 'package-lock.json')].sort();
  return Promise.all(paths.map(async (path) => [relative(projectRoot, path), await readFile(path, 'utf8')] as const));
}

async function listFiles(folder: string): Promise<string[]> {
  if (extname(folder) !== '') return [folder];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
