import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import {
  MonthTransactionsDocument,
  RecordTransactionDocument,
  UpdateTransactionDocument,
} from '../../generated/dashboard.ts';
import type { RecordTransactionInput } from '../../generated/dashboard.ts';
import { ImportTransactionsDocument } from '../../generated/operations.ts';
import type { DashboardBrowser, Visit } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot, startDashboardBrowser } from './dashboardBrowser.ts';
import { TODAY } from './dashboardPeople.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

const MONTH = TODAY.slice(0, 7);

const BAKERY = {
  ...{ id: 'bakery', date: '2025-01-20T08:30:00-05:00', description: 'Bakery', amount: -7.5, category: 'dining' },
  ...{ tags: ['breakfast'], status: 'pending' },
} as const satisfies RecordTransactionInput;

const SAMPLES: readonly RecordTransactionInput[] = [
  BAKERY,
  {
    ...{ id: 'market', date: '2025-01-20T18:00:00-05:00', description: 'Weekly shop', merchant: 'Whole Foods' },
    ...{ amount: -87.42, category: 'groceries', notes: 'With the café card' },
  },
  { id: 'pay', date: '2025-01-15T12:00:00Z', description: 'Acme payroll', amount: 3500, category: 'income' },
  {
    ...{ id: 'work', date: '2025-01-14T12:00:00Z', description: 'Flight for work', amount: -412, category: 'travel' },
    isExcludedFromBudget: true,
  },
];

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

async function open(path: string, visit: Visit): Promise<Page> {
  const { page } = await browser.visit(visit);
  await page.goto(path);
  return page;
}

/** Without what is said of the landmarks around the page and its dialogs, which are the shell's. */
async function problemsOf(page: Page): Promise<string[]> {
  return (await accessibilityProblems(page)).filter((problem) => !/^(region|landmark-)/.test(problem));
}

