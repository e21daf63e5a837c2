import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { dayOfEpoch, epochDay } from '../../domain/calendar.ts';
import {
  CreateRecurringDocument,
  DeleteRecurringDocument,
  RecurringPostingsDocument,
  RecurringTemplatesDocument,
  UpdateRecurringDocument,
} from '../../generated/dashboard.ts';
import type { CreateRecurringInput, RecurringFieldsFragment } from '../../generated/dashboard.ts';
import type { DashboardBrowser, Visit } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot, startDashboardBrowser } from './dashboardBrowser.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

const TODAY = new Date().toISOString().slice(0, 10);
const inDays = (count: number): string => dayOfEpoch(epochDay(TODAY) + count);
const fullDay = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));

const RENT = {
  ...{ id: 'rent', name: 'Rent', amount: 2200, category: 'housing', frequency: 'weekly' },
  ...{ startDate: inDays(-3), lastGenerated: inDays(-10), autoCreate: true, reminderDays: 3 },
} as const satisfies CreateRecurringInput;

const OTHERS: readonly CreateRecurringInput[] = [
  { id: 'pay', name: 'Acme payroll', amount: 3500, category: 'income', frequency: 'biweekly', startDate: inDays(4) },
  {
    ...{ id: 'music', name: 'Music', amount: 10.99, category: 'subscriptions', frequency: 'monthly' },
    ...{ startDate: inDays(-60), autoCreate: false, reminderDays: 1 },
  },
  {
    id: 'car',
    name: 'Car insurance',
    amount: 318,
    category: 'insurance',
    frequency: 'quarterly',
    startDate: inDays(45),
  },
  {
    id: 'gym',
    name: 'Gym',
    amount: 39.5,
    category: 'personal',
    frequency: 'monthly',
    startDate: inDays(9),
    isActive: false,
  },
  {
    ...{ id: 'loan', name: 'Student loan', amount: 350, category: 'debt', frequency: 'monthly' },
    ...{ startDate: inDays(-200), endDate: inDays(-40) },
  },
];

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

async function open(path: string, visit: Visit): Promise<Page> {
  const { page } = await browser.visit({ today: TODAY, ...visit });
  await page.goto(path);
  return page;
}

async function somebody(templates: readonly CreateRecurringInput[]) {
  const person = { tenant: 'e2e', user: randomUUID() };
  const api = server.as(person);
  for (const input of templates) {
    await api.ask(CreateRecurringDocument, { input });
  }
  const stored = async (id: string) => (await api.ask(RecurringPostingsDocument, { id })).recurring;
  return { person, api, stored };
}

