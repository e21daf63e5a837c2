import { build } from 'esbuild';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LambdaFunction } from '../assembly/app.ts';

/** A directory that stands for the disk of Lambda: the program that runs handlers, and copies of functions' code. */
export interface StagedCode {
  /** The program that a function's process runs. */
  readonly bootstrap: string;
  /** Copies the code of a function, once; returns the directory that is its `/var/task`. */
  stage(lambda: LambdaFunction): Promise<string>;
  remove(): Promise<void>;
}

/** What Lambda's Node.js runtimes bring along for code that does not bundle it. */
const packagesOfLambda = ['@aws-sdk', '@smithy'];

/**
 * Code is copied because what stands around an assembly must not matter: a `.js` file of Lambda is CommonJS, but would
 * be an ES module below a package.json with `"type": "module"`; and `@aws-sdk/*` is found beside the code.
 */
export async function createStagedCode(): Promise<StagedCode> {
  const root = await mkdtemp(join(tmpdir(), 'appsync-emulator-functions-'));
  const bootstrap = join(root, 'bootstrap.mjs');
  await writeFile(join(root, 'package.json'), '{"type":"commonjs"}');
  await writeFile(bootstrap, await bundleBootstrap());
  await linkPackages(join(root, 'node_modules'));
  const tasks = new Map<string, Promise<string>>();
  const copy = async ({ name, directory }: LambdaFunction): Promise<string> => {
    const task = join(root, name);
    await cp(directory, task, { recursive: true });
    return task;
  };
  return {
    bootstrap,
    stage(lambda) {
      const task = tasks.get(lambda.name) ?? copy(lambda);
      tasks.set(lambda.name, task);
      return task;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function linkPackages(folder: string): Promise<void> {
  await mkdir(folder);
  const file = createRequire(import.meta.url).resolve('@aws-sdk/client-dynamodb');
  const installed = file.slice(0, file.lastIndexOf(`${sep}@aws-sdk${sep}`));
  await Promise.all(packagesOfLambda.map((name) => symlink(join(installed, name), join(folder, name), 'junction')));
}

let bundled: Promise<string> | undefined;

function bundleBootstrap(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('./bootstrap.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}
