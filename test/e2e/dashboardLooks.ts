import type { Page } from 'playwright-core';
import type { people } from './dashboardPeople.ts';

/** A state of a page that is looked at in every size and scheme. */
export interface Look {
  readonly person: keyof typeof people;
  readonly path: string;
  /** The operation that fails. */
  readonly failing?: string;
  /** Leads to it; returns when the page is whole. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor();

export const chart = (page: Page) => page.locator('figure svg').first().waitFor();

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

/** A phone has it in its bar. */
const openPersonMenu = (page: Page) =>
  page
    .getByRole('button', { name: /^(Account and appearance|More)$/ })
    .filter({ visible: true })
    .click();

/** A dialog that buttons lead to, the last of them in a menu where `item` is given. */
const opened = (path: string, name: string, item?: string): Look => ({
  ...{ person: 'running', path },
  async ready(page) {
    await button(name)(page);
    if (item !== undefined) {
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
    await page.getByRole('dialog').getByRole('button').first().waitFor();
  },
});

const overview = '/?month=2025-01';
const budget = '/budget?month=2025-01';

export const LOOKS: Readonly<Record<string, Look>> = {
  overview: { person: 'running', path: overview, ready: chart },
  'overview-past': { person: 'running', path: '/?month=2024-12', ready: chart },
  'overview-over': { person: 'tight', path: overview, ready: chart },
  'overview-unplanned': { person: 'unplanned', path: overview, ready: chart },
  'overview-empty': { person: 'empty', path: overview, ready: heading(/^Nothing in/) },
  'overview-one-month': { person: 'euro', path: overview, ready: chart },
  'overview-failed-block': {
    ...{ person: 'running', path: overview, failing: 'MonthTransactions' },
    ready: (page) => page.getByText('Couldn’t load the days of this month.').waitFor(),
  },
  transactions: { person: 'running', path: '/transactions?month=2025-01', ready: heading('Transactions') },
  budget: { person: 'running', path: budget, ready: heading(/^Plan for/) },
  'budget-short': { person: 'tight', path: budget, ready: heading(/^Plan for/) },
  'budget-new': { person: 'running', path: '/budget?month=2025-02', ready: heading(/^No plan/) },
  'budget-category': opened(budget, 'Change Eating out'),
  'months-popover': opened(budget, 'January 2025, choose a month'),
  'person-popover': { person: 'running', path: budget, ready: openPersonMenu },
  recurring: { person: 'running', path: '/recurring', ready: heading('The next 30 days') },
  'recurring-new': opened('/recurring', 'New'),
  'recurring-record': opened('/recurring', 'More for Monthly Rent', 'Record…'),
  'recurring-drawer': opened('/recurring', 'Monthly Rent'),
  'recurring-empty': { person: 'empty', path: '/recurring', ready: heading(/^Nothing recurring/) },
  goals: { person: 'running', path: '/goals', ready: heading('Holiday') },
  'goals-new': opened('/goals', 'New'),
  'goals-pay': opened('/goals', 'Add money to Holiday'),
  'goals-drawer': opened('/goals', 'Holiday'),
  'goals-empty': { person: 'empty', path: '/goals', ready: heading(/^No goals/) },
  identity: { person: 'running', path: '/identity', ready: heading('Who are you?') },
  missing: { person: 'running', path: '/nowhere', ready: heading('There is no such page.') },
};
