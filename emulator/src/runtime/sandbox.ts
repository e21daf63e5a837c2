import { fileURLToPath } from 'node:url';
import { Script, createContext } from 'node:vm';
import { build } from 'esbuild';
import type { CodeFunction, Sandbox } from './module/boot.ts';
import type { Limits } from './module/guard.ts';
import type { Host } from './module/host.ts';

/** A JavaScript realm that holds the APPSYNC_JS runtime and nothing of the host's. */
export interface Realm {
  readonly sandbox: Sandbox;
  /** The function that the source text `text` evaluates to; positions in its errors are positions in `origin`. */
  compile(text: string, origin: string): CodeFunction;
}

export async function createRealm(name: string, host: Host, limits: Limits): Promise<Realm> {
  const start = await bootScript();
  const options = { name, codeGeneration: { strings: false, wasm: false } };
  const context = createContext(Object.create(null) as object, options);
  const boot = start.runInContext(context) as (host: Host, limits: Limits) => Sandbox;
  return {
    sandbox: boot(host, limits),
    compile: (text, origin) => new Script(text, { filename: origin }).runInContext(context) as CodeFunction,
  };
}

let bundled: Promise<Script> | undefined;

/** The runtime as one script whose value boots the realm it runs in. Bundled once a process. */
function bootScript(): Promise<Script> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<Script> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./module/boot.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'runtime',
    target: 'es2022',
    banner: { js: '(() => { "use strict";' },
    footer: { js: 'return (host, limits) => runtime.boot(globalThis, host, limits); })()' },
    logLevel: 'silent',
  });
  return new Script(outputFiles[0]?.text ?? '', { filename: 'appsync-js-runtime' });
}
