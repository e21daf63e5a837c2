import type { EmulatorOptions } from 'appsync-emulator';
import { cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildDashboard } from '../dashboard/build.ts';
import { buildExplorer } from '../explorer/build.ts';
import { contentSecurityPolicy } from '../infra/pagePolicy.ts';
import { projectRoot } from './projectRoot.ts';

/** Folders of the built pages. */
export interface Pages {
  readonly dashboard: string;
  readonly explorer: string;
}

/** Builds what has changed. Rejects with what the bundler said. */
export async function buildPages(): Promise<Pages> {
  return { dashboard: await buildDashboard(), explorer: await buildExplorer() };
}

/** Browsers do not agree on whether `'self'` includes the socket of one's own server. */
const sockets = ['ws://localhost:*', 'ws://127.0.0.1:*'];

/** Where the local server has the pages, under the policies of those that deploy. */
export function pageFolders({ dashboard, explorer }: Pages): NonNullable<EmulatorOptions['staticFolders']> {
  return {
    '/': {
      directory: dashboard,
      hasRoutes: true,
      contentSecurityPolicy: contentSecurityPolicy('dashboard', sockets),
    },
    '/explorer': { directory: explorer, contentSecurityPolicy: contentSecurityPolicy('explorer', sockets) },
  };
}

/** Puts the pages into one folder to host, the dashboard at its top, and returns it: `build/site`. */
export async function composeSite(
  { dashboard, explorer }: Pages,
  site = join(projectRoot, 'build', 'site'),
): Promise<string> {
  const filter = (path: string): boolean => !basename(path).startsWith('.');
  await rm(site, { recursive: true, force: true });
  await cp(dashboard, site, { recursive: true, filter });
  await cp(explorer, join(site, 'explorer'), { recursive: true, filter });
  return site;
}
