import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DashboardBrowser, Scheme, Size } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot, SIZES, startDashboardBrowser, textOf } from './dashboardBrowser.ts';
import { chart, LOOKS } from './dashboardLooks.ts';
import { fillPeople, people } from './dashboardPeople.ts';
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

/** Of each page: what is said while it loads, and when it could not be had. */
const STATES = [
  ['overview', '/?month=2025-01', 'Couldn’t load January 2025.'],
  ['budget', '/budget?month=2025-01', 'Couldn’t load the plan.'],
  ['recurring', '/recurring', 'Couldn’t load what is recurring.'],
  ['goals', '/goals', 'Couldn’t load the goals.'],
] as const;

const FAILURE = {
  data: null,
  errors: [{ message: 'The request failed on our side; try again later', errorType: 'Internal' }],
};

const variants = (['light', 'dark'] as const).flatMap((scheme) =>
  (['desktop', 'phone'] as const).map((size): [Scheme, Size] => [scheme, size]),
);
const every = Object.keys(LOOKS).flatMap((name) => variants.map(([scheme, size]) => ({ name, scheme, size })));

/** What no one should ever read. */
const UNFIT = /undefined|NaN|Invalid Date|\[object|null|-\$|\$-|credit_card|[a-z]+_[a-z]+|cat-[a-z]+/;

describe('every page', () => {
  it.each(every)('$name, $scheme, $size: axe finds nothing, nothing runs over, every word is fit', async (one) => {
    const { person, path, failing, ready } = LOOKS[one.name]!;
    const { page, problems } = await browser.visit({ person: people[person], scheme: one.scheme, size: one.size });
    await page.route('**/graphql', (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string };
      return operationName === failing ? route.fulfill({ json: FAILURE }) : route.fallback();
    });
    await page.goto(path);
    await page.getByText('Live', { exact: true }).waitFor();
    await ready(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect((await textOf(page)).match(UNFIT)?.[0]).toBeUndefined();
    await keepScreenshot(page, `${one.name}-${one.size}-${one.scheme}`);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each(variants)('%s, %s: so does one that loads, and one that failed', async (scheme, size) => {
    for (const [name, path, title] of STATES) {
      const { page } = await browser.visit({ person: people.running, scheme, size });
      let answer = (): void => {};
      const waits = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/graphql', async (route) => {
        await waits;
        await route.fulfill({ json: FAILURE });
      });
      await page.goto(path);
      await page.locator('main [aria-busy=true]').waitFor();
      await page
        .getByRole('main')
        .getByText(/^Loading (?!the page)/)
        .waitFor({ state: 'attached' });
      expect([name, await accessibilityProblems(page)]).toEqual([name, []]);
      await keepScreenshot(page, `${name}-loading-${size}-${scheme}`);
      answer();
      await page.getByRole('heading', { name: title }).waitFor();
      expect([name, await accessibilityProblems(page)]).toEqual([name, []]);
      expect((await textOf(page)).match(UNFIT)?.[0]).toBeUndefined();
      await keepScreenshot(page, `${name}-failed-${size}-${scheme}`);
      await page.context().close();
    }
  });

  it.each([320, 360, 760, 1100, 1600])('fits a window of %i px', async (width) => {
    const { page } = await browser.visit({ person: people.running, size: { width, height: 900 } });
    for (const path of PATHS) expect([path, await widthOf(page, path)]).toEqual([path, width]);
    await keepScreenshot(page, `width-${width}-goals`);
    await page.goto(PATHS[0]!);
    await chart(page);
    await keepScreenshot(page, `width-${width}-overview`);
    await page.context().close();
  });

  it('fits at twice its size', async () => {
    const { page } = await browser.visit({ person: people.running, size: { width: 720, height: 450 }, scale: 2 });
    for (const path of PATHS) {
      expect([path, await widthOf(page, path)]).toEqual([path, 720]);
      await keepScreenshot(page, `zoom${path.split('?')[0]?.replaceAll('/', '-')}`);
    }
    await page.context().close();
  });

  it.each([
    ['forced-colours', { forcedColors: 'active' }],
    ['reduced-motion', { reducedMotion: 'reduce' }],
  ] as const)('holds in %s', async (name, how) => {
    const { page, problems } = await browser.visit({ person: people.running, ...how });
    for (const path of PATHS) {
      await widthOf(page, path);
      if (path === PATHS[0]) await chart(page);
      await keepScreenshot(page, `${name}${path.split('?')[0]?.replaceAll('/', '-')}`);
      expect((await textOf(page)).match(UNFIT)?.[0]).toBeUndefined();
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

const PATHS = [
  '/?month=2025-01',
  '/budget?month=2025-01',
  '/transactions?month=2025-01',
  '/recurring',
  '/goals',
  '/identity',
];

async function widthOf(page: Page, path: string): Promise<unknown> {
  await page.goto(path);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
  return page.evaluate('document.documentElement.scrollWidth');
}

describe('in other places', () => {
  it.each([
    ['de-DE', 'euro', 'ltr', 'Januar 2025', /3\.150,00\s€/],
    ['ja-JP', 'yen', 'ltr', '2025年1月', /[¥￥]405,000/],
    ['ar-EG', 'pound', 'rtl', 'يناير', /٦٧٬٧٢٥٫٠٠/],
  ] as const)('%s: months, amounts and direction are as there', async (locale, who, direction, month, amount) => {
    const { page, problems } = await browser.visit({ person: people[who], locale });
    for (const size of ['desktop', 'phone'] as const) {
      await page.setViewportSize(SIZES[size]);
      for (const path of PATHS.slice(0, 2)) {
        await page.goto(path);
        await page.getByText(month).first().waitFor();
        if (path === PATHS[0]) await chart(page);
        await page.getByText(amount).first().waitFor();
        expect((await textOf(page)).match(UNFIT)?.[0]).toBeUndefined();
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        const name = path.split('?')[0] === '/' ? 'overview' : 'budget';
        await keepScreenshot(page, `${name}-${locale}-${size}`);
      }
    }
    expect(await page.evaluate('document.documentElement.dir')).toBe(direction);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('with a keyboard alone', () => {
  it('the way leads past the navigation to the page, and what has focus can be seen', async () => {
    const { page } = await browser.visit({ person: people.running });
    await page.goto('/?month=2025-01');
    await chart(page);
    await page.getByText('Live', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Skip to the page');
    const order: string[] = [];
    for (let step = 0; step < 13; step += 1) {
      await page.keyboard.press('Tab');
      order.push(
        String(
          await page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText'),
        ),
      );
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline).toBe('solid');
    }
    const pages = order.indexOf('Previous month');
    expect(order.slice(0, 2)).toEqual(['Overview', 'Budget']);
    expect(order.slice(pages, pages + 6)).toEqual([
      'Previous month',
      'January 2025, choose a month',
      'Next month',
      'Live, recent changes',
      'Add transaction',
      'Account and appearance',
    ]);
    await page.context().close();
  });

  it('a dialog holds the focus and gives it back', async () => {
    const { page } = await browser.visit({ person: people.running });
    await page.goto('/budget?month=2025-01');
    const opener = page.getByRole('button', { name: 'Change Eating out' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Name').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Change Eating out');
    await page.context().close();
  });
});
