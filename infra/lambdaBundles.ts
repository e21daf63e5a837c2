import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Directory of each Lambda's code, by the name of its folder. */
export type LambdaBundles = Readonly<Record<string, string>>;

/** What several functions have in common; no function itself. */
const shared = 'shared';

/**
 * Names of the folders of `folder`, each the code of one function; `shared` is none.
 * @throws Error naming the folders without a `handler.ts`
 */
export async function findLambdas(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => name !== shared)
    .sort();
  const lacking = names.filter((name) => !existsSync(join(folder, name, 'handler.ts')));
  if (lacking.length > 0) throw new Error(lacking.map((name) => `${join(folder, name)} has no handler.ts`).join('\n'));
  return names;
}

/**
 * Bundles `<folder>/<name>/handler.ts` of these functions to `<output>/<name>/index.mjs`, with everything it imports:
 * the AWS SDK too, so that what runs is the version of the lock file and not that of the day's runtime. It is about
 * 1.2 MB of a bundle, 236 KB when packed. esbuild runs in this process: no Docker, no package runner.
 */
export async function bundleLambdas(
  folder: string,
  names: readonly string[],
  output: string,
  root: string,
): Promise<LambdaBundles> {
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(folder, name, 'handler.ts')])),
    outdir: output,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'node22',
    platform: 'node',
    // The SDK's ES modules: its CommonJS would be bundled whole, and asks for a `require` that ES modules lack.
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return Object.fromEntries(names.map((name) => [name, join(output, name)]));
}
