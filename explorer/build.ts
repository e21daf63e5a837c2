import { buildPage } from '../local/builtPage.ts';
import { readCatalogue } from './catalogue.ts';

/**
 * Builds the explorer if anything it is made of has changed, and returns the folder to serve.
 * Rejects with what the bundler said, or with an error that names the example that cannot be read.
 */
export function buildExplorer(): Promise<string> {
  return buildPage({
    name: 'explorer',
    madeOf: ['operations'],
    check: (sources) => void readCatalogue(Object.fromEntries(sources.filter(([path]) => path.endsWith('.graphql')))),
  });
}
