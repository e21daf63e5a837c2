import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Visit } from './dashboardBrowser.ts';
import { startDashboardBrowser, textOf } from './dashboardBrowser.ts';
import type { DashboardBrowser } from './dashboardBrowser.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';
import type { Importer } from './importPeople.ts';
import { BANK, manyRows, visitImport } from './importPeople.ts';

jest.setTimeout(120_000);

const STATEMENTS = join(import.meta.dirname, '../../data/statements');

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

const visit = (as: Partial<Visit> = {}): Promise<Importer> => visitImport(server, browser, as);

/** From the file to the check, with the columns that the bank's names do not say. */
async function toCheck({ page, choose, press, step }: Importer): Promise<void> {
  await choose('bank.csv', BANK);
  await step('Step 2 of 5 · Columns');
  await page.getByLabel(/^Date/).selectOption('When');
  await page.getByLabel(/^Description/).selectOption('Who');
  await page.getByLabel(/^Category/).selectOption('Kind');
  await page.getByLabel(/^Food:Coffee/).selectOption('dining');
  await press('Continue');
  await step('Step 3 of 5 · Check');
  await page.getByRole('button', { name: 'Import 4 transactions' }).waitFor();
}

const rowOf = ({ page }: Importer, name: string) => page.getByRole('row').filter({ hasText: name });

