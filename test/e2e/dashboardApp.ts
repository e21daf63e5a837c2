import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Api } from '../../local/graphqlClient.ts';
import { connectApi } from '../../local/graphqlClient.ts';
import { projectRoot } from '../../local/projectRoot.ts';
import { start } from '../../local/start.ts';
import { chromium as installedChromium } from './browser.ts';

export type Scheme = 'light' | 'dark';

export interface Visit {
  /** `/recurring` */
  readonly path: string;
  /** Whose data it is; each test has somebody of its own. */
  readonly user: string;
  /** Default 1440. */
  readonly width?: number;
  readonly scheme?: Scheme;
}

export interface DashboardApp {
  /** The API, asked by this person. */
  as(user: string): Promise<Api>;
  /** A page with storage of its own. */
  open(visit: Visit): Promise<Page>;
  close(): Promise<void>;
}

const TENANT = 'e2e';

/** The local server in memory, or the one that DASHBOARD_URL names, and a browser before it. */
export async function startDashboardApp(): Promise<DashboardApp> {
  if (installedChromium === undefined) {
    throw new Error('No Chromium: apt-get install chromium-headless-shell, or name one in CHROMIUM');
  }
  const { url, stop } = await startServer();
  const browser = await chromium.launch({ executablePath: installedChromium });
  return {
    as: (user) => connectAs(url, user),
    open: (visit) => openPage(browser, url, visit),
    async close() {
      await browser.close();
      await stop();
    },
  };
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const running = process.env['DASHBOARD_URL'];
  if (running !== undefined) return { url: running, stop: async () => {} };
  const signal = new AbortController().signal;
  const server = await start({ port: 0, inMemory: true, seed: false, schedules: false, signal });
  return { url: server.dashboardUrl, stop: () => server.close() };
}

async function connectAs(url: string, user: string): Promise<Api> {
  const response = await fetch(new URL(`/session.json?tenant=${TENANT}&user=${user}`, url));
  const { token, endpoint } = (await response.json()) as { token: string; endpoint: string };
  return connectApi(endpoint, token);
}

async function openPage(browser: Browser, url: string, visit: Visit): Promise<Page> {
  const { path, user, width = 1440, scheme = 'light' } = visit;
  const context = await browser.newContext({
    viewport: { width, height: width < 760 ? 844 : 1000 },
    colorScheme: scheme,
    hasTouch: width < 760,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  const identity = JSON.stringify({ tenant: TENANT, user, isAdmin: false });
  await context.addInitScript(`localStorage.setItem('tyche-identity', ${JSON.stringify(identity)})`);
  const page = await context.newPage();
  await page.goto(new URL(path, url).href);
  return page;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong, as `rule: element` a line. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How far the page reaches beyond its window, in px. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}

/** Keeps how it looks in `build/screenshots/`, to be looked at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(projectRoot, 'build', 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
