import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { RecordTransactionDocument } from '../../generated/operations.ts';
import type { DashboardBrowser, Visit } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot, startDashboardBrowser, textOf } from './dashboardBrowser.ts';
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

async function open(path = '/?month=2025-01', visit: Partial<Visit> = {}): Promise<Page> {
  const { page } = await browser.visit({ person: people.running, ...visit });
  await page.goto(path);
  await page.getByText('Live', { exact: true }).waitFor();
  return page;
}

const menu = (page: Page) => page.getByRole('button', { name: 'Account and appearance' });
const toggle = (page: Page, name: string) => page.getByRole('switch', { name });

/** Digits beside a sign of a currency, wherever they stand: text, titles, labels, values. */
const AMOUNTS = `[...document.querySelectorAll('body *')].flatMap((one) => [
  ...[...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
  ...['title', 'aria-label', 'value', 'content'].map((name) => one.getAttribute(name)),
  one.value,
]).filter((text) => /[$€]\\s*[\\d.,]*\\d|\\d[\\d.,]*\\s*(USD|EUR)/.test(String(text)) || /^[\\d.,]*\\d[.,]\\d\\d$/.test(String(text)))`;

describe('amounts', () => {
  it('can be hidden from those who look on, everywhere, and stay hidden on this device', async () => {
    const page = await open();
    await chart(page);
    expect(((await page.evaluate(AMOUNTS)) as string[]).length).toBeGreaterThan(50);
    await menu(page).click();
    await toggle(page, 'Hide amounts').click();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(AMOUNTS)).toEqual([]);
    expect(await textOf(page)).toContain('of $••• planned');
    await keepScreenshot(page, 'overview-hidden-desktop-light');
    const input = { id: 'hidden', date: '2025-01-21T12:00:00Z', description: 'Bakery', amount: -3.5 };
    const { recordTransaction } = await server.as(people.running).ask(RecordTransactionDocument, { input });
    const change = { kind: 'recorded', month: '2025-01', transaction: recordTransaction, previousDate: null };
    await server.tell('publishTransactionChange', people.running, change);
    await page.getByText('Bakery \u2212$•••, Other').first().waitFor();
    for (const path of ['/', '/budget', '/transactions', '/recurring', '/goals']) {
      await page.goto(`${path}?month=2025-01`);
      await page.getByText('$•••').first().waitFor();
      expect([path, await page.evaluate(AMOUNTS)]).toEqual([path, []]);
    }
  });

  it('show in the field that is typed into, and come back with all', async () => {
    const page = await open('/budget?month=2025-01');
    const salary = page.getByRole('textbox', { name: /^Salary/ });
    await salary.fill('7,100');
    await menu(page).click();
    await toggle(page, 'Hide amounts').click();
    await page.keyboard.press('Escape');
    expect(await salary.inputValue()).toBe('•••');
    await salary.focus();
    expect(await salary.inputValue()).toBe('7,100.00');
    await menu(page).click();
    await toggle(page, 'Hide amounts').click();
    expect(await salary.inputValue()).toBe('7,100.00');
    await page.getByText('1 unsaved change').waitFor();
  });
});

describe('keys', () => {
  it('lead to every page and month, and show what they do', async () => {
    const page = await open();
    await page.keyboard.press('[');
    await page.waitForURL(/month=2024-12/);
    await page.keyboard.press(']');
    await page.waitForURL(/month=2025-01/);
    for (const [key, path] of Object.entries({
      b: '/budget',
      t: '/transactions',
      r: '/recurring',
      g: '/goals',
      s: '/',
    })) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.pathname === path);
    }
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.getByText('Go to Goals').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'keys-desktop-light');
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('put the caret where the page of transactions says', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.waitForURL(/\/transactions\?month=2025-01/);
    await page.locator('[data-key-target=add]:focus').waitFor();
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await page.keyboard.type('gs/?');
    expect(await page.getByRole('searchbox').inputValue()).toBe('gs/?');
    expect(new URL(page.url()).pathname).toBe('/transactions');
  });

  it('are silent once they are turned off', async () => {
    const page = await open();
    await menu(page).click();
    await toggle(page, 'Keyboard shortcuts').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('[');
    await page.keyboard.press('?');
    await page.reload();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.keyboard.press('[');
    await menu(page).click();
    expect(await toggle(page, 'Keyboard shortcuts').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Show the shortcuts' }).click();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(page.url()).toContain('month=2025-01');
  });
});

describe('the bar of a phone', () => {
  it('leads to a new transaction, and has the rest under More', async () => {
    const page = await open('/?month=2025-01', { size: 'phone' });
    const bar = page.getByRole('navigation', { name: 'Pages' });
    const names = await bar.locator('ul').first().locator('> li:visible').allInnerTexts();
    expect(names).toEqual(['Overview', 'Budget', 'Add', 'Activity', 'More']);
    await bar.getByRole('button', { name: 'More' }).click();
    const more = page.getByRole('dialog', { name: 'More' });
    await more.getByRole('radio', { name: 'Dark' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'more-phone-light');
    await more.getByRole('link', { name: 'Goals' }).click();
    await page.getByRole('heading', { name: 'Holiday' }).waitFor();
    expect(await more.isVisible()).toBe(false);
    await bar.getByRole('link', { name: 'Add' }).click();
    await page.waitForURL(/\/transactions/);
  });
});