describe('an import', () => {
  it.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('goes from a file with columns of its own to a report, %s, %s', async (size, scheme) => {
    const me = await visit({ size, scheme });
    const { page, choose, press, step, look, stored } = me;
    const as = `${size}-${scheme}`;
    expect(await look(`1-file-${as}`)).toEqual([]);
    await choose('bank.csv', BANK);
    await step('Step 2 of 5 · Columns');
    await press('Continue');
    await page.getByRole('alert').getByText('One column is still to be chosen.').waitFor();
    expect(await look(`2-columns-open-${as}`)).toEqual([]);
    await page.getByLabel(/^Date/).selectOption('When');
    await page.getByText('03.01.2025 is Jan 3, 2025').waitFor();
    await page.getByLabel(/^Description/).selectOption('Who');
    await page.getByLabel(/^Category/).selectOption('Kind');
    await page.getByLabel(/^Food:Coffee/).selectOption('dining');
    expect(await look(`2-columns-${as}`)).toEqual([]);
    await press('Continue');
    await page.getByRole('button', { name: 'Import 4 transactions' }).waitFor();
    // 3.10 + 80.00 + 3.10 of the rows that can be read.
    await page.getByText('3 expenses −$86.20').waitFor();
    await page.getByText('1 income +$2,500.00').waitFor();
    await press('Fix line 5');
    expect(await look(`3-check-${as}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await stored('2025-01')).toEqual([]);
    await press('Import 4 transactions');
    await step('Step 5 of 5 · Report');
    await page.getByText('4 added, 1 left out').waitFor();
    expect(await look(`5-report-${as}`)).toEqual([]);
    expect(await stored('2025-01')).toEqual([
      ['2025-01-04', 'Acme GmbH', 2500, 'income'],
      ['2025-01-03', 'Coffee House', -3.1, 'dining'],
    ]);
    expect(await stored('2025-02')).toEqual([
      ['2025-02-06', 'Coffee House', -3.1, 'dining'],
      ['2025-02-05', 'Rail', -80, 'travel'],
    ]);
    expect(me.problems).toEqual([]);
  });

  it('of the same file again finds everything there, writes nothing, and remembers the columns', async () => {
    const me = await visit();
    const { page, choose, press, step, look, stored } = me;
    await toCheck(me);
    await press('Import 4 transactions');
    await press('Import another file');
    await choose('bank.csv', BANK);
    await step('Step 2 of 5 · Columns');
    await page.getByText('as last time').first().waitFor();
    await press('Continue');
    await page.getByText('Nothing in this file is new.').waitFor();
    await page.getByText('4 already there', { exact: true }).waitFor();
    expect(await look('3-nothing-new')).toEqual([]);
    expect(await stored('2025-02')).toHaveLength(2);
    await press('Choose another file');
    await step('Step 1 of 5 · File');
  });

  it('takes a row that was fixed in its place', async () => {
    const me = await visit();
    const { page, press, stored, step } = me;
    await toCheck(me);
    await press('Fix line 5');
    const form = page.getByRole('form', { name: 'Line 5' });
    await form.getByLabel('Date').fill('30.02.2025');
    await form.getByLabel('Date').press('Enter');
    await rowOf(me, 'Bakery').getByText('"30.02.2025" is not a day').waitFor();
    await form.getByLabel('Date').fill('28.02.2025');
    await form.getByLabel('Description').fill('Bakery Rossi');
    await form.getByRole('button', { name: 'Check this row' }).click();
    await rowOf(me, 'Bakery Rossi').getByText('New').waitFor();
    await page.getByLabel('Category of line 5').selectOption('groceries');
    await press('Import 5 transactions');
    await step('Step 5 of 5 · Report');
    expect((await stored('2025-02'))[0]).toEqual(['2025-02-28', 'Bakery Rossi', -4.2, 'groceries']);
  });

  it('reads a file whose signs are the wrong way round, once they are flipped', async () => {
    const me = await visit();
    const { page, choose, press, step, stored } = me;
    const card = 'Date,Description,Amount\n2025-01-03,Cafe,3.10\n2025-01-04,Rail,80\n2025-01-05,Refund,-5\n';
    await choose('card.csv', card);
    await step('Step 2 of 5 · Columns');
    await page.getByText('2 of 3 amounts are positive').waitFor();
    await press('Continue');
    await page.getByRole('alert').getByText('The file leaves one thing open').waitFor();
    await page.getByLabel('Money that was spent is written').selectOption('negative');
    await press('Continue');
    await page.getByText('1 expense −$5.00').waitFor();
    await page.getByText('2 income +$83.10').waitFor();
    await press('Flip signs');
    await page.getByText('2 expenses −$83.10').waitFor();
    await press('Import 3 transactions');
    await step('Step 5 of 5 · Report');
    expect((await stored('2025-01')).map(([, , amount]) => amount)).toEqual([5, -80, -3.1]);
  });

  it('reads an OFX file, and opens its last month', async () => {
    const me = await visit();
    const { page, choose, press, step, stored } = me;
    await choose('checking.ofx', await readFile(join(STATEMENTS, 'checking.ofx')));
    await step('Step 2 of 5 · Columns');
    await page.getByText('says itself what is a date').waitFor();
    await press('Continue');
    await press(/^Import \d+ transactions$/);
    await step('Step 5 of 5 · Report');
    const text = await readFile(join(STATEMENTS, 'checking.ofx'), 'latin1');
    const rows = [...text.matchAll(/<STMTTRN>[\s\S]*?<DTPOSTED>(\d{6})\d\d[\s\S]*?<TRNAMT>([-+\d.]+)/g)];
    const months = [...new Set(rows.map(([, month = '']) => `${month.slice(0, 4)}-${month.slice(4)}`))].sort();
    const all = (await Promise.all(months.map(stored))).flat();
    const sum = (amounts: readonly number[]): number =>
      amounts.reduce((total, one) => total + Math.round(one * 100), 0);
    expect(all).toHaveLength(rows.length);
    expect(sum(all.map(([, , amount]) => amount as number))).toBe(sum(rows.map(([, , amount]) => Number(amount))));
    await page.getByRole('link', { name: /^Open / }).click();
    await page.waitForURL(`**/transactions?month=${months.at(-1)}`);
    await page
      .locator('tbody')
      .getByRole('row')
      .filter({ hasText: String(all.at(-1)?.[1]) })
      .first()
      .waitFor();
  });
});

describe('the page', () => {
  it('is used with the keyboard alone, from the file to the report', async () => {
    const { page, step } = await visit();
    const pressUntil = async (name: string | RegExp): Promise<void> => {
      const target = page.getByRole('button', { name }).and(page.locator(':focus'));
      for (let tabs = 0; tabs < 60 && (await target.count()) === 0; tabs += 1) await page.keyboard.press('Tab');
      expect(await target.count()).toBe(1);
    };
    await pressUntil('Choose a statement');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(manyRows(2)) });
    await step('Step 2 of 5 · Columns');
    await page.getByRole('heading', { name: 'Step 2' }).and(page.locator(':focus')).waitFor({ state: 'attached' });
    await pressUntil('Continue');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Import 2 transactions' }).waitFor();
    await pressUntil('Import 2 transactions');
    await page.keyboard.press('Enter');
    await page.getByText('2 added', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Step 5' }).and(page.locator(':focus')).waitFor({ state: 'attached' });
  });

  it('takes a file that is dropped, and mapping files of the command line', async () => {
    const { page, step } = await visit();
    const content = 'id,date,payee,category,amount\na,2025-01-03,Cafe,Expenses:Food:Coffee,-3.10\n';
    const data = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(content)}], 'a.csv')); return data; })()`,
    );
    await page.getByRole('button', { name: 'Choose a statement' }).dispatchEvent('drop', { dataTransfer: data });
    await step('Step 2 of 5 · Columns');
    await page.getByText('1 word of the file is no category here').waitFor();
    const mapping = (name: string, text: string) =>
      page.getByTestId('mapping').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await mapping('bad.json', '{ "Expenses:Food": "food" }');
    await page.getByText('"food" is not a budget category').waitFor();
    await mapping('category-map.json', '{ "Expenses:Food": "groceries" }');
    await page.getByText('1 word of the file is no category here').waitFor({ state: 'detached' });
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save categories' }).click();
    expect(JSON.parse(await readFile(await (await saved).path(), 'utf8'))).toEqual({ 'Expenses:Food': 'groceries' });
    await page.getByRole('region', { name: 'First rows' }).getByText('Groceries').waitFor();
  });

  it('is reached from the transactions and from an empty month, and makes what they showed new', async () => {
    const me = await visit();
    const { page, choose, press, step } = me;
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'Import a file' }).click();
    await page.getByRole('link', { name: 'Transactions' }).click();
    await page.getByText('No transactions in January 2025.').waitFor();
    await page.locator('main').getByRole('link', { name: 'Import' }).click();
    await choose('many.csv', manyRows(3));
    await press('Continue');
    await press('Import 3 transactions');
    await step('Step 5 of 5 · Report');
    await page.getByRole('link', { name: 'January 2025', exact: true }).click();
    await page.getByText('Shop 2').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    // Three times 1.25.
    await page.locator('main').getByText('$3.75').first().waitFor();
    expect(await textOf(page)).not.toMatch(/undefined|NaN|Invalid Date/);
  });
});
