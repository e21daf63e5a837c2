import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { seed, sampleUser } from '../../local/seed.ts';
import type { DashboardBrowser } from './dashboardBrowser.ts';
import { startDashboardBrowser } from './dashboardBrowser.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';
import { keptTabs, openExample, openExplorer, run, textIn, write } from './explorerEditor.ts';

jest.setTimeout(120_000);

const OPERATIONS = join(import.meta.dirname, '../../operations');
const ADMIN = { ...sampleUser, isAdmin: true };

let server: DashboardServer;
let browser: DashboardBrowser;

beforeAll(async () => {
  server = await startDashboardServer();
  browser = await startDashboardBrowser(server.origin);
  await seed(server.api(sampleUser));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(operation?: string, person: typeof sampleUser = sampleUser): Promise<Page> {
  const { page, problems } = await browser.visit({ person });
  await openExplorer(page, operation);
  expect(problems).toEqual([]);
  return page;
}

describe('the explorer', () => {
  it('answers the first example at the press of Run, and asks nobody but its own server', async () => {
    const { page, problems } = await browser.visit({ person: sampleUser });
    await openExplorer(page);
    expect(await page.title()).toBe('Tyche explorer');
    // The document's January: the sample's own figures.
    expect(JSON.parse(await run(page)).data.monthTotals).toMatchObject({ month: '2025-01', currency: 'USD' });
    expect(problems).toEqual([]);
  });

  it('opens an example in a tab, once, and filters the list', async () => {
    const page = await open();
    const tabs = page.locator('.graphiql-tab');
    await openExample(page, 'recordTransaction');
    expect(await textIn(page, 'operation.graphql')).toContain('mutation RecordTransaction');
    await openExample(page, 'monthTotals');
    await openExample(page, 'recordTransaction');
    expect(await tabs.count()).toBe(2);
    await page.getByRole('searchbox').fill('no such word');
    await page.getByText('No example contains “no such word”.').waitFor();
  });

  it('has an example for each file of the catalogue, and every query answers without an error', async () => {
    const page = await open(undefined, ADMIN);
    const files = readdirSync(OPERATIONS).map(
      (file) => [file.replace('.graphql', ''), join(OPERATIONS, file)] as const,
    );
    const names = await page.locator('.examples li code').allInnerTexts();
    expect([...names].sort()).toEqual(files.map(([name]) => name).sort());
    for (const [name, file] of files) {
      const text = readFileSync(file, 'utf8');
      await openExample(page, name);
      expect(await textIn(page, 'operation.graphql')).toBe(text);
      if (!/^query /m.test(text)) continue;
      const answer = JSON.parse(await run(page)) as { data?: unknown; errors?: unknown };
      expect({ name, errors: answer.errors }).toEqual({ name, errors: undefined });
      expect(answer.data).toBeTruthy();
    }
  });

  it('keeps tabs and history over a reload', async () => {
    const page = await open('query Kept { categorySpending(month: "2025-01", category: dining) { actual } }');
    expect(await run(page)).toContain('"actual"');
    await openExample(page, 'goals');
    await page.getByRole('tab', { name: 'Goals' }).waitFor();
    await keptTabs(page, /query Goals/);
    await page.reload();
    await page.getByRole('tab', { name: 'Kept' }).click();
    expect(await textIn(page, 'operation.graphql')).toContain('query Kept');
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.locator('.graphiql-history-item').filter({ hasText: 'Kept' }).first().waitFor();
  });
});

describe('its schema', () => {
  it('comes with the page: the API is not asked for it', async () => {
    const { page } = await browser.visit({ person: sampleUser });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`));
    await openExplorer(page);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).waitFor();
    expect(asked.filter((line) => line.startsWith('/graphql'))).toEqual([]);
    expect(asked.filter((line) => /^\/explorer\/assets\/\w*api-schema-[\w-]{8}\.js /.test(line))).toHaveLength(1);
  });

  it('is documented, without what only the API’s own functions may call', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-doc-explorer');
    await docs
      .getByRole('link', { name: 'Mutation' })
      .or(docs.getByText('Mutation', { exact: true }))
      .first()
      .click();
    await docs.getByText('Each mutation takes one input and returns the whole object.').waitFor();
    await docs.getByText('recordTransaction').first().waitFor();
    expect(await docs.innerText()).not.toContain('publish');
  });

  it('completes what one types', async () => {
    const page = await open('{ }');
    // The language service is there once it has found that a selection cannot be empty.
    await page.locator('.graphiql-query-editor .squiggly-error').waitFor();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('monthT');
    await page.locator('.suggest-widget').getByText('monthTotals').first().waitFor();
  });
});

describe('a subscription', () => {
  it('shows what a mutation in another tab has moved, until it is stopped', async () => {
    const page = await open();
    await openExample(page, 'onTransactionChanged');
    await run(page, /Waiting for the first event/);
    const other = await page.context().newPage();
    await openExplorer(other);
    await openExample(other, 'recordTransaction');
    expect(JSON.parse(await run(other)).errors).toBeUndefined();
    const event = JSON.parse(await textIn(page, 'response.json', /"event": 1/));
    expect(event.data.onTransactionChanged).toMatchObject({ kind: 'recorded', transaction: { id: 'coffee-1' } });
    await page.getByRole('button', { name: /^Stop query/ }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  });
});

describe('when something is wrong', () => {
  it('an error is shown whole, as the API says it', async () => {
    const page = await open('{ monthTotals(month: "2025-13") { month } }');
    expect(JSON.parse(await run(page)).errors[0]).toMatchObject({
      errorType: 'InvalidInput',
      errorInfo: { field: 'month' },
    });
  });

  it('a refused token says what to do', async () => {
    const page = await open();
    const errors = [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }];
    await page.route('**/graphql', (route) => route.fulfill({ status: 401, json: { errors } }));
    const answer = JSON.parse(await run(page));
    expect(answer.errors).toEqual(errors);
    expect(answer.extensions.explorer.advice).toContain('Reload the page');
  });

  it('a server that is gone is named, and how to start it', async () => {
    const page = await open();
    await page.route('**/graphql', (route) => route.abort());
    expect(await run(page)).toMatch(/cannot be reached.*npm start/);
  });

  it('the Authorization of the Headers pane is sent, and shown', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Show editor tools' }).click();
    await page.getByRole('button', { name: 'Headers' }).click();
    await write(page, 'request-headers.json', '{ "Authorization": "nonsense" }');
    await page.getByText('the token of the Headers pane').waitFor();
    expect(await run(page)).toContain('Remove it to use the token of this page again');
  });
});
