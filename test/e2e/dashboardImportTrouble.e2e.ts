import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MonthTransactionsDocument, RecordTransactionDocument } from '../../generated/dashboard.ts';
import { MonthTotalsDocument } from '../../generated/operations.ts';
import type { Visit } from './dashboardBrowser.ts';
import { startDashboardBrowser, textOf } from './dashboardBrowser.ts';
import type { DashboardBrowser } from './dashboardBrowser.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';
import type { Importer } from './importPeople.ts';
import { manyRows, visitImport } from './importPeople.ts';

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

const visit = (as: Partial<Visit> = {}): Promise<Importer> => visitImport(server, browser, as);

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
