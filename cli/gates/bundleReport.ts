import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { largestBundle } from '../../infra/resolverBundles.ts';
import type { GateReport } from './gate.ts';

const folder = join(import.meta.dirname, '..', '..', 'build', 'resolvers');

/** Sizes of the resolvers that the synth made, the largest first. A size over the limit has failed the synth itself. */
export async function reportBundles(): Promise<GateReport> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const bundles = await Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.js'.length),
      size: (await readFile(join(folder, file), 'utf8')).length,
    })),
  );
  bundles.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const largest = bundles[0];
  return {
    summary: largest ? `${bundles.length} bundles, the largest ${format(largest.size)} characters` : 'no bundles',
    details: table(bundles),
  };
}

function table(bundles: readonly { readonly name: string; readonly size: number }[]): string {
  const width = Math.max(...bundles.map(({ name }) => name.length), 0);
  const rows = bundles.map(({ name, size }) => {
    const share = Math.round((size / largestBundle) * 100);
    return `  ${name.padEnd(width)}  ${format(size).padStart(7)}  ${String(share).padStart(3)} %`;
  });
  return [`Resolver bundles: characters, share of the ${format(largestBundle)} allowed`, ...rows].join('\n');
}

function format(count: number): string {
  return count.toLocaleString('en-US');
}
