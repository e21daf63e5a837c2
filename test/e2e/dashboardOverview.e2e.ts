import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { readSampleData } from '../../local/sampleData.ts';
import type { DashboardBrowser, Visit, Visited } from './dashboardBrowser.ts';
import { startDashboardBrowser, textOf } from './dashboardBrowser.ts';
import { fillPeople, people, TODAY } from './dashboardPeople.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

let server: DashboardServer;
let browser: DashboardBrowser;

beforeAll(async () => {
  server = await startDashboardServer();
  browser = await startDashboardBrowser(server.origin);
  await fillPeople(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path: string, visit: Partial<Visit> = {}): Promise<Visited> {
  const visited = await browser.visit({ person: people.running, ...visit });
  await visited.page.goto(path);
  return visited;
}

const figure = (page: Page, label: string) => page.locator('dl > div', { hasText: label }).locator('dd').first();
const hero = (page: Page) => page.locator('section[aria-labelledby=summary]');

/** Cents, added up from the file itself. */
async function spentUntilToday(): Promise<number> {
  const { transactions } = await readSampleData();
  const cents = transactions
    .map(({ input }) => input)
    .filter(
      ({ date, category }) =>
        date.startsWith('2025-01') && date.slice(0, 10) <= TODAY && !['income', 'savings'].includes(category ?? ''),
    )
    .reduce((sum, { amount }) => sum - Math.round(amount * 100), 0);
  return cents;
}

const dollars = (cents: number): string =>
  `$${Math.floor(cents / 100).toLocaleString('en-US')}.${String(cents % 100).padStart(2, '0')}`;

describe('the overview of a running month', () => {
  it('shows what is left, spent, planned, earned and unassigned, to the cent, from one request', async () => {
    const requests: Request[] = [];
    const { page, problems } = await browser.visit({ person: people.running });
    page.on('request', (request) => request.url().endsWith('/graphql') && requests.push(request));
    await page.goto('/?month=2025-01');
    await hero(page).getByText('Left to spend').waitFor();
    const operations = requests.map((request) => (request.postDataJSON() as { operationName: string }).operationName);
    expect(operations[0]).toBe('SpendingMonth');
    expect(operations.filter((name) => name === 'SpendingMonth').length).toBeLessThanOrEqual(2);

    const spent = await spentUntilToday();
    expect(await figure(page, 'Spent').innerText()).toBe(dollars(spent));
    expect(await figure(page, 'Income').innerText()).toBe('$8,500.00');
    expect(await figure(page, 'Planned').innerText()).toBe('$6,200.00');
    expect(await figure(page, 'Unassigned').innerText()).toBe('$650.00');
    const left = 620_000 - spent;
    expect(await hero(page).innerText()).toContain(dollars(left).replace(/\.\d\d$/, ''));
    expect(await hero(page).innerText()).toContain(`about ${dollars(Math.floor(left / 10))} a day for 10 days`);
    expect(problems).toEqual([]);
  });

  it('says in words which categories are over and which are within their budget', async () => {
    const { page } = await open('/?month=2024-12');
    const categories = page.getByRole('region', { name: 'Categories' });
    // 509.02 − 180.00 and 520.00 − 400.00, the largest first.
    await categories.getByText('2 over, 13 within budget').waitFor();
    const rows = categories.locator('li');
    expect(await rows.nth(0).innerText()).toMatch(/^Shopping\s+\$509\.02 of \$180\.00\s+\$329\.02 over$/);
    expect(await rows.nth(1).innerText()).toMatch(/^Eating out\s+\$520\.00 of \$400\.00\s+\$120\.00 over$/);
    expect(await categories.locator('li', { hasText: 'Weekly Shopping' }).innerText()).toMatch(/\$57\.82 left$/);
  });

  it('draws the course of the month, reads it out by key, and shows it as a table', async () => {
    const { page } = await open('/?month=2025-01');
    const course = page.getByRole('region', { name: /^On course for/ });
    await course.locator('figure svg').first().waitFor();
    const plot = course.getByRole('img', { name: /^On course for/ });
    await plot.focus();
    await page.keyboard.press('ArrowLeft');
    await course.getByText(/^Jan 20: .* that day, .* so far, plan/).waitFor();
    await course.getByRole('button', { name: 'Show as table' }).click();
    const row = course.getByRole('row', { name: /Tue, Jan 21/ });
    expect(await row.getByRole('cell').nth(1).innerText()).toBe(dollars(await spentUntilToday()));
    expect(await course.getByRole('row').count()).toBe(32);
    expect(
      await course
        .getByRole('row', { name: /Wed, Jan 22/ })
        .getByRole('cell')
        .nth(1)
        .innerText(),
    ).toBe('—');
  });

  it('shows six months, the largest transactions, goals and what comes up', async () => {
    const { page } = await open('/?month=2025-01');
    const trend = page.getByRole('region', { name: 'Six months' });
    await trend.getByRole('link', { name: /^December 2024: spent \$/ }).waitFor();
    expect(await trend.getByRole('link').count()).toBe(6);
    expect(await page.getByRole('region', { name: 'Largest transactions' }).locator('li').first().innerText()).toMatch(
      /Rent Payment\s+Jan 1 · Housing\s+\u2212\$2,200\.00/,
    );
    expect(await page.getByRole('region', { name: 'Goals' }).innerText()).toMatch(
      /Emergency fund[\s\S]*41\.67% · by Dec 31, 2049[\s\S]*on pace/,
    );
    expect(await page.getByRole('region', { name: 'Coming up' }).innerText()).toMatch(
      /Monthly Rent\s+Sat, Feb 1, in 11 days\s+\u2212\$2,200\.00/,
    );
  });

  it('goes from month to month, by keyboard too, and Back returns', async () => {
    const { page } = await open('/?month=2025-01');
    await page.getByRole('button', { name: 'Previous month' }).click();
    await hero(page).getByText('Spent', { exact: true }).first().waitFor();
    expect(page.url()).toContain('month=2024-12');
    await page.getByRole('button', { name: 'December 2024, choose a month' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'October 2024' }).click();
    await page.waitForURL(/month=2024-10/);
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe(
      'October 2024, choose a month',
    );
    await page.goBack();
    await page.waitForURL(/month=2024-12/);
  });
});

describe('other months', () => {
  it('one that is over its plan says by how much, and that more is given away than there is', async () => {
    const { page } = await open('/?month=2025-01', { person: people.tight });
    await hero(page).getByText('Over plan by').waitFor();
    // 1,100.00 + 310.50 + 217.60 = 1,628.10 of 1,500.00; 2,000 − 1,500 − 400 − 220 = −120.
    expect(await hero(page).innerText()).toMatch(/\$128\s*\.10/);
    expect(await figure(page, 'More than you have').innerText()).toBe('$120.00');
    expect(await page.getByRole('region', { name: 'Categories' }).locator('li').first().innerText()).toContain(
      '$210.50 over',
    );
    expect(await page.getByRole('region', { name: /could save/ }).innerText()).toContain('Dining out to $100.00');
  });

  it('one without a plan shows what was spent, and names what is in another currency', async () => {
    const { page } = await open('/?month=2025-01', { person: people.unplanned });
    await hero(page).getByText('This month has no plan.').waitFor();
    expect(await figure(page, 'Spent').innerText()).toBe('$134.20');
    expect(await figure(page, 'Received').innerText()).toBe('$3,000.00');
    expect(await hero(page).innerText()).toContain('1 transaction in EUR (\u2212€120.00) is not included.');
    expect(await page.getByRole('region', { name: 'Categories' }).innerText()).toContain('not planned');
  });

  it('one that is over is settled', async () => {
    const { page } = await open('/?month=2025-01', { today: '2025-02-03' });
    await hero(page).getByText('Under plan by').waitFor();
    await page.getByRole('region', { name: /^Finished .* under plan/ }).waitFor();
  });

  it('an empty one says so and leads to a plan', async () => {
    const { page } = await open('/?month=2025-03');
    await page.getByRole('heading', { name: 'Nothing in March 2025 yet.' }).waitFor();
    await page.getByRole('link', { name: 'Make a plan' }).click();
    await page.getByRole('heading', { name: 'No plan for March 2025.' }).waitFor();
  });

  it('a visit without a month opens the latest that has a plan, and says so', async () => {
    const { page } = await open('/', { today: '2026-03-05' });
    await page.getByText('Showing January 2025, your latest month.').waitFor();
    await page.getByRole('button', { name: 'Go to this month' }).click();
    await page.getByRole('heading', { name: 'Nothing in March 2026 yet.' }).waitFor();
  });
});

describe('when something is in the way', () => {
  it.each([
    ['/', 'Left to spend'],
    ['/budget', 'Plan for January 2025'],
  ])('%s: the month before stays, dimmed, while another one is on its way', async (path, heading) => {
    const { page } = await open(`${path}?month=2025-01`);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    let answer = (): void => {};
    const waits = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      await waits;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Previous month' }).click();
    await page.getByText('Loading December 2024…').first().waitFor();
    const main = page.getByRole('main');
    expect(await main.locator('[inert][aria-busy=true]').innerText()).toContain(heading);
    // Grey blocks take over what takes long.
    await main.locator('[inert]').waitFor({ state: 'detached' });
    await page.getByText(/^Loading .*December 2024$/).waitFor({ state: 'attached' });
    answer();
    await page.getByRole('heading', { name: /^(Spent|No plan for December 2024\.)$/ }).waitFor();
    expect(await main.locator('[inert]').count()).toBe(0);
  });

  it('grey blocks stand where the figures will, until they come', async () => {
    const { page } = await browser.visit({ person: people.running });
    let answer = (): void => {};
    const waits = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      await waits;
      await route.continue();
    });
    await page.goto('/?month=2025-01');
    await page.getByText('Loading January 2025').waitFor({ state: 'attached' });
    expect(await page.locator('[aria-busy=true]').count()).toBeGreaterThan(0);
    answer();
    await hero(page).waitFor();
    expect(await page.locator('[aria-busy=true]').count()).toBe(0);
  });

  it("a failure is told in the API's words, and trying again helps", async () => {
    const { page } = await browser.visit({ person: people.running });
    // Whoever comes online catches up, which would try again on its own.
    await page.routeWebSocket(/.*/, () => undefined);
    await page.route('**/graphql', (route) =>
      route.fulfill({
        json: { data: null, errors: [{ message: 'more than 500 categories', errorType: 'LimitExceeded' }] },
      }),
    );
    await page.goto('/?month=2025-01');
    await page.getByRole('heading', { name: 'Couldn’t load January 2025.' }).waitFor();
    expect(await textOf(page)).toContain('More than 500 categories.');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await hero(page).waitFor();
  });

  it('a refused token leads to signing in again', async () => {
    const { page } = await browser.visit({ person: people.running });
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 401,
        json: { errors: [{ message: 'Token has expired.', errorType: 'UnauthorizedException' }] },
      }),
    );
    await page.goto('/?month=2025-01');
    await page.getByText('You are signed out.').waitFor();
    expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(1);
  });

  it('a server without a configuration is named', async () => {
    const { page } = await browser.visit({ person: people.running });
    await page.route('**/config.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/');
    await page.getByRole('heading', { name: 'Tyche cannot open' }).waitFor();
    expect(await textOf(page)).toContain('status 404');
  });

  it('an address without a page says so', async () => {
    const { page } = await open('/nowhere');
    await page.getByRole('heading', { name: 'There is no such page.' }).waitFor();
  });
});

describe('who one is', () => {
  it('can be chosen on a local server, and nothing of the person before is left', async () => {
    const { page } = await open('/?month=2025-01');
    await page.getByRole('button', { name: 'Account and appearance' }).click();
    await page.getByRole('link', { name: 'Be someone else' }).click();
    await page.getByLabel('Tenant').fill('abc123');
    await page.getByLabel('User').fill('not a user!');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Use 1 to 64 letters, digits, - and _.').waitFor();
    await page.getByLabel('User').fill('empty');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Nothing in January 2025 yet.' }).waitFor();
    await page.getByRole('button', { name: 'Account and appearance' }).click();
    await page.getByText('empty', { exact: true }).waitFor();
  });

  it('keeps the appearance that one chose', async () => {
    const { page } = await open('/?month=2025-01');
    await page.getByRole('button', { name: 'Account and appearance' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    expect(await scheme()).toBe('dark');
    await page.reload();
    expect(await scheme()).toBe('dark');
  });
});
