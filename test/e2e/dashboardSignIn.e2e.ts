import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Account } from './cognitoStub.ts';
import { CODE_BY_MAIL, createCognitoStub, oneTimeCode, POOL } from './cognitoStub.ts';
import type { DashboardBrowser } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot, startDashboardBrowser } from './dashboardBrowser.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

const COGNITO = 'https://cognito-idp.us-east-1.amazonaws.com';
const PASSWORD = 'Correct-horse-7';
const PERSON = { tenant: 'abc123', user: 'user-456' };

let server: DashboardServer;
let browser: DashboardBrowser;

beforeAll(async () => {
  server = await startDashboardServer();
  browser = await startDashboardBrowser(server.origin);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The dashboard as it is deployed: with a user pool, which the stub plays, and without a choice of identities. */
async function open(account: Partial<Account> = {}, size: 'desktop' | 'phone' = 'desktop', path = '/?month=2025-01') {
  const whole: Account = { email: 'alex@example.com', sub: PERSON.user, password: PASSWORD, ...account };
  const pool = createCognitoStub(whole, () => server.token(PERSON));
  const { page } = await browser.visit({ person: PERSON, size });
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { endpoint: `${server.origin}/graphql`, auth: { kind: 'cognito', ...POOL } } }),
  );
  await page.route(`${server.origin}/**`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy']!;
    const headers = {
      ...response.headers(),
      'content-security-policy': policy.replace("connect-src 'self'", `connect-src 'self' ${COGNITO}`),
    };
    return route.fulfill({ response, headers });
  });
  await page.route(`${COGNITO}/**`, (route) => {
    const request = route.request();
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 200, headers });
    const { status, body } = pool.answer(request.headers()['x-amz-target'] ?? '', request.postData() ?? '');
    return route.fulfill({ status, body, headers, contentType: 'application/x-amz-json-1.1' });
  });
  await page.goto(path);
  return { page, pool, account: whole };
}

async function enter(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Continue' }).click();
}

const credentials = { Email: 'alex@example.com', Password: PASSWORD };
const isIn = (page: Page): Promise<void> => page.getByRole('navigation', { name: 'Pages' }).waitFor();

describe('signing in with a user pool', () => {
  it('proves the password without sending it, and stays signed in', async () => {
    const { page, pool } = await open();
    await page.getByRole('heading', { name: 'Sign in to Tyche' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'sign-in-desktop-light');
    await enter(page, credentials);
    await isIn(page);
    expect(pool.requests.join('\n')).not.toContain(PASSWORD);
    await page.reload();
    await isIn(page);
    expect(await page.getByRole('heading', { name: 'Sign in to Tyche' }).count()).toBe(0);
  });

  it("a wrong password is refused in Cognito's words, and can be corrected", async () => {
    const { page } = await open();
    await enter(page, { ...credentials, Password: 'Wrong-horse-77' });
    await page.getByRole('alert').getByText('Incorrect username or password.').waitFor();
    await enter(page, { Password: PASSWORD });
    await isIn(page);
  });

  it('someone whose password was given to them chooses their own', async () => {
    const { page, account } = await open({ demand: 'NEW_PASSWORD_REQUIRED' });
    await enter(page, credentials);
    await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    await enter(page, { 'New password': 'short' });
    await page
      .getByRole('alert')
      .getByText(/did not conform with policy/)
      .waitFor();
    await enter(page, { 'New password': 'Another-horse-8' });
    await isIn(page);
    expect(account.password).toBe('Another-horse-8');
  });

  it('asks for the code of an authenticator app', async () => {
    const { page } = await open({ hasTotp: true, totpSecret: 'JBSWY3DPEHPK3PXP' });
    await enter(page, credentials);
    await enter(page, { 'Six digits from your authenticator app': oneTimeCode('JBSWY3DPEHPK3PXP') });
    await isIn(page);
  });

  it('sets up the second step where the pool demands one', async () => {
    const { page } = await open({ demand: 'MFA_SETUP' }, 'phone');
    await enter(page, credentials);
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'sign-in-second-step-phone-light', true);
    const uri = new URL((await page.getByRole('link', { name: /Open the app/ }).getAttribute('href'))!);
    expect(uri.protocol).toBe('otpauth:');
    const secret = uri.searchParams.get('secret')!;
    expect((await page.locator('code').innerText()).replaceAll(' ', '')).toBe(secret);
    await enter(page, { 'Six digits from your authenticator app': oneTimeCode(secret) });
    await isIn(page);
  });
});

describe('a forgotten password', () => {
  it('is replaced with a code by mail', async () => {
    const { page, account } = await open();
    await page.getByRole('button', { name: 'Forgot your password?' }).click();
    await enter(page, { Email: credentials.Email });
    await page.getByText('a code is on its way to a***@e***').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, { 'Code from the message': '000000', 'New password': 'Another-horse-8' });
    await page.getByRole('alert').getByText('Invalid verification code provided, please try again.').waitFor();
    await enter(page, { 'Code from the message': CODE_BY_MAIL });
    await isIn(page);
    expect(account.password).toBe('Another-horse-8');
  });

  it('is asked for anew where an administrator has reset it', async () => {
    const { page } = await open({ mustReset: true });
    await enter(page, credentials);
    await page.getByText('a code is on its way').waitFor();
    await enter(page, { 'Code from the message': CODE_BY_MAIL, 'New password': 'Another-horse-8' });
    await isIn(page);
  });
});

describe('one who is signed in', () => {
  it('turns the second step on and off', async () => {
    const { page, account } = await open();
    await enter(page, credentials);
    await isIn(page);
    await page.getByRole('button', { name: 'Account and appearance' }).click();
    await page.getByRole('link', { name: 'Second step at sign-in' }).click();
    await page.getByRole('button', { name: 'Turn it on' }).click();
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    await page.getByLabel('Six digits from your authenticator app').fill(oneTimeCode(secret));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText(/^It is on/).waitFor();
    expect(account.hasTotp).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Turn it off' }).click();
    await page.getByText(/^It is off/).waitFor();
    expect(account.hasTotp).toBe(false);
  });

  it('signs out, and is asked who they are', async () => {
    const { page } = await open();
    await enter(page, credentials);
    await isIn(page);
    await page.getByRole('button', { name: 'Account and appearance' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Tyche' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to Tyche' }).waitFor();
  });
});