const section = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('what is recurring', () => {
  it('is shown by what it asks of the person', async () => {
    const { person } = await somebody([RENT, ...OTHERS]);
    const page = await open('/recurring', { person });
    await section(page, 'Overdue').getByText('overdue, 3 days ago').waitFor();
    expect(await section(page, 'Overdue').getByRole('listitem').count()).toBe(1);
    await section(page, 'Next 30 days').getByText('+$3,500.00').waitFor();
    await section(page, 'Later').getByText('Car insurance').waitFor();
    await section(page, 'Paused').getByText('Gym').waitFor();
    await section(page, 'Ended').getByText('Student loan').waitFor();
  });

  it('is set up beside its next days, with the mistakes at their fields', async () => {
    const { person, api } = await somebody([]);
    const page = await open('/recurring', { person });
    await page.getByRole('button', { name: 'Add the first one' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Studio');
    await dialog.getByLabel('Amount').fill('1,200');
    await dialog.getByLabel('Starts').fill('2097-01-31');
    const preview = dialog.getByRole('region', { name: 'Preview' });
    await preview.getByText('Thu, Feb 28').waitFor();
    expect((await preview.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
      'Thu, Jan 31',
      'Thu, Feb 28',
      'Sun, Mar 31',
      'Tue, Apr 30',
      'Fri, May 31',
      'Sun, Jun 30',
    ]);
    await keepScreenshot(page, 'recurring-form');
    await dialog.getByLabel('Ends, if it does').fill('2097-01-30');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('Is before the first due day, 2097-01-31.').waitFor();
    await dialog.getByLabel('Ends, if it does').and(page.locator(':focus')).waitFor();
    await dialog.getByLabel('Ends, if it does').fill('');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await row(page, 'Studio').waitFor();
    const data = await api.ask(RecurringTemplatesDocument, { month: TODAY.slice(0, 7) });
    expect(data.recurrings.items).toMatchObject([
      { name: 'Studio', amount: 1200, nextDue: '2097-01-31', endDate: null },
    ]);
  });

  it('is recorded after a word on what and when, and moves on', async () => {
    const { person, stored } = await somebody([RENT]);
    const page = await open('/recurring', { person });
    await page.getByRole('button', { name: 'Record Rent' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record Rent?' });
    await dialog.getByText(fullDay(inDays(-3))).waitFor();
    await keepScreenshot(page, 'recurring-record');
    await dialog.getByRole('button', { name: 'Record −$2,200.00' }).click();
    await page.getByText(`Rent, −$2,200.00, is recorded for ${fullDay(inDays(-3))}.`).waitFor();
    await section(page, 'Next 30 days').getByText('in 4 days').waitFor();
    expect(await stored('rent')).toMatchObject({
      nextDue: inDays(4),
      transactions: [{ id: `rent_${inDays(-3)}`, amount: -2200, date: `${inDays(-3)}T12:00:00Z` }],
    });
    await page.getByRole('button', { name: 'Rent', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: 'Rent' });
    await drawer.getByRole('region', { name: 'Recorded lately' }).getByText('−$2,200.00').waitFor();
    await keepScreenshot(page, 'recurring-drawer');
  });

  it('is skipped without a transaction', async () => {
    const { person, stored } = await somebody([RENT]);
    const page = await open('/recurring', { person });
    await page.getByRole('button', { name: 'Skip Rent' }).click();
    await page.getByRole('dialog').getByText('Will not be recorded').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: /^Skip/ }).click();
    await section(page, 'Next 30 days').getByText('in 4 days').waitFor();
    await page.getByText(`Rent is skipped for ${fullDay(inDays(-3))}.`).waitFor();
    expect(await stored('rent')).toMatchObject({ nextDue: inDays(4), transactions: [] });
  });

  it('comes back, with a word, when it could not be skipped', async () => {
    const { person, api } = await somebody([RENT]);
    const page = await open('/recurring', { person });
    await page.getByRole('button', { name: 'Skip Rent' }).click();
    await api.ask(DeleteRecurringDocument, { input: { id: 'rent' } });
    await page.getByRole('dialog').getByRole('button', { name: /^Skip/ }).click();
    await page
      .getByRole('alert')
      .getByText(/Couldn’t skip Rent/)
      .waitFor();
    await section(page, 'Overdue').getByText('Rent').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click();
    await page.getByText('Nothing recurring yet').waitFor();
  });

  it('says that it was changed elsewhere, and loads the current values', async () => {
    const { person, api, stored } = await somebody([RENT]);
    const page = await open('/recurring', { person });
    await page.getByRole('button', { name: 'More for Rent' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Flat');
    const input = { id: 'rent', expectedVersion: 1, changes: { amount: 2300 } };
    await api.ask(UpdateRecurringDocument, { input });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('Changed there: Amount.').waitFor();
    await keepScreenshot(page, 'recurring-conflict');
    await dialog.getByRole('button', { name: 'Load the current values' }).click();
    expect(await dialog.getByLabel('Amount').inputValue()).toBe('2,300.00');
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Rent');
    await dialog.getByLabel('Name').fill('Flat');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row(page, 'Flat').waitFor();
    expect(await stored('rent')).toMatchObject({ name: 'Flat', amount: 2300, version: 3 });
  });

  it('pauses, goes on and goes away', async () => {
    const { person, stored } = await somebody(OTHERS);
    const page = await open('/recurring', { person });
    const choose = async (name: string, item: string): Promise<void> => {
      await page.getByRole('button', { name: `More for ${name}` }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose('Acme payroll', 'Pause');
    await section(page, 'Paused').getByText('Acme payroll').waitFor();
    await choose('Gym', 'Resume');
    await section(page, 'Next 30 days').getByText('Gym').waitFor();
    await choose('Music', 'Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await row(page, 'Music').waitFor({ state: 'detached' });
    await page.getByText('What it recorded stays.').waitFor();
    expect(await stored('music')).toBeNull();
    expect((await stored('pay')) as RecurringFieldsFragment).toMatchObject({ isActive: false });
  });

  it.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('is for everyone, %s, %s', async (size, scheme) => {
    const { person } = await somebody([RENT, ...OTHERS]);
    const page = await open('/recurring', { person, size, scheme });
    await section(page, 'Ended').waitFor();
    await keepScreenshot(page, `recurring-full-${size}-${scheme}`);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Name').waitFor();
    await keepScreenshot(page, `recurring-new-${size}-${scheme}`);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('tells of one that falls due, and shows it', async () => {
    const { person, api, stored } = await somebody([RENT]);
    const page = await open('/recurring', { person });
    await section(page, 'Overdue').getByText('Rent').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    await api.ask(CreateRecurringDocument, { input: OTHERS[1]! });
    const item = (await stored('music'))!;
    await server.tell('publishRecurringDue', person, item);
    await page
      .getByRole('status')
      .getByText(/Music, \$10\.99, is due/)
      .waitFor({ state: 'attached' });
    await section(page, 'Next 30 days').getByText('Music').waitFor();
  });

  it('is read to its end, however many pages it has', async () => {
    const { person, api } = await somebody([]);
    const inputs = Array.from({ length: 101 }, (_, index) => ({ ...RENT, id: `r${index}`, name: `Rent ${index}` }));
    await Promise.all(inputs.map((input) => api.ask(CreateRecurringDocument, { input })));
    const page = await open('/recurring', { person });
    await section(page, 'Overdue').getByText('101 items').waitFor();
    expect(await section(page, 'Overdue').getByRole('listitem').count()).toBe(101);
  });

  it('says what failed, and tries again', async () => {
    const { person } = await somebody([RENT]);
    const page = await open('/goals', { person });
    await page.getByText('No goals yet').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Recurring' }).click();
    await page.getByRole('alert').getByText('Couldn’t load what is recurring.').waitFor();
    await keepScreenshot(page, 'recurring-failed');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await section(page, 'Overdue').getByText('Rent').waitFor();
  });
});
