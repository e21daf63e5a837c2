import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RecordTransactionDocument } from '../../generated/dashboard.ts';
import { CreateMonthlyBudgetDocument } from '../../generated/operations.ts';
import { keepScreenshot } from './dashboardBrowser.ts';
import type { Stage } from './dashboardTransactionsStage.ts';
import { BAKERY, MONTH, opener, problemsOf, row, rows, SAMPLES, startStage } from './dashboardTransactionsStage.ts';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

describe('the transactions of a month', () => {
  it('stand under their days, newest first, and say what is special about them', async () => {
    const { person } = await stage.somebody(SAMPLES);
    const page = await stage.open('/transactions', { person });
    const day = page.getByRole('table', { name: 'Mon, Jan 20' });
    await day.getByText('\u2212$87.42').waitFor();
    const names = await rows(page).getByRole('rowheader').allInnerTexts();
    expect(names.map((text) => text.split('\n')[0])).toEqual([
      'Weekly shop',
      'Bakery',
      'Acme payroll',
      'Flight for work',
    ]);
    await row(page, 'Bakery').getByText('Pending').waitFor();
    await row(page, 'Bakery').getByText('#breakfast').waitFor();
    await row(page, 'Flight for work').getByText('Not counted').waitFor();
    await row(page, 'Acme payroll').getByText('+$3,500.00').waitFor();
  });

  it('are added up by day and by month, without what is not counted', async () => {
    const { person } = await stage.somebody([
      ...SAMPLES,
      { id: 'abroad', date: '2025-01-15T13:00:00Z', description: 'Hotel', amount: -80, currency: 'EUR' },
    ]);
    const page = await stage.open('/transactions', { person });
    await page.getByText('5 shown').waitFor();
    // 87.42 + 7.50; of the 15th only the dollars, of the 14th nothing.
    const totals = await page.locator('caption').allInnerTexts();
    expect(totals.map((text) => text.split('\n').join(' '))).toEqual([
      'Mon, Jan 20 \u2212$94.92',
      'Wed, Jan 15 +$3,500.00',
      'Tue, Jan 14',
    ]);
    await page.getByText('spent $94.92').waitFor();
    await page.getByText('received $3,500.00').waitFor();
  });

  it('appear when they are recorded elsewhere', async () => {
    const { person, api } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await row(page, 'Bakery').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    const input = { id: 'bus', date: '2025-01-21T12:00:00Z', description: 'Bus', amount: -2, tags: [] };
    const { recordTransaction: transaction } = await api.ask(RecordTransactionDocument, { input });
    const change = {
      kind: 'recorded',
      month: MONTH,
      transaction: { ...transaction, tenantId: person.tenant, userId: person.user },
    };
    await stage.server.tell('publishTransactionChange', person, change);
    await row(page, 'Bus').getByText('\u2212$2.00').waitFor();
  });

  it.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('are for everyone, %s, %s', async (size, scheme) => {
    const { person } = await stage.somebody(SAMPLES);
    const page = await stage.open('/transactions', { person, size, scheme });
    await row(page, 'Bakery').waitFor();
    await page.getByText('spent $94.92').waitFor();
    await keepScreenshot(page, `transactions-${size}-${scheme}`, true);
    expect(await problemsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await page.getByRole('button', { name: 'More for Bakery' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    await keepScreenshot(page, `transactions-menu-${size}-${scheme}`);
    expect(await problemsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    await opener(page, 'Bakery').click();
    await page.getByRole('dialog').getByText('time, currency, place, receipt').click();
    await page.getByRole('dialog').getByLabel('Receipt').scrollIntoViewIfNeeded();
    await keepScreenshot(page, `transactions-editing-${size}-${scheme}`);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('are written as where one lives', async () => {
    const amount = { currency: 'EUR', category: 'groceries' } as const;
    const { person, api } = await stage.somebody([
      { id: 'market', date: '2025-01-20T12:00:00+01:00', description: 'Wochenmarkt', amount: -1234.5, ...amount },
    ]);
    await api.ask(CreateMonthlyBudgetDocument, {
      input: { month: MONTH, currency: 'EUR', totalPlannedExpenses: 2000 },
    });
    const page = await stage.open('/transactions', { person, locale: 'de-DE' });
    await page.getByText('spent 1.234,50\u00a0€').waitFor();
    await row(page, 'Wochenmarkt').getByText('\u22121.234,50\u00a0\u20ac').waitFor();
    await opener(page, 'Wochenmarkt').click();
    expect(await page.getByRole('dialog').getByLabel('Amount').inputValue()).toBe('1.234,50');
    await page.keyboard.press('Escape');
    await keepScreenshot(page, 'transactions-de-desktop-light');
  });

  it('say what failed, and are asked for again', async () => {
    const { person } = await stage.somebody([BAKERY]);
    const page = await stage.open('/goals', { person });
    await page.getByText('No goals yet').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Transactions' }).click();
    await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await row(page, 'Bakery').waitFor();
  });
});
