import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { dayOfEpoch, epochDay } from '../../domain/calendar.ts';
import {
  ContributeToGoalDocument,
  CreateGoalDocument,
  DeleteGoalDocument,
  GoalHistoryDocument,
  GoalsDocument,
  UpdateGoalDocument,
} from '../../generated/dashboard.ts';
import type { CreateGoalInput } from '../../generated/dashboard.ts';
import type { DashboardBrowser, Visit } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot, startDashboardBrowser } from './dashboardBrowser.ts';
import type { DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

const TODAY = new Date().toISOString().slice(0, 10);
const inDays = (count: number): string => dayOfEpoch(epochDay(TODAY) + count);

/** 90 days left for 600: 200 a month are needed, 150 are planned. */
const TRIP = {
  ...{ id: 'trip', name: 'Portugal', description: 'Two weeks by the sea', targetAmount: 1000, currentAmount: 400 },
  ...{ targetDate: inDays(90), createdDate: inDays(-60), relatedCategory: 'travel', monthlyContribution: 150 },
} as const satisfies CreateGoalInput;

const OTHERS: readonly CreateGoalInput[] = [
  {
    ...{ id: 'cushion', name: 'Emergency fund', targetAmount: 30000, currentAmount: 12500, priority: 'high' },
    ...{ targetDate: inDays(720), createdDate: inDays(-400), relatedCategory: 'savings', monthlyContribution: 1500 },
  },
  {
    id: 'piano',
    name: 'Piano',
    targetAmount: 4200,
    currentAmount: 650,
    relatedCategory: 'entertainment',
    priority: 'low',
  },
  { id: 'laptop', name: 'New laptop', targetAmount: 1500, currentAmount: 1500, createdDate: inDays(-90) },
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

async function somebody(goals: readonly CreateGoalInput[]) {
  const person = { tenant: 'e2e', user: randomUUID() };
  const api = server.as(person);
  for (const input of goals) {
    await api.ask(CreateGoalDocument, { input });
  }
  const stored = async (id: string) => (await api.ask(GoalHistoryDocument, { id })).goal;
  return { person, api, stored };
}

const card = (page: Page, name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name });

describe('goals', () => {
  it('say in words how they stand, and can be narrowed to one status', async () => {
    const { person } = await somebody([TRIP, ...OTHERS]);
    const page = await open('/goals', { person });
    await card(page, 'Portugal').getByText('$200.00 a month needed until').waitFor();
    await card(page, 'Portugal').getByText('$50.00 more than planned').waitFor();
    await card(page, 'Emergency fund').getByText('On track: $1,500.00 a month planned').waitFor();
    await card(page, 'Piano').getByText('No deadline, so no pace to keep.').waitFor();
    await page.getByRole('radio', { name: 'Reached' }).check();
    await card(page, 'New laptop').waitFor();
    expect(await card(page, 'Portugal').count()).toBe(0);
    await page.getByRole('radio', { name: 'Cancelled' }).check();
    await page.getByText('Cancelled: none.').waitFor();
  });

  it('are set with the mistakes at their fields', async () => {
    const { person, api } = await somebody([]);
    const page = await open('/goals', { person });
    await page.getByText('No goals yet').waitFor();
    await keepScreenshot(page, 'goals-empty');
    await page.getByRole('button', { name: 'Set the first one' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Bicycle');
    await dialog.getByLabel('Target').fill('0');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('Must be above zero.').waitFor();
    await dialog.getByLabel('Target').and(page.locator(':focus')).waitFor();
    await dialog.getByLabel('Target').fill('900');
    await dialog.getByLabel('Planned each month').fill('75.50');
    await dialog.getByLabel('Deadline').fill(inDays(300));
    await dialog.getByRole('button', { name: 'Create' }).click();
    await card(page, 'Bicycle').getByText('of $900.00').waitFor();
    const data = await api.ask(GoalsDocument, { month: TODAY.slice(0, 7) });
    expect(data.goals.items).toMatchObject([
      { name: 'Bicycle', targetAmount: 900, monthlyContribution: 75.5, targetDate: inDays(300), currentAmount: 0 },
    ]);
  });

  it('take money in and out, and are reached', async () => {
    const { person, stored } = await somebody([TRIP]);
    const page = await open('/goals', { person });
    await page.getByRole('button', { name: 'Add money to Portugal' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount').fill('100+50');
    await dialog.getByText('$550.00').waitFor();
    await keepScreenshot(page, 'goals-pay');
    await dialog.getByRole('button', { name: 'Add $150.00' }).click();
    await card(page, 'Portugal').getByText('55%').waitFor();
    await page.getByText('$150.00 added to Portugal.').waitFor();

    await page.getByRole('button', { name: 'Withdraw from Portugal' }).click();
    await dialog.getByLabel('Amount').fill('50');
    await dialog.getByRole('button', { name: 'Withdraw $50.00' }).click();
    await page.getByText('$50.00 taken out of Portugal.').waitFor();

    await page.getByRole('button', { name: 'Add money to Portugal' }).click();
    await dialog.getByLabel('Amount').fill('500');
    await dialog.getByText('That reaches the goal.').waitFor();
    await dialog.getByRole('button', { name: 'Add $500.00' }).click();
    await page.getByText('Portugal is reached.').waitFor();
    await card(page, 'Portugal').getByText('Reached. Well done.').waitFor();
    await keepScreenshot(page, 'goals-reached');
    const goal = await stored('trip');
    expect(goal).toMatchObject({ currentAmount: 1000, status: 'completed', percentComplete: 100 });
    expect(goal?.contributions?.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([-50, 150, 500]);

    await page.getByRole('button', { name: 'Portugal', exact: true }).click();
    const history = page.getByRole('dialog').getByRole('region', { name: 'History' });
    await history.getByText('−$50.00').waitFor();
    await keepScreenshot(page, 'goals-drawer');
  });

  it('pay once, however often a payment is sent', async () => {
    const { person, stored } = await somebody([TRIP]);
    const page = await open('/goals', { person });
    await page.getByRole('button', { name: 'Add money to Portugal' }).click();
    await page.getByRole('dialog').getByLabel('Amount').fill('100');
    // The API does its work, but its answer is lost on the way.
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('contributeToGoal')) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Add $100.00' }).click();
    await page.getByRole('alert').getByText('Couldn’t add $100.00 to Portugal.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await page.getByText('$100.00 added to Portugal.').waitFor();
    await card(page, 'Portugal').getByText('$500.00', { exact: true }).waitFor();
    expect(await stored('trip')).toMatchObject({ currentAmount: 500, contributions: [{ amount: 100 }] });
  });

  it('go back, with a word, when the API refuses', async () => {
    const { person, api } = await somebody([TRIP]);
    const page = await open('/goals', { person });
    await page.getByRole('button', { name: 'Add money to Portugal' }).click();
    await page.getByRole('dialog').getByLabel('Amount').fill('100');
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('contributeToGoal')) return route.continue();
      await api.ask(DeleteGoalDocument, { input: { id: 'trip' } });
      await route.continue();
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Add $100.00' }).click();
    await page.getByRole('alert').getByText('Couldn’t add $100.00 to Portugal.').waitFor();
  });

  it('say that they were changed elsewhere, and load the current values', async () => {
    const { person, api, stored } = await somebody([TRIP]);
    const page = await open('/goals', { person });
    await page.getByRole('button', { name: 'More for Portugal' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Lisbon');
    const input = { id: 'trip', expectedVersion: 1, changes: { targetAmount: 2000 } };
    await api.ask(UpdateGoalDocument, { input });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('Changed there: Target.').waitFor();
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await dialog.getByLabel('Target').fill('2000');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await card(page, 'Lisbon').getByText('of $2,000.00').waitFor();
    expect(await stored('trip')).toMatchObject({ name: 'Lisbon', targetAmount: 2000, version: 3 });
  });

  it('move when they are paid into elsewhere', async () => {
    const { person, api } = await somebody([TRIP]);
    const page = await open('/goals', { person });
    await card(page, 'Portugal').getByText('40%', { exact: true }).waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    const input = { id: 'trip', contributionId: 'elsewhere', amount: 60, date: TODAY };
    const { contributeToGoal } = await api.ask(ContributeToGoalDocument, { input });
    await server.tell('publishGoalUpdate', person, contributeToGoal);
    await card(page, 'Portugal').getByText('46%', { exact: true }).waitFor();
  });

  it.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('are for everyone, %s, %s', async (size, scheme) => {
    const { person, api } = await somebody([TRIP, ...OTHERS]);
    const input = { id: 'cushion', contributionId: 'bonus', amount: 2500, date: inDays(-10) };
    await api.ask(ContributeToGoalDocument, { input });
    const page = await open('/goals', { person, size, scheme });
    await card(page, 'Piano').waitFor();
    await keepScreenshot(page, `goals-full-${size}-${scheme}`);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Name').waitFor();
    await keepScreenshot(page, `goals-new-${size}-${scheme}`);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
