import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { nameOf } from './fieldResolver.ts';
import type { FieldResolver } from './fieldResolver.ts';

/** One JavaScript file as AppSync gets it, byte for byte. */
export interface Bundle {
  /** `Type.field`, or `Type.field.step` for a step of a pipeline. */
  readonly name: string;
  readonly file: string;
  /** In characters, as AppSync counts. */
  readonly size: number;
}

/**
 * Half of the 32,000 characters that AppSync takes: it also limits "function metadata", a measure of complexity that
 * cannot be computed here and was seen to be exceeded below 32,000.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-overview-js.html
 */
export const largestBundle = 16_000;

/** Code of a pipeline that has no `index.ts`. */
const plainPipeline = join(import.meta.dirname, 'plainPipeline.ts');

/**
 * Bundles every resolver and pipeline step into a file of its own, `<folder>/<name>.js`. The imports of
 * `@aws-appsync/utils` stay, as AppSync has these modules built in. Syntax is not lowered: what esbuild would write
 * instead of `a ?? b` is no APPSYNC_JS. Files of resolvers that no longer exist are removed.
 * @param root - the paths in the bundles' comments are relative to it, so that the bytes are the same on every machine
 * @throws Error naming the resolver and its size when one is larger than `largestBundle`
 */
export async function bundleResolvers(
  resolvers: readonly FieldResolver[],
  folder: string,
  root: string,
): Promise<Bundle[]> {
  const sources = new Map(resolvers.flatMap(sourcesOf));
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries(sources),
    outdir: folder,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'esnext',
    platform: 'node',
    external: ['@aws-appsync/utils', '@aws-appsync/utils/*'],
    charset: 'utf8',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const bundles = outputFiles.map(({ path, text }) => {
    const name = basename(path, '.js');
    const code = `// ${name}, from ${relative(root, sources.get(name) ?? '')}\n${text}`;
    return { name, file: path, size: code.length, code };
  });
  requireSize(bundles, metafile, root);
  await mkdir(folder, { recursive: true });
  await removeOthers(folder, new Set(bundles.map((bundle) => basename(bundle.file))));
  await Promise.all(bundles.map(({ file, code }) => writeChanged(file, code)));
  return bundles.map(({ name, file, size }) => ({ name, file, size }));
}

/** Bundle name and source file of everything that a field deploys. */
function sourcesOf(resolver: FieldResolver): [string, string][] {
  const name = nameOf(resolver);
  if (resolver.kind === 'unit') return [[name, resolver.path]];
  const steps = resolver.steps.map((step): [string, string] => [`${name}.${step.name}`, step.path]);
  return [[name, resolver.index ?? plainPipeline], ...steps];
}

function requireSize(bundles: readonly Bundle[], { outputs }: Metafile, root: string): void {
  const tooLarge = bundles.filter((bundle) => bundle.size > largestBundle);
  if (tooLarge.length === 0) return;
  const lines = tooLarge.map(({ name, file, size }) => {
    const { entryPoint, inputs } = outputs[relative(root, file)] ?? { inputs: {} };
    const parts = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
    const most = parts.slice(0, 5).map(([path, { bytesInOutput }]) => `${path} ${bytesInOutput}`);
    return `${entryPoint}: the bundle of ${name} has ${size} characters, more than ${largestBundle} (${most.join(', ')})`;
  });
  throw new Error(lines.join('\n'));
}

async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => !kept.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** A file that is already right is left alone, so that two synths at once do not disturb each other. */
async function writeChanged(file: string, code: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present !== code) await writeFile(file, code);
}
