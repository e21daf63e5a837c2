import { buildPage } from '../local/builtPage.ts';
import { readCatalogue } from './catalogue.ts';

const MADE_OF = [
  ...['operations', 'schema', 'infra/schemaDocument.ts', 'emulator/src/schema/appsync.graphql'],
  ...['domain/identifier.ts', 'dashboard/src/session', 'dashboard/src/theme/tokens.css', 'dashboard/src/ui'],
];

/**
 * Builds the explorer if anything it is made of has changed, and returns the folder to serve.
 * Rejects with what the bundler said, or with an error that names the example that cannot be read.
 */
export function buildExplorer(): Promise<string> {
  return buildPage({
    name: 'explorer',
    madeOf: MADE_OF,
    check: (sources) =>
      void readCatalogue(Object.fromEntries(sources.filter(([path]) => path.startsWith('operations')))),
  });
}
