import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page, WebSocketRoute } from 'playwright-core';
import {
  AnalyticsDocument,
  ContributeToGoalDocument,
  MonthlyBudgetDocument,
  RecalculateAnalyticsDocument,
  RecordTransactionDocument,
} from '../../generated/operations.ts';
import type { BudgetCategoryType } from '../../generated/operations.ts';
import type { DashboardBrowser } from './dashboardBrowser.ts';
import { keepScreenshot, startDashboardBrowser, textOf } from './dashboardBrowser.ts';
import { fillPeople, people } from './dashboardPeople.ts';
import type { Client, DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

let server: DashboardServer;
let browser: DashboardBrowser;
let client: Client;
let recorded = 0;
const month = '2025-01';

beforeAll(async () => {
  server = await startDashboardServer();
  browser = await startDashboardBrowser(server.origin);
  await fillPeople(server);
  client = server.as(people.running);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openLive(path = '/?month=2025-01'): Promise<Page> {
  const { page, problems } = await browser.visit({ person: people.running });
  await page.goto(path);
  await page.getByText('Live', { exact: true }).waitFor();
  expect(problems).toEqual([]);
  return page;
}

const figure = (page: Page, label: string) => page.locator('dl > div', { hasText: label }).locator('dd').first();
const banner = (page: Page) => page.getByRole('region', { name: 'Connection' });
const cents = (text: string): number => Number(text.replace(/[^\d]/g, ''));

async function storedBudget() {
  return (await client.ask(MonthlyBudgetDocument, { month })).monthlyBudget!;
}

/** Records a transaction as another device would, and lets the subscribers be told of it. */
async function recordElsewhere(description: string, amount: number, category: BudgetCategoryType): Promise<void> {
  recorded += 1;
  const input = { id: `elsewhere-${recorded}`, date: '2025-01-21T12:00:00Z', description, amount, category };
  const { recordTransaction } = await client.ask(RecordTransactionDocument, { input });
  const change = { kind: 'recorded', month, transaction: recordTransaction, previousDate: null };
  await server.tell('publishTransactionChange', people.running, change);
  await server.tell('publishBudgetUpdate', people.running, await storedBudget());
  await client.ask(RecalculateAnalyticsDocument, { input: { month } });
  const { analytics } = await client.ask(AnalyticsDocument, { month });
  await server.tell('publishAnalyticsUpdate', people.running, analytics!);
}

describe('a transaction that is recorded elsewhere', () => {
  it('moves the figures without a reload, and says what changed', async () => {
    const page = await openLive();
    await page.evaluate('window.isSamePage = true');
    const before = cents(await figure(page, 'Spent').innerText());
    const dining = page.getByRole('region', { name: 'Categories' }).locator('li', { hasText: 'Eating out' });
    const diningBefore = await dining.innerText();
    const course = page.getByRole('region', { name: /^On course for/ });
    await course.getByRole('button', { name: 'Show as table' }).click();
    await recordElsewhere('Blue Bottle Coffee', -11.99, 'dining');
    await page.getByText('Blue Bottle Coffee \u2212$11.99, Dining out').first().waitFor();
    await expectSoon(async () => cents(await figure(page, 'Spent').innerText()), before + 1199);
    await expectSoon(async () => (await dining.innerText()) !== diningBefore, true);
    const lastDay = course.getByRole('row', { name: /Tue, Jan 21/ }).getByRole('cell');
    await expectSoon(async () => cents(await lastDay.nth(1).innerText()), before + 1199);
    await keepScreenshot(page, 'overview-just-changed-desktop-light');
    expect(await page.evaluate('window.isSamePage')).toBe(true);
  });

  it('is read aloud once, in a region that was there before', async () => {
    const page = await openLive();
    const region = page.getByRole('status').first();
    expect(await region.innerText()).toBe('');
    await recordElsewhere('Bakery', -4.5, 'dining');
    await expectSoon(() => region.innerText(), 'Bakery \u2212$4.50, Dining out');
  });

  it('is nothing to anybody else', async () => {
    const { page } = await browser.visit({ person: people.tight });
    await page.goto('/?month=2025-01');
    await page.getByText('Live', { exact: true }).waitFor();
    const mine = await openLive();
    await recordElsewhere('Secret dinner', -99, 'dining');
    await mine.getByText('Secret dinner').first().waitFor();
    expect(await textOf(page)).not.toContain('Secret dinner');
  });
});

describe('what is read aloud', () => {
  it('is nothing while a dialog is open, and nothing at all where it is turned off', async () => {
    const page = await openLive('/budget?month=2025-01');
    const region = page.getByRole('status').first();
    await page.getByRole('button', { name: 'Change Eating out' }).click();
    await page.getByRole('dialog').getByLabel('Name').waitFor();
    await recordElsewhere('Quiet bakery', -4.5, 'dining');
    await page.getByText('Quiet bakery \u2212$4.50, Dining out').waitFor();
    expect(await region.innerText()).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Account and appearance' }).click();
    await page.getByRole('switch', { name: 'Announcements' }).click();
    await recordElsewhere('Silent bakery', -4.5, 'dining');
    await page.getByText(/Silent bakery/).waitFor();
    expect(await region.innerText()).toBe('');
  });
});

describe('two browsers at one budget', () => {
  it('what is saved in one shows in the other', async () => {
    const overview = await openLive();
    const budget = await openLive('/budget?month=2025-01');
    await budget.getByRole('textbox', { name: /savings/ }).fill('1,234');
    await budget.getByRole('button', { name: 'Save', exact: true }).click();
    await budget.getByText('Saved.', { exact: true }).waitFor();
    const stored = await storedBudget();
    await server.tell('publishBudgetUpdate', people.running, stored);
    expect(stored.savingsBudget).toBe(1234);
    await expectSoon(() => figure(overview, 'Unassigned').innerText(), '$416.00');
  });

  it('an event that comes late changes nothing', async () => {
    const page = await openLive();
    const stored = await storedBudget();
    const shown = await figure(page, 'Planned').innerText();
    await server.tell('publishBudgetUpdate', people.running, {
      ...stored,
      version: stored.version - 1,
      totalPlannedExpenses: 1,
    });
    await recordElsewhere('After it', -1, 'dining');
    await page.getByText('After it').first().waitFor();
    expect(await figure(page, 'Planned').innerText()).toBe(shown);
  });
});

describe('a goal that is paid into elsewhere', () => {
  it('moves its bar and its figures', async () => {
    const page = await openLive();
    const input = { id: 'trip', contributionId: 'one', amount: 700, date: '2025-01-21' };
    const { contributeToGoal } = await client.ask(ContributeToGoalDocument, { input });
    await server.tell('publishGoalUpdate', people.running, contributeToGoal);
    await page.getByText('Holiday: $1,500.00 of $3,000.00').first().waitFor();
    const goals = page.getByRole('region', { name: 'Goals' });
    await goals.getByText('$1,500.00 of $3,000.00').waitFor();
    expect(await goals.innerText()).toContain('50%');
  });
});

describe('a connection that breaks', () => {
  it('is shown, opens again by itself, and misses nothing', async () => {
    const { page } = await browser.visit({ person: people.running });
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket(/realtime/, (socket) => {
      sockets.push(socket);
      socket.connectToServer();
    });
    await page.goto('/?month=2025-01');
    await page.getByText('Live', { exact: true }).waitFor();
    const before = cents(await figure(page, 'Spent').innerText());
    // Nobody gets through for a while.
    let isOpen = false;
    await page.routeWebSocket(/realtime/, (socket) => (isOpen ? void socket.connectToServer() : void socket.close()));
    await sockets[0]?.close();
    await banner(page)
      .getByText(/^Connection lost at .* Figures may be out of date\./)
      .waitFor();
    await keepScreenshot(page, 'overview-lost-desktop-light');
    await recordElsewhere('While away', -25, 'dining');
    isOpen = true;
    await page.getByRole('button', { name: 'Retry now' }).click();
    await page.getByText('Live', { exact: true }).waitFor({ timeout: 60_000 });
    expect(cents(await figure(page, 'Spent').innerText())).toBe(before + 2500);
    expect(await banner(page).getByText('Connection lost').count()).toBe(0);
    await banner(page).getByText('Up to date. 1 change while you were away.').waitFor();
    await keepScreenshot(page, 'overview-back-desktop-light');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    const changes = page.getByRole('dialog', { name: 'Recent changes' });
    await changes.getByText('While away \u2212$25.00, Dining out').waitFor();
  });

  it('waits where there is no network, and goes on with it', async () => {
    const page = await openLive();
    await page.context().setOffline(true);
    await banner(page).getByText('You’re offline.').waitFor();
    await keepScreenshot(page, 'overview-offline-desktop-light');
    await page.context().setOffline(false);
    await page.getByText('Live', { exact: true }).waitFor({ timeout: 60_000 });
  });
});

/** Waits for what an event brings; fails with what is there instead. */
async function expectSoon<Value>(read: () => Promise<Value>, value: Value): Promise<void> {
  const deadline = Date.now() + 15_000;
  let found = await read();
  while (found !== value && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await read();
  }
  expect(found).toBe(value);
}
