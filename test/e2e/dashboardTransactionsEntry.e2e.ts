import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepScreenshot } from './dashboardBrowser.ts';
import { TODAY } from './dashboardPeople.ts';
import type { Stage } from './dashboardTransactionsStage.ts';
import { BAKERY, hold, lose, refuse, row, rows, startStage } from './dashboardTransactionsStage.ts';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

/** Amount, description, Enter: as one types it, without looking for the fields. */
async function typeEntry(page: Page, amount: string, description: string): Promise<void> {
  await page.getByLabel('Amount').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(amount);
  await page.keyboard.press('Tab');
  await page.keyboard.type(description);
  await page.keyboard.press('Enter');
}

const empty = (page: Page) => page.getByText('No transactions in January 2025.');

describe('the quick entry', () => {
  it.each(['prompt', 'slow'])(
    'takes three in a row from the keyboard alone, however %s the server is',
    async (speed) => {
      const { person, stored } = await stage.somebody([]);
      const page = await stage.open('/transactions', { person });
      await empty(page).waitFor();
      const held = speed === 'slow' ? await hold(page, 'RecordTransaction') : undefined;
      await page.getByLabel('Amount').focus();
      await typeEntry(page, '12.50', 'Coffee');
      await typeEntry(page, '3', 'Tea');
      await typeEntry(page, '12+3.50', 'Lunch');
      for (const [name, amount] of [
        ['Coffee', '12.50'],
        ['Tea', '3.00'],
        ['Lunch', '15.50'],
      ] as const) {
        await row(page, name).getByText(`\u2212$${amount}`).waitFor();
        if (held) await row(page, name).getByText('Saving…').waitFor();
      }
      if (held) expect(await stored()).toEqual([]);
      if (held) await keepScreenshot(page, 'transactions-pending-desktop-light');
      held?.letGo();
      await page.getByText('Saving…').first().waitFor({ state: 'detached' });
      await page.getByText('spent $31.00').waitFor();
      expect(await page.getByLabel('Amount').inputValue()).toBe('');
      const recorded = (await stored()).map(({ description, amount, date }) => [
        description,
        amount,
        date.slice(0, 10),
      ]);
      expect(recorded).toHaveLength(3);
      expect(recorded).toEqual(
        expect.arrayContaining([
          ['Coffee', -12.5, TODAY],
          ['Tea', -3, TODAY],
          ['Lunch', -15.5, TODAY],
        ]),
      );
    },
  );

  it('adds nothing up before it is recorded', async () => {
    const { person } = await stage.somebody([{ ...BAKERY, date: `${TODAY}T08:00:00-05:00` }]);
    const page = await stage.open('/transactions', { person });
    await page.getByText('spent $7.50').waitFor();
    const held = await hold(page, 'RecordTransaction');
    await page.getByLabel('Amount').focus();
    await typeEntry(page, '10', 'Cinema');
    await row(page, 'Cinema').getByText('Saving…').waitFor();
    const total = page.getByRole('table', { name: 'Tue, Jan 21' }).locator('caption');
    expect(await total.innerText()).toContain('\u2212$7.50');
    await page.getByText('spent $7.50').waitFor();
    held.letGo();
    await total.getByText('\u2212$17.50').waitFor();
    await page.getByText('spent $17.50').waitFor();
  });

  it('says what is missing, at its field', async () => {
    const { person } = await stage.somebody([]);
    const page = await stage.open('/transactions', { person });
    await page.getByLabel('Amount').fill('12.50');
    await page.getByLabel('Amount').press('Enter');
    await page.getByLabel('Description').and(page.locator(':focus')).waitFor();
    await page.getByText('Enter what it was for.').waitFor();
    await page.keyboard.type('Coffee');
    await page.keyboard.press('Enter');
    await row(page, 'Coffee').getByText('\u2212$12.50').waitFor();
    await page.getByRole('status').getByText('Coffee, \u2212$12.50, is recorded for').waitFor({ state: 'attached' });
  });

  it('takes no amount that means two things, and turns its direction on a sign', async () => {
    const { person, stored } = await stage.somebody([]);
    const page = await stage.open('/transactions', { person });
    await empty(page).waitFor();
    await page.getByLabel('Amount').focus();
    await typeEntry(page, '+1.234', 'Refund');
    await page.getByText('Did you mean 1,234.00 or 1.23?').waitFor();
    expect(await stored()).toEqual([]);
    await page.getByRole('button', { name: '1,234.00' }).click();
    await page.getByLabel('Description').press('Enter');
    await row(page, 'Refund').getByText('+$1,234.00').waitFor();
    await page.getByLabel('Amount').fill('\u221212.50');
    expect(await page.getByRole('radio', { name: 'Money out' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Amount').inputValue()).toBe('12.50');
  });

  it('proposes the category of the last time, and takes another one by typing', async () => {
    const { person, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await row(page, 'Bakery').waitFor();
    await page.getByLabel('Amount').focus();
    await typeEntry(page, '4', 'bakery');
    await rows(page).nth(1).waitFor();
    expect(await rows(page).filter({ hasText: 'Dining out' }).count()).toBe(2);
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bakery');
    const category = page.getByRole('combobox', { name: 'Category, as last time' });
    await category.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('groc');
    await page.getByRole('option', { name: 'Groceries' }).waitFor();
    await keepScreenshot(page, 'transactions-category-desktop-light');
    await page.keyboard.press('Tab');
    await page.getByLabel('Date', { exact: true }).press('Enter');
    await rows(page).nth(2).waitFor();
    await page.getByText('Saving…').waitFor({ state: 'detached' });
    expect((await stored()).map(({ category: stored }) => stored).sort()).toEqual(['dining', 'dining', 'groceries']);
  });
});

describe('an entry of another month', () => {
  it('is said to be there, with the way to it', async () => {
    const { person } = await stage.somebody([]);
    const page = await stage.open('/transactions?month=2024-12', { person });
    await page.getByText('No transactions in December 2024.').waitFor();
    await page.getByLabel('Amount').focus();
    await typeEntry(page, '3', 'Tea');
    await page.getByText('Tea, \u2212$3.00, is recorded for Jan 21, 2025.').waitFor();
    await keepScreenshot(page, 'transactions-elsewhere-desktop-light');
    await page.getByRole('link', { name: 'Show January 2025' }).click();
    await row(page, 'Tea').waitFor();
  });
});

describe('an entry that cannot be recorded', () => {
  it('comes out of the list, and is sent again; arrived before, it is there once', async () => {
    const { person, stored } = await stage.somebody([]);
    const page = await stage.open('/transactions', { person });
    await empty(page).waitFor();
    await lose(page, 'RecordTransaction');
    await page.getByLabel('Amount').focus();
    await typeEntry(page, '5', 'Bus');
    const strip = page.getByRole('alert').getByRole('listitem');
    await strip.getByText('The server cannot be reached.').waitFor();
    expect(await rows(page).count()).toBe(0);
    await keepScreenshot(page, 'transactions-rolled-back-desktop-light');
    await page.unroute('**/graphql');
    await lose(page, 'RecordTransaction', true);
    const lost = page.waitForEvent('requestfailed');
    await strip.getByRole('button', { name: 'Try again' }).click();
    await lost;
    await strip.getByText('Couldn’t save “Bus').waitFor();
    expect(await stored()).toHaveLength(1);
    await page.unroute('**/graphql');
    await strip.getByRole('button', { name: 'Try again' }).click();
    await strip.waitFor({ state: 'detached' });
    await row(page, 'Bus').waitFor();
    expect(await rows(page).count()).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  it('comes back to be edited, with the API’s sentence; what stood in the form is not lost', async () => {
    const { person, stored } = await stage.somebody([]);
    const page = await stage.open('/transactions', { person, size: 'phone' });
    await empty(page).waitFor();
    const message = 'description must not be “Secret”';
    const errorInfo = { field: 'description', reason: 'must not be “Secret”' };
    await refuse(page, 'RecordTransaction', { message, errorType: 'InvalidInput', errorInfo });
    await page.getByLabel('Amount').focus();
    await typeEntry(page, '5', 'Secret');
    const strips = page.getByRole('alert').getByRole('listitem');
    await strips.getByText('Description must not be “Secret”.').waitFor();
    await page.unroute('**/graphql');
    await keepScreenshot(page, 'transactions-rolled-back-phone-light');
    await page.getByLabel('Amount').fill('7');
    await page.getByLabel('Description').fill('Half typed');
    await strips.getByRole('button', { name: 'Edit' }).click();
    await page.getByText('Must not be “Secret”.').waitFor();
    expect(await page.getByLabel('Amount').inputValue()).toBe('5.00');
    await page.getByLabel('Description').fill('Gift');
    await page.getByLabel('Description').press('Enter');
    await row(page, 'Gift').waitFor();
    await strips.getByText('“Half typed” was put aside.').waitFor();
    await strips.getByRole('button', { name: 'Edit' }).click();
    expect(await page.getByLabel('Description').inputValue()).toBe('Half typed');
    expect(await strips.count()).toBe(0);
    expect((await stored()).map(({ description, amount }) => [description, amount])).toEqual([['Gift', -5]]);
  });

  it('is kept while one is on another page', async () => {
    const { person } = await stage.somebody([]);
    const page = await stage.open('/transactions', { person });
    await empty(page).waitFor();
    const held = await hold(page, 'RecordTransaction');
    await page.getByLabel('Amount').focus();
    await typeEntry(page, '5', 'Bus');
    await row(page, 'Bus').waitFor();
    await page.getByRole('link', { name: 'Goals' }).click();
    await page.getByText('No goals yet').waitFor();
    held.lose();
    await page.getByRole('alert').getByText('Couldn’t save “Bus').waitFor();
    await page.getByRole('link', { name: 'Transactions' }).click();
    await page.getByRole('listitem').getByText('Couldn’t save “Bus').waitFor();
  });
});
