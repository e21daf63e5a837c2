import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MonthTransactionsDocument, RecordTransactionDocument } from '../../generated/dashboard.ts';
import { MonthTotalsDocument } from '../../generated/operations.ts';
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
      .getByRole('listitem')
      .filter({ hasText: String(all.at(-1)?.[1]) })
      .first()
      .waitFor();
  });
});

describe('a bad file', () => {
  const utf16 = Buffer.from('\ufeffDate\tDescription\tAmount\n2025-01-03\tCafé\t-3.10\n', 'utf16le');

  it.each([
    [
      'a spreadsheet',
      'x.xlsx',
      Buffer.from('PK\x03\x04 and more', 'latin1'),
      'It is a spreadsheet or another packed file',
    ],
    ['an empty one', 'x.csv', Buffer.from(''), 'It is empty.'],
    ['half of an OFX file', 'x.ofx', Buffer.from('<OFX><BANKTRANLIST><STMTTRN><TRNAMT>-1'), 'download it again'],
    ['a PDF', 'x.pdf', Buffer.from('%PDF-1.7'), 'It is a PDF; ask the bank for CSV or OFX.'],
    ['more than 25 MB', 'big.csv', Buffer.alloc(26 * 1024 * 1024, 'a'), 'This file has 26 MB; the limit is 25 MB'],
  ])('is refused with the reason: %s', async (_, name, content, reason) => {
    const { page, choose, step, look, problems } = await visit();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.postData() ?? ''));
    await choose(name, content);
    await page.getByRole('alert').getByText(`“${name}” can’t be imported. `).waitFor();
    await page.getByRole('alert').getByText(reason).waitFor();
    expect(await look(`1-refused-${name}`)).toEqual([]);
    await choose('fine.csv', manyRows(1));
    await step('Step 2 of 5 · Columns');
    expect(requests.filter((body) => body.includes('ImportTransactions'))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('without the columns that it needs says which are missing', async () => {
    const { page, choose, press, step, look } = await visit();
    await choose('people.csv', 'Name,Town\nAda,London\nGrace,New York\n');
    await step('Step 2 of 5 · Columns');
    await press('Continue');
    await page.getByRole('alert').getByText('No date and amount columns found. Choose them.').waitFor();
    await page.getByLabel(/^Date/).and(page.locator(':focus')).waitFor();
    expect(await look('2-missing')).toEqual([]);
  });

  it('in another encoding is read by the one it has, or by the one that is chosen', async () => {
    const { page, choose, step } = await visit();
    await choose('windows.csv', Buffer.from('Date,Description,Amount\n2025-01-03,Caf\xe9 Z\xfcrich,-3.10\n', 'latin1'));
    await step('Step 2 of 5 · Columns');
    await page.getByText('It is not UTF-8 and was read as Windows-1252.').waitFor();
    const first = page.getByRole('region', { name: 'First rows' });
    await first.getByText('Café Zürich').waitFor();
    await page.getByLabel('Encoding').selectOption('windows-1251');
    await first.getByText('Cafй Zьrich').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await choose('utf16.csv', utf16);
    await first.getByText('Café', { exact: true }).waitFor();
    expect(await page.getByLabel('Encoding').inputValue()).toBe('utf-16le');
  });
});

describe('while it is written, an import', () => {
  /** Lets so many batches through, and holds the next. */
  async function hold({ page }: Importer, passing: number): Promise<() => void> {
    let [passed, release] = [0, () => {}];
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (body.includes('"dryRun":false')) {
        passed += 1;
        if (passed > passing) await held;
      }
      await route.continue();
    });
    return release;
  }

  it('is stopped, and does the rest when it goes on', async () => {
    const me = await visit();
    const { page, choose, press, step, look } = me;
    await choose('many.csv', manyRows(120));
    await press('Continue');
    const release = await hold(me, 1);
    await press('Import 120 transactions');
    await page.getByText('50 of 120 rows').first().waitFor();
    expect(await look('4-import')).toEqual([]);
    await page.getByRole('status').getByText('50 of 120 rows').waitFor({ state: 'attached' });
    await press('Stop');
    release();
    await step('Step 5 of 5 · Report');
    await page.getByText('Stopped. 100 added').waitFor();
    expect(await look('5-stopped')).toEqual([]);
    await press('Go on with 20 rows');
    await page.getByText('120 added', { exact: true }).waitFor();
    // What this page wrote is no news to it, however late its events come; what others write is.
    const { transactions } = await me.api.ask(MonthTransactionsDocument, { month: '2025-01' });
    const owner = { tenantId: me.person.tenant, userId: me.person.user };
    const tell = (one: object): Promise<void> =>
      server.tell('publishTransactionChange', me.person, {
        ...{ kind: 'recorded', month: '2025-01', transaction: { ...one, ...owner } },
      });
    for (const own of transactions.items.slice(0, 5)) await tell(own);
    const input = { id: 'other', date: '2025-01-21T12:00:00Z', description: 'Kiosk', amount: -2 };
    const { recordTransaction } = await me.api.ask(RecordTransactionDocument, { input });
    await tell(recordTransaction);
    await page.getByText('Kiosk −$2.00, Other').first().waitFor({ state: 'attached' });
    expect(await textOf(page)).not.toMatch(/changes\. Last|Shop \d/);
    const { monthTotals } = await me.api.ask(MonthTotalsDocument, { month: '2025-01' });
    // 120 times 1.25, and 2.00 at the kiosk.
    expect(monthTotals.categories).toMatchObject([{ category: 'other', actual: 152, transactionCount: 121 }]);
  });

  it('waits for a connection that is lost, and counts nothing twice', async () => {
    const me = await visit();
    const { page, choose, press, step, look } = me;
    await choose('many.csv', manyRows(60));
    await press('Continue');
    await page.getByRole('button', { name: 'Import 60 transactions' }).waitFor();
    let failing = true;
    await page.route('**/graphql', async (route) => {
      if (!failing || !(route.request().postData() ?? '').includes('"dryRun":false')) return route.continue();
      // The batch arrives, its answer does not.
      await route.fetch();
      await route.abort();
    });
    await press('Import 60 transactions');
    await page.getByText('The connection is lost. Waiting for it').waitFor();
    expect(await look('4-waiting')).toEqual([]);
    failing = false;
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await step('Step 5 of 5 · Report');
    await page.getByText('60 added', { exact: true }).waitFor();
  });

  it('asks before one leaves it', async () => {
    const me = await visit();
    const { page, choose, press, look, step } = me;
    await choose('many.csv', manyRows(120));
    await press('Continue');
    const release = await hold(me, 1);
    await press('Import 120 transactions');
    await page.getByText('50 of 120 rows').first().waitFor();
    await page.getByRole('link', { name: 'Goals' }).click();
    const dialog = page.getByRole('dialog', { name: 'Leave during the import?' });
    await dialog.getByText('What is written stays.').waitFor();
    expect(await look('4-leaving')).toEqual([]);
    await dialog.getByRole('button', { name: 'Stay', exact: true }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await step('Step 4 of 5 · Import');
    await page.getByRole('link', { name: 'Goals' }).click();
    await press('Stop and leave');
    release();
    await page.getByText('No goals yet').waitFor();
  });

  it('says what the API says when it is refused', async () => {
    const { page, choose, press, step, stored } = await visit();
    await choose('many.csv', manyRows(3));
    await press('Continue');
    await page.getByRole('button', { name: 'Import 3 transactions' }).waitFor();
    await page.route('**/graphql', (route) =>
      route.fulfill({ json: { data: null, errors: [{ errorType: 'LimitExceeded', message: 'at most 50 rows' }] } }),
    );
    await press('Import 3 transactions');
    await step('Step 5 of 5 · Report');
    await page.getByText('Stopped. 0 added').waitFor();
    await page.getByText('At most 50 rows.').waitFor();
    await page.unroute('**/graphql');
    expect(await stored('2025-01')).toEqual([]);
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
    await page.getByText('Nothing is recorded here yet.').waitFor();
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
