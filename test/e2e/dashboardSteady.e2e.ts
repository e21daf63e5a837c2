import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { RecordTransactionDocument } from '../../generated/operations.ts';
import type { DashboardBrowser, Size } from './dashboardBrowser.ts';
import { keepScreenshot, startDashboardBrowser } from './dashboardBrowser.ts';
import { chart } from './dashboardLooks.ts';
import { fillPeople, people } from './dashboardPeople.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

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

/** What moved without being asked to, and by how much; when the largest thing was painted. */
const WATCH = `
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const of = sources.map(({ node }) => node?.className ?? node?.nodeName).join(', ');
      if (!hadRecentInput && value > 0) window.moved.push(value.toFixed(4) + ' ' + of);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    window.largest = list.getEntries().at(-1).startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });`;

const moved = (page: Page) => page.evaluate('window.moved');

async function recordElsewhere(id: string): Promise<void> {
  const input = { id, date: '2025-01-21T12:00:00Z', description: 'Bakery', amount: -3 };
  const { recordTransaction } = await server.as(people.running).ask(RecordTransactionDocument, { input });
  const change = { kind: 'recorded', month: '2025-01', transaction: recordTransaction, previousDate: null };
  await server.tell('publishTransactionChange', people.running, change);
}

describe('nothing moves by itself', () => {
  it.each(['desktop', 'phone'] satisfies Size[])('on the overview, %s', async (size) => {
    const { page } = await browser.visit({ person: people.running, size });
    await page.addInitScript({ content: WATCH });
    await page.goto('/?month=2025-01');
    await chart(page);
    await page.getByText('Live', { exact: true }).waitFor();
    process.stderr.write(`Largest paint, ${size}: ${Math.round(Number(await page.evaluate('window.largest')))} ms\n`);
    expect(['while it loads', await moved(page)]).toEqual(['while it loads', []]);

    await recordElsewhere(`steady-${size}`);
    await page.getByText('Bakery').first().waitFor();
    expect(['with an event', await moved(page)]).toEqual(['with an event', []]);

    await page.context().setOffline(true);
    await page.getByRole('region', { name: 'Connection' }).waitFor();
    await keepScreenshot(page, `overview-offline-${size}-light`);
    await page.context().setOffline(false);
    await page.getByText('Live', { exact: true }).waitFor({ timeout: 60_000 });
    expect(['with a banner', await moved(page)]).toEqual(['with a banner', []]);

    // The answer comes later than a click could excuse.
    await page.route('**/graphql', async (route) => {
      await page.evaluate(`new Promise((resolve) => {
        const look = () => (performance.now() - window.clicked > 600 ? resolve() : requestAnimationFrame(look));
        look();
      })`);
      await route.continue();
    });
    await page.evaluate('addEventListener("click", () => (window.clicked = performance.now()), true)');
    await page.getByRole('button', { name: 'Previous month' }).click();
    await page.getByText('Loading December 2024…').first().waitFor();
    expect(['while a month is awaited', await moved(page)]).toEqual(['while a month is awaited', []]);
    await page.locator('#summary', { hasText: 'Spent' }).waitFor();
    expect(['with another month', await moved(page)]).toEqual(['with another month', []]);
    await page.context().close();
  });
});
