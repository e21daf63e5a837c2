import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { claimsOf } from '../../dashboard/src/session/tokenClaims.ts';
import { seed, sampleUser } from '../../local/seed.ts';
import type { DashboardBrowser, Scheme, Size } from './dashboardBrowser.ts';
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

const LOOKS = (['desktop', 'phone'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((scheme) => ({ size, scheme })),
);

const COGNITO = {
  endpoint: '/graphql',
  auth: { kind: 'cognito', userPoolId: 'us-east-1_AbCdEfGhI', clientId: 'theclient', region: 'us-east-1' },
};

async function visit(size: Size, scheme: Scheme): Promise<Page> {
  return (await browser.visit({ person: sampleUser, size, scheme })).page;
}

/** What Amplify keeps of whoever is signed in: https://docs.amplify.aws/react/build-a-backend/auth/ */
async function signInAs(page: Page, tenant: string, user: string): Promise<void> {
  const response = await fetch(`${server.origin}/session.json?tenant=${tenant}&user=${user}`);
  const { token } = (await response.json()) as { token: string };
  const kept = { idToken: token, accessToken: token, refreshToken: 'r', clockDrift: '0' };
  const prefix = `CognitoIdentityServiceProvider.${COGNITO.auth.clientId}`;
  const entries = Object.entries(kept).map(([name, value]) => [`${prefix}.${user}.${name}`, value]);
  entries.push([`${prefix}.LastAuthUser`, user]);
  await page.evaluate(`Object.assign(localStorage, ${JSON.stringify(Object.fromEntries(entries))})`);
}

describe.each(LOOKS)('on a $size, $scheme, the explorer', ({ size, scheme }) => {
  it('shows an answer, and the choice of whom requests are sent as', async () => {
    const page = await visit(size, scheme);
    await openExplorer(page);
    if (size === 'phone') await page.getByRole('button', { name: 'Show Examples' }).click();
    expect(await accessibilityProblems(page, '.examples', '.identity')).toEqual([]);
    await openExample(page, 'categorySpending');
    await run(page, /actual/);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await keepScreenshot(page, `explorer-${size}-${scheme}`);
    await page.getByRole('button', { name: /^sent as / }).click();
    const choice = page.getByRole('dialog', { name: 'Whom requests are sent as' });
    await choice.getByLabel('Tenant').fill('a b');
    await choice.getByRole('button', { name: 'Switch' }).click();
    expect(await accessibilityProblems(page, '.identity')).toEqual([]);
    await keepScreenshot(page, `explorer-identity-${size}-${scheme}`);
  });

  it('says what to do when the server is gone', async () => {
    const page = await visit(size, scheme);
    await page.route('**/config.json', (route) => route.abort());
    await page.goto('/explorer/');
    await page.getByRole('heading', { name: 'The explorer cannot open' }).waitFor();
    await page.getByText('Start it with “npm start”').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, `explorer-gone-${size}-${scheme}`);
  });

  it('asks to sign in on the dashboard, where there is a user pool, and opens for whoever has', async () => {
    const page = await visit(size, scheme);
    await page.route('**/config.json', (route) => route.fulfill({ json: COGNITO }));
    await page.goto('/explorer/');
    await page.getByRole('heading', { name: 'Sign in on the dashboard first' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, `explorer-signed-out-${size}-${scheme}`);
    await signInAs(page, 'acme', 'ann');
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await page.getByText('signed in as ann of acme').waitFor();
    await textIn(page, 'operation.graphql');
    const [request] = await Promise.all([page.waitForRequest('**/graphql'), run(page, /monthTotals/)]);
    expect(claimsOf(String(request.headers()['authorization']))).toMatchObject({ sub: 'ann', token_use: 'id' });
    await signInAs(page, 'acme', 'bob');
    expect(await run(page)).toContain('The person of this page is no longer signed in');
    await page.evaluate('localStorage.clear()');
    expect(await run(page)).toContain('no longer signed in');
  });
});

describe('on a phone, the explorer', () => {
  it('closes its examples when one is chosen', async () => {
    const page = await visit('phone', 'light');
    await openExplorer(page);
    await page.getByRole('button', { name: 'Show Examples' }).click();
    await openExample(page, 'goals');
    expect(await run(page)).toContain('"goals"');
  });
});
