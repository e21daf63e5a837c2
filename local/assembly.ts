import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAssembly, type App } from 'appsync-emulator';
import { projectRoot } from './projectRoot.ts';

export const assemblyDirectory = join(projectRoot, 'cdk.out');

/** Writes cdk.out anew, as `npm run synth` does, in a process of its own. Fails with what that printed. */
export async function synthesize(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('infra', 'app.ts')], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0) throw new Error(`npm run synth failed (${signal ?? code}):\n${output.trim()}`);
}

/** The app as last synthesized; synthesizes it first when that never happened. */
export async function readLocalApp(): Promise<App> {
  if (!existsSync(join(assemblyDirectory, 'manifest.json'))) await synthesize();
  return readAssembly(assemblyDirectory);
}
