import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { claimsOf } from '../../dashboard/src/session/tokenClaims.ts';
import { seed, sampleUser } from '../../local/seed.ts';
import type { DashboardBrowser } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot, startDashboardBrowser } from './dashboardBrowser.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';
import { openExample, openExplorer, run, textIn } from './explorerEditor.ts';

jest.setTimeout(120_000);

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

const opener = (page: Page) => page.getByRole('button', { name: /^sent as / });
const choice = (page: Page) => page.getByRole('dialog', { name: 'Whom requests are sent as' });

async function open(): Promise<Page> {
  const { page, problems } = await browser.visit({ person: sampleUser });
  await openExplorer(page);
  expect(problems).toEqual([]);
  return page;
}

async function become(page: Page, tenant: string, user: string, isAdmin = false): Promise<void> {
  await opener(page).click();
  await choice(page).getByLabel('Tenant').fill(tenant);
  await choice(page).getByLabel('User').fill(user);
  await choice(page).getByLabel('In the group admins').setChecked(isAdmin);
  await choice(page).getByRole('button', { name: 'Switch' }).click();
  await choice(page).waitFor({ state: 'hidden' });
}

/** Runs the operation of the page, and says whose token went with it. */
async function senderOf(page: Page): Promise<unknown[]> {
  const [request] = await Promise.all([page.waitForRequest('**/graphql'), run(page)]);
  const claims = claimsOf(String(request.headers()['authorization']));
  return [claims['custom:tenantId'], claims['sub'], claims['cognito:groups']];
}

describe('whom requests are sent as', () => {
  it('is the person of the sample data at first, and whoever one chooses from the next request on', async () => {
    const page = await open();
    expect(await senderOf(page)).toEqual(['abc123', 'user-456', undefined]);
    await openExample(page, 'goals');
    await become(page, 'acme', 'ann');
    await page.getByRole('button', { name: 'sent as ann of acme, change' }).waitFor();
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
    expect(await textIn(page, 'operation.graphql')).toContain('query Goals');
    expect(await senderOf(page)).toEqual(['acme', 'ann', undefined]);
    await opener(page).click();
    await choice(page).getByRole('button', { name: 'The person of the sample data' }).click();
    await page.getByRole('button', { name: 'sent as user-456 of abc123, change' }).waitFor();
    expect(await senderOf(page)).toEqual(['abc123', 'user-456', undefined]);
  });

  it('may be in the group admins, which the API then knows', async () => {
    const page = await open();
    await openExample(page, 'adminGoals');
    expect(await run(page)).toContain('"Unauthorized"');
    await become(page, 'abc123', 'boss', true);
    await page.getByRole('button', { name: 'sent as boss of abc123, in the group admins, change' }).waitFor();
    expect(JSON.parse(await run(page)).data.adminGoals.items).not.toEqual([]);
  });

  it('is chosen by keyboard; what cannot be a name is said, and Escape leaves all as it was', async () => {
    const page = await open();
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await choice(page).locator('button:focus', { hasText: 'The person of the sample data' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('a#b');
    await page.keyboard.press('Enter');
    await choice(page).getByText('Use 1 to 64 letters, digits, - and _.').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('tenant');
    await page.keyboard.press('Escape');
    await choice(page).waitFor({ state: 'hidden' });
    await page.locator('.identity-opener:focus').waitFor();
    expect(await senderOf(page)).toEqual(['abc123', 'user-456', undefined]);
  });

  it('is kept, and heard', async () => {
    const page = await open();
    await become(page, 'acme', 'ann');
    expect(await page.evaluate('document.activeElement.className')).toBe('identity-opener');
    await page.getByRole('status').getByText('Requests are sent as ann of acme now.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'sent as ann of acme, change' }).waitFor();
  });

  it('stays, where the server makes no token', async () => {
    const page = await open();
    await page.route('**/session.json*', (route) => route.abort());
    await opener(page).click();
    await choice(page).getByLabel('Tenant').fill('acme');
    await choice(page).getByLabel('User').fill('ann');
    await choice(page).getByRole('button', { name: 'Switch' }).click();
    await choice(page).getByRole('alert').getByText('The server does not answer.').waitFor();
    expect(await page.evaluate(`JSON.parse(localStorage['tyche-identity']).user`)).toBe('user-456');
  });
});

describe('a subscription of the former person', () => {
  it('ends, and says why; none is opened by itself', async () => {
    const page = await open();
    const sockets: string[] = [];
    page.on('websocket', (socket) => {
      sockets.push('open');
      socket.on('close', () => sockets.push('closed'));
    });
    await openExample(page, 'onBudgetUpdated');
    await run(page, /Waiting for the first event/);
    await become(page, 'acme', 'ann');
    expect(await textIn(page, 'response.json', /errors/)).toContain('requests are sent as someone else now');
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
    expect(sockets).toEqual(['open', 'closed']);
  });
});

describe('other tabs', () => {
  it('become the same person: another explorer at once, the dashboard when it is asked to', async () => {
    const page = await open();
    const explorer = await page.context().newPage();
    await openExplorer(explorer);
    const dashboard = await page.context().newPage();
    await dashboard.goto('/');
    await dashboard.getByRole('button', { name: 'Account and appearance' }).first().waitFor();
    await become(page, 'acme', 'ann');
    await explorer.getByRole('button', { name: 'sent as ann of acme, change' }).waitFor();
    expect(await senderOf(explorer)).toEqual(['acme', 'ann', undefined]);
    await dashboard.getByText('This one is still user-456 of abc123.').waitFor();
    await dashboard.getByRole('button', { name: 'Change here, too' }).click();
    await dashboard.getByRole('button', { name: 'Account and appearance' }).first().click();
    await dashboard.getByText('ann', { exact: true }).waitFor();
  });

  it('do not, and say so, where there is no token to be had', async () => {
    const page = await open();
    const explorer = await page.context().newPage();
    await openExplorer(explorer);
    await explorer.route('**/session.json*', (route) => route.abort());
    await become(page, 'acme', 'ann');
    await explorer.getByText('this one is not. The server does not answer.').waitFor();
    await explorer.getByRole('button', { name: 'sent as user-456 of abc123, change' }).waitFor();
    expect(await accessibilityProblems(explorer, '.identity')).toEqual([]);
    await keepScreenshot(explorer, 'explorer-not-changed-desktop-light');
  });

  it('of the dashboard change the explorer, too', async () => {
    const page = await open();
    const dashboard = await page.context().newPage();
    await dashboard.goto('/identity');
    await dashboard.getByLabel('Tenant').fill('acme');
    await dashboard.getByLabel('User').fill('bob');
    await dashboard.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'sent as bob of acme, change' }).waitFor();
  });
});

describe('a token', () => {
  it('is made anew before it expires', async () => {
    const page = await open();
    let made = 0;
    page.on('request', (request) => (made += request.url().includes('/session.json') ? 1 : 0));
    await run(page);
    expect(made).toBe(0);
    await page.clock.setFixedTime(Date.now() + 24 * 3_600_000);
    expect(JSON.parse(await run(page)).errors).toBeUndefined();
    expect(made).toBe(1);
  });
});
