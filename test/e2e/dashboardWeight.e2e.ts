import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { DashboardBrowser } from './dashboardBrowser.ts';
import { startDashboardBrowser } from './dashboardBrowser.ts';
import { fillPeople, people } from './dashboardPeople.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

/** In kB of 1,000 bytes, compressed with gzip. Stated in docs/client.md. */
const BUDGET = { scriptsBeforeFirstFigure: 192, styles: 14.5, everything: 280 };

let server: DashboardServer;
let browser: DashboardBrowser;

beforeAll(async () => {
  server = await startDashboardServer();
  browser = await startDashboardBrowser(server.origin);
  await fillPeople(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Compressed sizes of the files of the page, as they were asked for. */
async function weigh(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => gzipSync(await readFile(join(process.env['TEST_DASHBOARD']!, path))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

const scripts = (paths: readonly string[]): string[] => paths.filter((path) => path.endsWith('.js'));
const styles = (paths: readonly string[]): string[] => paths.filter((path) => path.endsWith('.css'));

describe('the first screen', () => {
  it('is light', async () => {
    const { page } = await browser.visit({ person: people.running });
    const asked = listen(page);
    await page.goto('/?month=2025-01');
    await page.getByText('Left to spend').waitFor();
    const first = [...asked];
    await page.locator('figure svg').first().waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    // What comes by itself after the figures, and makes none of them wait.
    const later = /courseChart|realtimeLink|liveEvents|Lists|modifyPages/;
    const beforeFirstFigure = scripts(first).filter((path) => !later.test(path));
    const sizes = {
      scriptsBeforeFirstFigure: await weigh(beforeFirstFigure),
      styles: await weigh(styles(asked)),
      everything: await weigh([...scripts(asked), ...styles(asked)]),
    };
    process.stderr.write(`First screen, kB gzip: ${JSON.stringify(sizes)}\n`);
    for (const [name, limit] of Object.entries(BUDGET)) {
      expect([name, sizes[name as keyof typeof BUDGET]! <= limit]).toEqual([name, true]);
    }
    expect(asked.filter((path) => /cognito|signIn|notice/i.test(path))).toEqual([]);
  });

  it('asks the API once before it shows its figures', async () => {
    const { page } = await browser.visit({ person: people.running });
    let isHeld = true;
    const operations: string[] = [];
    await page.route('**/graphql', async (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string };
      operations.push(operationName);
      if (isHeld && operationName !== 'SpendingMonth') return;
      await route.continue();
    });
    await page.goto('/?month=2025-01');
    await page.getByText('Left to spend').waitFor();
    expect(new Set(operations.slice(0, 1))).toEqual(new Set(['SpendingMonth']));
    for (const name of ['Categories', 'Six months', 'Goals', 'Coming up', 'Largest transactions']) {
      await page.getByRole('region', { name, exact: true }).waitFor();
    }
    isHeld = false;
  });
});
