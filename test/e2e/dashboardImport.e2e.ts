import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { MonthTransactionsDocument } from '../../generated/dashboard.ts';
import type { DashboardBrowser, Visit } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot, startDashboardBrowser } from './dashboardBrowser.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

let server: DashboardServer;
let browser: DashboardBrowser;
beforeAll(async () => {
  server = await startDashboardServer();
  browser = await startDashboardBrowser(server.origin);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A bank of its own: no name that is known for the day, the other amount first. */
const BANK = [
  'When;Who;What for;Sum;Kind',
  '03.01.2025;Coffee House;Latte;-3,10;Food:Coffee',
  '04.01.2025;Acme GmbH;Pay;2.500,00;Salary',
  '05.02.2025;Rail;Ticket;-80,00;Travel',
  '31.02.2025;Bakery;Rolls;-4,20;Food:Bread',
  '06.02.2025;Coffee House;Latte;-3,10;Food:Coffee',
].join('\n');

async function somebody(visit: Partial<Visit> = {}) {
  const person = { tenant: 'e2e', user: randomUUID() };
  const api = server.as(person);
  const { page, problems } = await browser.visit({ person, ...visit });
  await page.goto('/import');
  await page.getByRole('button', { name: 'Choose a statement' }).waitFor();
  const stored = async (month: string) =>
    (await api.ask(MonthTransactionsDocument, { month })).transactions.items.map(
      ({ date, description, amount, category }) => [date.slice(0, 10), description, amount, category],
    );
  return { person, api, page, problems, stored };
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.getByTestId('file').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const step = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor({ state: 'attached' });

describe('an import', () => {
  it('goes from a file with columns of its own to a report', async () => {
    const { page, stored, problems } = await somebody();
    await keepScreenshot(page, 'import-1-file-desktop-light');
    expect(await accessibilityProblems(page)).toEqual([]);
    await choose(page, 'bank.csv', BANK);
    await step(page, 'Step 2 of 5 · Columns');
    await keepScreenshot(page, 'import-2-columns-desktop-light', true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, 'Continue');
    await page.getByRole('alert').getByText('One column is still to be chosen.').waitFor();
    await page.getByLabel(/^Date/).selectOption('When');
    await page.getByLabel(/^Description/).selectOption('Who');
    await page.getByLabel(/^Category/).selectOption('Kind');
    await page.getByLabel(/^Food:Coffee/).selectOption('dining');
    await keepScreenshot(page, 'import-2-chosen-desktop-light', true);
    await press(page, 'Continue');
    await step(page, 'Step 3 of 5 · Check');
    await page.getByRole('button', { name: 'Import 4 transactions' }).waitFor();
    await keepScreenshot(page, 'import-3-check-desktop-light', true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, 'Import 4 transactions');
    await step(page, 'Step 5 of 5 · Report');
    await keepScreenshot(page, 'import-5-report-desktop-light', true);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await stored('2025-01')).toEqual([
      ['2025-01-04', 'Acme GmbH', 2500, 'income'],
      ['2025-01-03', 'Coffee House', -3.1, 'dining'],
    ]);
    expect(problems).toEqual([]);
  });
});
