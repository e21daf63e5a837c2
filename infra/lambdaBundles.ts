import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Directory of each Lambda's code, by the name of its folder. */
export type LambdaBundles = Readonly<Record<string, string>>;

/**
 * Bundles `<folder>/<name>/handler.ts` of every Lambda to `<output>/<name>/index.mjs`, with everything it imports.
 * esbuild runs in this process: no Docker, no package runner.
 */
export async function bundleLambdas(folder: string, output: string, root: string): Promise<LambdaBundles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lacking = names.filter((name) => !existsSync(join(folder, name, 'handler.ts')));
  if (lacking.length > 0) throw new Error(lacking.map((name) => `${join(folder, name)} has no handler.ts`).join('\n'));
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(folder, name, 'handler.ts')])),
    outdir: output,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'node22',
    platform: 'node',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return Object.fromEntries(names.map((name) => [name, join(output, name)]));
}