async function somebody(transactions: readonly RecordTransactionInput[]) {
  const person = { tenant: 'e2e', user: randomUUID() };
  const api = server.as(person);
  for (let start = 0; start < transactions.length; start += 50) {
    const input = { transactions: transactions.slice(start, start + 50) };
    await api.ask(ImportTransactionsDocument, { input });
  }
  const stored = async () => (await api.ask(MonthTransactionsDocument, { month: MONTH })).transactions.items;
  return { person, api, stored };
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('the transactions of a month', () => {
  it('stand under their days, newest first, and say what is special about them', async () => {
    const { person } = await somebody(SAMPLES);
    const page = await open('/transactions', { person });
    const day = page.getByRole('region', { name: 'Jan 20, 2025' });
    await day.getByText('−$87.42').waitFor();
    const rows = await page.locator('main').getByRole('listitem').allInnerTexts();
    expect(rows.map((text) => text.split('\n')[0])).toEqual([
      'Weekly shop',
      'Bakery',
      'Acme payroll',
      'Flight for work',
    ]);
    await row(page, 'Bakery').getByText('Pending').waitFor();
    await row(page, 'Flight for work').getByText('Not in the budget').waitFor();
    await row(page, 'Acme payroll').getByText('+$3,500.00').waitFor();
  });

  it('are recorded from the keyboard, one after another', async () => {
    const { person, stored } = await somebody([]);
    const page = await open('/transactions', { person });
    await page.getByText('Nothing is recorded here yet.').waitFor();
    await page.getByLabel('Amount').fill('12.50');
    await page.getByLabel('Amount').press('Enter');
    await page.getByLabel('Description').and(page.locator(':focus')).waitFor();
    await page.getByText('Say what it was for.').waitFor();
    await page.keyboard.type('Coffee');
    await page.keyboard.press('Enter');
    await row(page, 'Coffee').getByText('−$12.50').waitFor();
    await page.getByLabel('Amount').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Tea');
    await page.keyboard.press('Enter');
    await row(page, 'Tea').getByText('−$3.00').waitFor();
    await page.getByRole('status').getByText('Tea, −$3.00, is recorded').waitFor({ state: 'attached' });
    expect((await stored()).map(({ description, amount, date }) => [description, amount, date.slice(0, 10)])).toEqual(
      expect.arrayContaining([
        ['Tea', -3, TODAY],
        ['Coffee', -12.5, TODAY],
      ]),
    );
  });

  it('come back out of the list, and stay in the form, when they cannot be recorded; sent again, they are there once', async () => {
    const { person, stored } = await somebody([]);
    const page = await open('/transactions', { person });
    await page.getByText('Nothing is recorded here yet.').waitFor();
    await page.getByLabel('Amount').fill('5');
    await page.getByLabel('Description').fill('Bus');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Description').press('Enter');
    await page.getByRole('alert').getByText('Couldn’t record “Bus”. The server cannot be reached.').waitFor();
    expect(await row(page, 'Bus').count()).toBe(0);
    expect(await page.getByLabel('Description').inputValue()).toBe('Bus');
    await page.unroute('**/graphql');
    // The request arrives, its answer does not.
    await page.route('**/graphql', async (route) => {
      await route.fetch();
      await route.abort();
    });
    const lost = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await lost;
    await page.getByRole('alert').getByText('Couldn’t record “Bus”.').waitFor();
    expect(await stored()).toHaveLength(1);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('status').getByText('Bus, −$5.00, is recorded').waitFor({ state: 'attached' });
    expect(await row(page, 'Bus').count()).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  it('are narrowed by filters that the address keeps', async () => {
    const { person } = await somebody(SAMPLES);
    const page = await open('/transactions', { person });
    await page.getByLabel('Search').fill('CAFE whole');
    await page.getByText('Searched all 4 transactions.').waitFor();
    expect(await page.locator('main').getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('search').getByLabel('Category').selectOption('dining');
    await row(page, 'Weekly shop').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe(`?month=${MONTH}&category=dining`);
    await page.reload();
    await row(page, 'Bakery').waitFor();
    expect(await page.locator('main').getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Merchant, exactly').fill('Whole Foods');
    await page.getByLabel('Merchant, exactly').press('Enter');
    await row(page, 'Bakery').waitFor({ state: 'detached' });
    await row(page, 'Weekly shop').waitFor();
    await page.goBack();
    await row(page, 'Bakery').waitFor();
    await page.getByRole('button', { name: 'Choose days…' }).click();
    await page.getByLabel('From').fill('2025-01-14');
    await page.getByLabel('To', { exact: true }).fill('2025-01-13');
    await page.getByRole('button', { name: 'Show these days' }).click();
    await page.getByText('Is before the first day.').waitFor();
    await page.getByLabel('To', { exact: true }).fill('2025-01-15');
    await page.getByRole('button', { name: 'Show these days' }).click();
    await page.getByRole('region', { name: 'Jan 14, 2025 – Jan 15, 2025' }).waitFor();
    await row(page, 'Acme payroll').waitFor();
    expect(await row(page, 'Bakery').count()).toBe(0);
  });

  it('are read on when the end comes into sight, and searched to the end on request', async () => {
    const many = Array.from({ length: 90 }, (_, index) => ({
      ...{ id: `t${index}`, date: `2025-01-${String(1 + (index % 28)).padStart(2, '0')}T12:00:00Z` },
      ...{ description: index === 0 ? 'Needle' : `Hay ${index}`, amount: -1 },
    }));
    const { person } = await somebody(many);
    const page = await open(`/transactions?month=${MONTH}&text=needle`, { person });
    await page.getByText('Searched 25 transactions so far, the newest.').waitFor();
    await page.getByText('Nothing that matches yet.').waitFor();
    await page.getByRole('button', { name: 'Read on to the end' }).click();
    await page.getByText('Searched all 90 transactions.').waitFor();
    await row(page, 'Needle').waitFor();
    const other = await open(`/transactions?month=${MONTH}`, { person });
    await other.getByText('25 transactions so far').waitFor();
    await other.getByRole('button', { name: 'Load more' }).scrollIntoViewIfNeeded();
    await other.getByText(/^(50|75) transactions so far/).waitFor();
  });

  it('are corrected, and both versions are shown when others were faster', async () => {
    const { person, api, stored } = await somebody([BAKERY]);
    const page = await open('/transactions', { person });
    await row(page, 'Bakery').getByRole('button').click();
    const drawer = page.getByRole('dialog', { name: 'Bakery' });
    await drawer.getByLabel('Amount').fill('8');
    await drawer.getByLabel('Notes').fill('Two rolls');
    const { id, date } = BAKERY;
    await api.ask(UpdateTransactionDocument, {
      input: { id, date, expectedVersion: 1, changes: { amount: -9, tags: ['treat'] } },
    });
    await drawer.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bakery was changed while you were editing' });
    await dialog.getByRole('radio', { name: 'Amount: newer, 9.00 USD' }).check();
    await keepScreenshot(page, 'transactions-conflict');
    await dialog.getByRole('button', { name: 'Save these choices' }).click();
    await drawer.waitFor({ state: 'detached' });
    await row(page, 'Bakery').getByText('−$9.00').waitFor();
    expect(await stored()).toMatchObject([{ amount: -9, notes: 'Two rolls', tags: ['treat'], version: 3 }]);
  });

  it('move to another day', async () => {
    const { person, stored } = await somebody([BAKERY]);
    const page = await open('/transactions', { person });
    await row(page, 'Bakery').getByRole('button').click();
    await page.getByRole('dialog').getByLabel('Date').fill('2025-01-02');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('region', { name: 'Jan 2, 2025' }).getByText('Bakery').waitFor();
    expect(await row(page, 'Bakery').count()).toBe(1);
    expect(await stored()).toMatchObject([{ date: '2025-01-02T08:30:00-05:00' }]);
  });

  it('are deleted, and brought back', async () => {
    const { person, stored } = await somebody(SAMPLES);
    const page = await open('/transactions', { person });
    await row(page, 'Bakery').getByRole('button').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await row(page, 'Bakery').waitFor({ state: 'detached' });
    const notice = page.getByRole('status').filter({ hasText: '“Bakery, −$7.50” is deleted.' });
    await notice.waitFor();
    expect(await stored()).toHaveLength(3);
    await notice.getByRole('button', { name: 'Undo' }).click();
    await row(page, 'Bakery').waitFor();
    expect(await stored()).toHaveLength(4);
  });

  it('appear when they are recorded elsewhere', async () => {
    const { person, api } = await somebody([BAKERY]);
    const page = await open('/transactions', { person });
    await row(page, 'Bakery').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    const input = { id: 'bus', date: '2025-01-21T12:00:00Z', description: 'Bus', amount: -2, tags: [] };
    const { recordTransaction: transaction } = await api.ask(RecordTransactionDocument, { input });
    const change = {
      kind: 'recorded',
      month: MONTH,
      transaction: { ...transaction, tenantId: person.tenant, userId: person.user },
    };
    await server.tell('publishTransactionChange', person, change);
    await row(page, 'Bus').getByText('−$2.00').waitFor();
  });

  it.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('are for everyone, %s, %s', async (size, scheme) => {
    const { person } = await somebody(SAMPLES);
    const page = await open('/transactions', { person, size, scheme });
    await row(page, 'Bakery').waitFor();
    await keepScreenshot(page, `transactions-${size}-${scheme}`, true);
    expect(await problemsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await row(page, 'Bakery').getByRole('button').click();
    await page.getByRole('dialog').getByLabel('Notes').waitFor();
    await keepScreenshot(page, `transactions-drawer-${size}-${scheme}`);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('say what failed, and are asked for again', async () => {
    const { person } = await somebody([BAKERY]);
    const page = await open('/goals', { person });
    await page.getByText('No goals yet').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Transactions' }).click();
    await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await row(page, 'Bakery').waitFor();
  });
});
