import { buildPage } from '../local/builtPage.ts';

/**
 * Builds the dashboard if anything it is made of has changed, and returns the folder to serve at `/`: all visits to paths
 * without a file are answered with its `index.html`.
 * Rejects with what the bundler said.
 */
export function buildDashboard(): Promise<string> {
  return buildPage({ name: 'dashboard', madeOf: ['domain', 'importer', 'generated/dashboard.ts'] });
}
