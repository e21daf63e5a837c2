import { readCatalogue } from './catalogue.ts';

/** Every file of `operations/`, bundled when the page is built. */
export const catalogue = readCatalogue(
  import.meta.glob<string>('../operations/*.graphql', { query: '?raw', import: 'default', eager: true }),
);
