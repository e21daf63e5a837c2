import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import { buildExplorer } from '../../explorer/build.ts';
import type { Browser, Page } from './browser.ts';
import { chromium, startBrowser } from './browser.ts';
import type { ExplorerServer } from './explorerServer.ts';
import { startExplorerServer } from './explorerServer.ts';

jest.setTimeout(90_000);

const SCHEMA = buildSchema(`
  type Query { "Facts of a month" monthTotals(month: String!): MonthTotals }
  type MonthTotals {
    month: String currency: String totalActualExpenses: Float totalActualIncome: Float revision: Int
    categories: [CategoryTotal] unconverted: [CategoryTotal]
  }
  type CategoryTotal { category: String currency: String amount: Float actual: Float transactionCount: Int }
  type Subscription { onBudgetUpdated: MonthTotals }
`);

const RUN = `document.querySelector('.graphiql-execute-button').click()`;
/** The text of an editor; Monaco writes spaces as no-break spaces. */
const text = (part: string): string =>
  `(document.querySelector('.graphiql-${part} .view-lines')?.textContent ?? '').replaceAll('\\u00a0', ' ')`;

let server: ExplorerServer;
let browser: Browser;

beforeAll(async () => {
  if (chromium === undefined) {
    throw new Error('No Chromium: apt-get install chromium-headless-shell, or name one in CHROMIUM');
  }
  server = await startExplorerServer({
    folder: await buildExplorer(),
    schema: SCHEMA,
    rootValue: { monthTotals: ({ month }: { month: string }) => ({ month, totalActualExpenses: 5850.25 }) },
    events: [{ onBudgetUpdated: { month: '2025-01' } }],
  });
  browser = await startBrowser(chromium);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(size = { width: 1440, height: 900 }): Promise<Page> {
  const page = await browser.newPage(size);
  await page.goto(server.url);
  await page.waitFor(`${text('query-editor')}.includes('query MonthTotals')`);
  return page;
}

const type = (query: string): string => `globalThis.__MONACO.editor.getModels()
  .find(({ uri }) => uri.path.endsWith('operation.graphql')).setValue(${JSON.stringify(query)})`;

describe('the explorer, in a browser', () => {
  it('answers the first example at the press of Run, with the ready-made token', async () => {
    const page = await open();
    expect(await page.evaluate('document.title')).toBe('Tyche explorer');
    expect(await page.evaluate(`document.querySelector('.identity').innerText`)).toMatch(/user-456.*abc123/s);
    server.tokens.length = 0;
    await page.evaluate(RUN);
    await page.waitFor(`${text('response')}.includes('"totalActualExpenses": 5850.25')`);
    expect(server.tokens).toEqual(['local-token']);
  });

  it('needs nothing but its own server and breaks no rule of the content security policy', async () => {
    const page = await open();
    await page.evaluate(RUN);
    await page.waitFor(`${text('response')}.includes('5850.25')`);
    expect(page.problems).toEqual([]);
    const foreign = page.requests.filter(
      (url) => !url.startsWith(`http://127.0.0.1:${server.port}/`) && !url.startsWith('data:'),
    );
    expect(foreign).toEqual([]);
  });

  it('opens an example in a tab, once, and filters the list', async () => {
    const page = await open();
    const buttons = `[...document.querySelectorAll('.examples li button')]`;
    const tabs = `document.querySelectorAll('.graphiql-tab').length`;
    await page.waitFor(`${buttons}.length > 3`);
    const click = `${buttons}.find((button) => button.innerText.includes('recordTransaction')).click()`;
    await page.evaluate(click);
    await page.waitFor(`${tabs} === 2 && ${text('query-editor')}.includes('mutation RecordTransaction')`);
    await page.evaluate(click);
    await page.evaluate(`${buttons}.find((button) => button.innerText.includes('monthTotals')).click()`);
    await page.waitFor(`${tabs} === 2 && ${text('query-editor')}.includes('query MonthTotals')`);
    await page.evaluate(`(() => {
      const input = document.querySelector('.examples input');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, 'no such word');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.waitFor(`document.querySelector('.examples').innerText.includes('No example contains')`);
  });

  it('shows the events of a subscription until it is stopped', async () => {
    const page = await open();
    await page.evaluate(type('subscription { onBudgetUpdated { month } }'));
    await page.waitFor(`${text('query-editor')}.includes('onBudgetUpdated')`);
    server.tokens.length = 0;
    await page.evaluate(RUN);
    await page.waitFor(`${text('response')}.includes('"event": 1')`);
    expect(server.tokens).toEqual(['local-token']);
    await page.waitFor(`document.querySelector('.graphiql-execute-button[aria-label^="Stop"]')`);
    await page.evaluate(RUN);
    await page.waitFor(`document.querySelector('.graphiql-execute-button[aria-label^="Execute"]')`);
    expect(page.problems).toEqual([]);
  });

  it('says what to do when the token is refused', async () => {
    const page = await open();
    server.validToken = 'another';
    try {
      await page.evaluate(RUN);
      await page.waitFor(`${text('response')}.includes('Reload the page')`);
      expect(await page.evaluate(text('response'))).toContain('"message": "Token has expired."');
    } finally {
      server.validToken = 'local-token';
    }
  });

  it('says what to do when there is no session', async () => {
    server.givesSession = false;
    try {
      const page = await browser.newPage({ width: 1440, height: 900 });
      await page.goto(server.url);
      await page.waitFor(`document.querySelector('.failure')`);
      expect(await page.evaluate(`document.querySelector('.failure').innerText`)).toMatch(/404.*npm start.*Reload/s);
    } finally {
      server.givesSession = true;
    }
  });

  it('fits a phone, and its examples close when one is chosen', async () => {
    const page = await open({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.evaluate(`document.querySelector('button[aria-label="Show Examples"]').click()`);
    await page.waitFor(`document.querySelector('.examples li button')?.getBoundingClientRect().left >= 0`);
    await page.evaluate(
      `[...document.querySelectorAll('.examples li button')].find((b) => b.innerText.includes('categorySpending')).click()`,
    );
    await page.waitFor(`${text('query-editor')}.includes('query CategorySpending')`);
    const atRun = `document.elementFromPoint(...(({ x, y }) => [x + 9, y + 9])(document.querySelector('.graphiql-execute-button').getBoundingClientRect()))`;
    await page.waitFor(`${atRun}.closest('.graphiql-execute-button')`);
  });
});
