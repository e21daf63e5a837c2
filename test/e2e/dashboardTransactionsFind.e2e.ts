import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { RecordTransactionInput } from '../../generated/dashboard.ts';
import { keepScreenshot } from './dashboardBrowser.ts';
import type { Stage } from './dashboardTransactionsStage.ts';
import { MONTH, problemsOf, row, rows, SAMPLES, startStage } from './dashboardTransactionsStage.ts';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const many = (number: number): RecordTransactionInput[] =>
  Array.from({ length: number }, (_, index) => ({
    ...{ id: `t${index}`, date: `2025-01-${String(1 + (index % 28)).padStart(2, '0')}T12:00:00Z` },
    ...{ description: index === 0 ? 'Needle' : `Hay ${index}`, amount: -1 },
  }));

const search = (page: Page) => page.getByRole('search');

/** The operations that the page asks for, from now on. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    asked.push((request.postDataJSON() as { operationName: string }).operationName);
  });
  return asked;
}

describe('the filters', () => {
  it('stand in the address, which Back, a reload and a link keep', async () => {
    const { person } = await stage.somebody(SAMPLES);
    const page = await stage.open('/transactions', { person });
    await row(page, 'Bakery').waitFor();
    await search(page).getByLabel('Category').click();
    await page.getByRole('option', { name: 'Dining out' }).click();
    await row(page, 'Weekly shop').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe(`?month=${MONTH}&category=dining`);
    await page.getByText('spent $7.50').waitFor();
    await page.reload();
    await row(page, 'Bakery').waitFor();
    expect(await rows(page).count()).toBe(1);
    await search(page).getByLabel('Category').press('Alt+ArrowDown');
    await page.getByRole('option', { name: 'All categories' }).click();
    await page.getByLabel('Merchant').fill('Whole Foods');
    await page.getByLabel('Merchant').press('Enter');
    await row(page, 'Bakery').waitFor({ state: 'detached' });
    await row(page, 'Weekly shop').waitFor();
    const address = page.url();
    await page.goBack();
    await row(page, 'Bakery').waitFor();
    const shared = await stage.open(address, { person });
    await row(shared, 'Weekly shop').waitFor();
    expect(await rows(shared).count()).toBe(1);
  });

  it('take days instead of a month', async () => {
    const { person } = await stage.somebody(SAMPLES);
    const page = await stage.open('/transactions', { person });
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
    expect(await page.getByText(/^spent /).count()).toBe(0);
  });

  it.each([
    ['desktop', 'light'],
    ['phone', 'dark'],
  ] as const)('say when none match, and are cleared, %s, %s', async (size, scheme) => {
    const { person } = await stage.somebody(SAMPLES);
    const page = await stage.open('/transactions', { person, size, scheme });
    await page.getByLabel('Search').fill('CAFE whole');
    await row(page, 'Bakery').waitFor({ state: 'detached' });
    expect(await rows(page).count()).toBe(1);
    expect(await page.getByText(/^spent /).count()).toBe(0);
    await page.getByLabel('Search').fill('nothing like it');
    await page.getByText('None match.').waitFor();
    await keepScreenshot(page, `transactions-none-${size}-${scheme}`);
    expect(await problemsOf(page)).toEqual([]);
    await page.locator('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await row(page, 'Bakery').waitFor();
    expect(new URL(page.url()).search).toBe(`?month=${MONTH}`);
  });

  it('ask for the least that can match', async () => {
    const { person } = await stage.somebody(SAMPLES);
    const page = await stage.openWithoutEvents(`/transactions?month=${MONTH}`, { person });
    await row(page, 'Bakery').waitFor();
    const asked = listen(page);
    await search(page).getByLabel('Category').fill('groc');
    await search(page).getByLabel('Category').press('Enter');
    await row(page, 'Bakery').waitFor({ state: 'detached' });
    await page.getByLabel('Merchant').fill('Whole Foods');
    await page.getByLabel('Merchant').press('Enter');
    await row(page, 'Weekly shop').waitFor();
    await page.getByText('1 shown').waitFor();
    const lists = asked.filter((name) => name.endsWith('Page'));
    expect([...new Set(lists)]).toEqual(['CategoryPage', 'MerchantPage']);
  });
});

describe('a long list', () => {
  it('is read on when its end comes near, and adds a day up once all of it is there', async () => {
    const { person } = await stage.somebody(many(120));
    const page = await stage.openWithoutEvents(`/transactions?month=${MONTH}`, { person });
    await page.getByText('50 shown').waitFor();
    // 120 over 28 days, five on the first eight: 50 are the 16th to 28th with four each, less two of the 16th.
    const days = await page.locator('caption').allTextContents();
    expect(days.slice(-2)).toEqual(['Fri, Jan 17\u2212$4.00', 'Thu, Jan 16']);
    await page.getByRole('button', { name: 'Load more' }).scrollIntoViewIfNeeded();
    await page.getByText(/^(100|120) shown/).waitFor();
  });

  it('puts the focus on the first new row when it was asked for, and says when it could not be had', async () => {
    const { person } = await stage.somebody(many(70));
    const page = await stage.openWithoutEvents(`/transactions?month=${MONTH}`, { person });
    await page.route('**/graphql', async (route) => {
      const { variables } = route.request().postDataJSON() as { variables: { nextToken?: string } };
      return variables.nextToken === undefined ? route.fallback() : route.abort();
    });
    await page.getByRole('button', { name: 'Load more' }).scrollIntoViewIfNeeded();
    await page.getByText('Couldn’t load more.').waitFor();
    expect(await rows(page).count()).toBe(50);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('70 shown').waitFor();
    const first = rows(page).nth(50).locator('button:focus');
    await first.waitFor();
  });

  it('is searched to its end by itself', async () => {
    const { person } = await stage.somebody(many(220));
    const page = await stage.openWithoutEvents(`/transactions?month=${MONTH}`, { person });
    await page.getByText('50 shown').waitFor();
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let pages = 0;
    await page.route('**/graphql', async (route) => {
      const { variables } = route.request().postDataJSON() as { variables: { nextToken?: string } };
      if (variables.nextToken !== undefined && (pages += 1) > 1) await gate;
      return route.fallback();
    });
    await page.getByLabel('Search').fill('needle');
    await page.getByText('Searching… 150 rows read').waitFor();
    letGo();
    await row(page, 'Needle').waitFor();
    await page.getByText('1 shown').waitFor();
    await page.getByText('Searching…').waitFor({ state: 'detached' });
  });
});
