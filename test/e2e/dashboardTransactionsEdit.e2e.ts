import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { UpdateTransactionDocument } from '../../generated/dashboard.ts';
import { keepScreenshot } from './dashboardBrowser.ts';
import type { Stage } from './dashboardTransactionsStage.ts';
import {
  BAKERY,
  chooseInMenu,
  hold,
  lose,
  MONTH,
  opener,
  problemsOf,
  refuse,
  row,
  rows,
  SAMPLES,
  startStage,
} from './dashboardTransactionsStage.ts';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const { id, date } = BAKERY;
const drawer = (page: Page) => page.getByRole('dialog', { name: 'Bakery' });
const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true });
const strip = (page: Page) => page.getByRole('alert').getByRole('listitem');

async function openBakery(page: Page): Promise<void> {
  await opener(page, 'Bakery').click();
  await drawer(page).getByLabel('Amount').waitFor();
}

describe('a transaction that is edited', () => {
  it('changes at once, in all that can be said of it', async () => {
    const { person, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await openBakery(page);
    await drawer(page).getByLabel('Amount').fill('8');
    await drawer(page).getByText('time, currency, place, receipt').click();
    await drawer(page).getByLabel('Time').fill('21:05');
    await drawer(page).getByLabel('Currency').selectOption('EUR');
    await drawer(page).getByLabel('Place').fill('Lisbon');
    await drawer(page).getByLabel('Receipt').fill('http://example.com/1');
    await drawer(page).getByRole('switch', { name: 'Essential' }).press('Space');
    await save(page).click();
    await drawer(page).getByText('Must start with https:').waitFor();
    await drawer(page).getByLabel('Receipt').and(page.locator(':focus')).fill('https://example.com/1');
    const held = await hold(page, 'UpdateTransaction');
    await save(page).click();
    await drawer(page).waitFor({ state: 'detached' });
    await row(page, 'Bakery').getByText('\u2212€8.00').waitFor();
    await row(page, 'Bakery').getByText('Saving…').waitFor();
    held.letGo();
    await page.getByText('Saving…').waitFor({ state: 'detached' });
    expect(await stored()).toMatchObject([
      {
        ...{ amount: -8, currency: 'EUR', date: '2025-01-20T21:05:00-05:00', location: 'Lisbon', version: 2 },
        ...{ receiptUrl: 'https://example.com/1', isEssential: true, tags: ['breakfast'] },
      },
    ]);
  });

  it('moves to another day', async () => {
    const { person, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await openBakery(page);
    await drawer(page).getByLabel('Date').fill('2025-01-02');
    await save(page).click();
    await page.getByRole('table', { name: 'Thu, Jan 2' }).getByText('Bakery').waitFor();
    await page.getByText('Saving…').waitFor({ state: 'detached' });
    expect(await rows(page).count()).toBe(1);
    expect(await stored()).toMatchObject([{ date: '2025-01-02T08:30:00-05:00' }]);
  });

  it('stays as it was on Escape, with the focus back on its row', async () => {
    const { person, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await opener(page, 'Bakery').focus();
    await page.keyboard.press('Enter');
    await drawer(page).getByLabel('Amount').fill('8');
    await page.keyboard.press('Escape');
    await drawer(page).waitFor({ state: 'detached' });
    await opener(page, 'Bakery').and(page.locator(':focus')).waitFor();
    await row(page, 'Bakery').getByText('\u2212$7.50').waitFor();
    expect(await stored()).toMatchObject([{ amount: -7.5, version: 1 }]);
  });

  it('comes back as it was when the server dies, and nothing of what was typed is lost', async () => {
    const { person, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await lose(page, 'UpdateTransaction');
    await openBakery(page);
    await drawer(page).getByLabel('Amount').fill('8');
    await drawer(page).getByLabel('Notes').fill('Two rolls');
    await save(page).click();
    await strip(page).getByText('Couldn’t save “Bakery').waitFor();
    await row(page, 'Bakery').getByText('\u2212$7.50').waitFor();
    await strip(page).getByRole('button', { name: 'Edit' }).click();
    expect(await drawer(page).getByLabel('Notes').inputValue()).toBe('Two rolls');
    await page.unroute('**/graphql');
    await save(page).click();
    await row(page, 'Bakery').getByText('\u2212$8.00').waitFor();
    await page.getByText('Saving…').waitFor({ state: 'detached' });
    expect(await strip(page).count()).toBe(0);
    expect(await stored()).toMatchObject([{ amount: -8, notes: 'Two rolls', version: 2 }]);
  });

  it('says what the API refuses, at its field', async () => {
    const { person } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    const errorInfo = { field: 'changes.notes', reason: 'must be kind' };
    await refuse(page, 'UpdateTransaction', {
      ...{ message: 'changes.notes must be kind', errorType: 'InvalidInput', errorInfo },
    });
    await openBakery(page);
    await drawer(page).getByLabel('Notes').fill('Stale rolls');
    await save(page).click();
    await strip(page).getByRole('button', { name: 'Edit' }).click();
    await drawer(page).getByText('Must be kind.').waitFor();
  });
});

describe('a transaction that others change meanwhile', () => {
  it('keeps both changes, and asks where both changed the same', async () => {
    const { person, api, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await openBakery(page);
    await drawer(page).getByLabel('Amount').fill('8');
    await drawer(page).getByLabel('Notes').fill('Two rolls');
    await api.ask(UpdateTransactionDocument, {
      input: { id, date, expectedVersion: 1, changes: { amount: -9, tags: ['treat'] } },
    });
    await save(page).click();
    const dialog = page.getByRole('dialog', { name: 'Bakery was changed while you were editing' });
    await dialog.getByRole('radio', { name: 'Amount: newer, 9.00 USD' }).check();
    await keepScreenshot(page, 'transactions-conflict-desktop-light');
    expect(await problemsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save these choices' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row(page, 'Bakery').getByText('\u2212$9.00').waitFor();
    await page.getByText('Saving…').waitFor({ state: 'detached' });
    expect(await strip(page).count()).toBe(0);
    expect(await stored()).toMatchObject([{ amount: -9, notes: 'Two rolls', tags: ['treat'], version: 3 }]);
  });

  it('is told of while the form is open, which keeps what was typed', async () => {
    const { person, api, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await page.getByText('Live', { exact: true }).waitFor();
    await openBakery(page);
    await drawer(page).getByLabel('Notes').fill('Two rolls');
    const { updateTransaction } = await api.ask(UpdateTransactionDocument, {
      input: { id, date, expectedVersion: 1, changes: { amount: -9 } },
    });
    const transaction = { ...updateTransaction, tenantId: person.tenant, userId: person.user };
    await stage.server.tell('publishTransactionChange', person, { kind: 'updated', month: MONTH, transaction });
    await drawer(page).getByText('Changed elsewhere just now.').waitFor();
    expect(await drawer(page).getByLabel('Amount').inputValue()).toBe('7.50');
    await drawer(page).getByRole('button', { name: 'Compare' }).click();
    expect(await drawer(page).getByLabel('Amount').inputValue()).toBe('9.00');
    expect(await drawer(page).getByLabel('Notes').inputValue()).toBe('Two rolls');
    await save(page).click();
    await page.getByText('Saving…').waitFor({ state: 'detached' });
    await drawer(page).waitFor({ state: 'detached' });
    await expect(stored()).resolves.toMatchObject([{ amount: -9, notes: 'Two rolls', version: 3 }]);
  });
});

describe('the menu and the keys of a row', () => {
  it('go from row to row, delete, and bring back', async () => {
    const { person, stored } = await stage.somebody(SAMPLES);
    const page = await stage.open('/transactions', { person });
    await opener(page, 'Weekly shop').focus();
    await page.keyboard.press('ArrowDown');
    await opener(page, 'Bakery').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await row(page, 'Bakery').waitFor({ state: 'detached' });
    await opener(page, 'Acme payroll').and(page.locator(':focus')).waitFor();
    const notice = page.getByRole('status').filter({ hasText: 'Deleted “Bakery, \u2212$7.50”.' });
    await notice.waitFor();
    expect(await stored()).toHaveLength(3);
    await notice.getByRole('button', { name: 'Undo' }).click();
    await row(page, 'Bakery').waitFor();
    await notice.waitFor({ state: 'detached' });
    expect(await stored()).toHaveLength(4);
  });

  it('exclude, count again, and duplicate', async () => {
    const { person, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await page.getByText('spent $7.50').waitFor();
    await chooseInMenu(page, 'Bakery', 'Exclude');
    await row(page, 'Bakery').getByText('Not counted').waitFor();
    await page.getByText('spent $0.00').waitFor();
    await chooseInMenu(page, 'Bakery', 'Count again');
    await page.getByText('spent $7.50').waitFor();
    await chooseInMenu(page, 'Bakery', 'Duplicate');
    await page.getByText('spent $15.00').waitFor();
    expect(await row(page, 'Bakery').count()).toBe(2);
    const [one, other] = await stored();
    expect(one).toMatchObject({ date, tags: ['breakfast'], status: 'pending', category: 'dining' });
    expect(other).toMatchObject({ date, tags: ['breakfast'], status: 'pending', category: 'dining' });
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('spent $7.50').waitFor();
    expect(await stored()).toHaveLength(1);
  });

  it('bring back what cannot be deleted, with a way to try again', async () => {
    const { person, stored } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await lose(page, 'DeleteTransaction');
    await chooseInMenu(page, 'Bakery', 'Delete');
    const notice = page.getByRole('alert').filter({ hasText: 'Couldn’t delete “Bakery' });
    await notice.waitFor();
    await row(page, 'Bakery').waitFor();
    expect(await stored()).toHaveLength(1);
    await page.unroute('**/graphql');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await row(page, 'Bakery').waitFor({ state: 'detached' });
    await page.getByText('Deleted “Bakery').waitFor();
    expect(await stored()).toEqual([]);
  });

  it('delete nothing that others have changed meanwhile', async () => {
    const { person, api } = await stage.somebody([BAKERY]);
    const page = await stage.open('/transactions', { person });
    await refuse(page, 'DeleteTransaction', {
      message: 'The transaction is at version 2',
      errorType: 'VersionConflict',
    });
    await chooseInMenu(page, 'Bakery', 'Delete');
    await api.ask(UpdateTransactionDocument, { input: { id, date, expectedVersion: 1, changes: { amount: -9 } } });
    const notice = page.getByRole('alert').filter({ hasText: 'This was changed elsewhere in the meantime.' });
    await notice.getByRole('button', { name: 'Reload' }).click();
    await row(page, 'Bakery').getByText('\u2212$9.00').waitFor();
  });
});
