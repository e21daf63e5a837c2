import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import {
  CategoriesDocument,
  MonthlyBudgetDocument,
  UpdateCategoryDocument,
  UpdateMonthlyBudgetDocument,
} from '../../generated/operations.ts';
import type { DashboardBrowser } from './dashboardBrowser.ts';
import { keepScreenshot, startDashboardBrowser } from './dashboardBrowser.ts';
import { fillPeople, people } from './dashboardPeople.ts';
import type { Client, DashboardServer } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

jest.setTimeout(120_000);

let server: DashboardServer;
let browser: DashboardBrowser;
let client: Client;

beforeAll(async () => {
  server = await startDashboardServer();
  browser = await startDashboardBrowser(server.origin);
  await fillPeople(server);
  client = server.as(people.running);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path = '/budget?month=2025-01'): Promise<Page> {
  const { page } = await browser.visit({ person: people.running });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function stored(month = '2025-01') {
  const { monthlyBudget } = await client.ask(MonthlyBudgetDocument, { month });
  return monthlyBudget!;
}

async function categoryNamed(id: string) {
  const { categories } = await client.ask(CategoriesDocument, { limit: 100 });
  return categories.items.find((one) => one.id === id);
}

const amount = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const outcome = (page: Page) => page.getByRole('region', { name: 'This month' });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const saved = (page: Page) => page.getByText('Saved.', { exact: true }).waitFor();

/** Refuses one kind of operation once, as the API would. */
async function refuseOnce(page: Page, operation: string, error: object): Promise<void> {
  let isDone = false;
  await page.route('**/graphql', async (route: Route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (isDone || operationName !== operation) return route.continue();
    isDone = true;
    return route.fulfill({ json: { data: null, errors: [error] } });
  });
}

describe('the plan of a month', () => {
  it('works out what follows while one types, and saves it', async () => {
    const page = await open();
    // 8,500 + 150 − 6,200 − 800 − 1,000
    expect(await outcome(page).innerText()).toMatch(/= Unassigned\s+\$650\.00/);
    await amount(page, /^Salary/).fill('7,200.50');
    await outcome(page).getByText('$850.50').waitFor();
    await amount(page, /savings/).fill('1000+900');
    await outcome(page).getByText('More than you have').waitFor();
    expect(await outcome(page).innerText()).toContain('$49.50');
    await amount(page, /savings/).fill('900');
    await page.getByText('2 unsaved changes').waitFor();
    await save(page);
    await saved(page);
    const budget = await stored();
    expect(budget).toMatchObject({ savingsBudget: 900, unassigned: 950.5 });
    expect(budget.incomeBreakdown).toMatchObject({ salary: 7200.5, bonuses: 1000 });
    expect(await page.getByText('unsaved').count()).toBe(0);
  });

  it('saves the budget of a category, and keeps what was typed while one looks elsewhere', async () => {
    const page = await open();
    await amount(page, /^Fees, budget/).fill('22');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('region', { name: 'Categories' }).waitFor();
    await page.getByRole('link', { name: 'Budget' }).click();
    await page.getByText('1 unsaved change').waitFor();
    expect(await amount(page, /^Fees, budget/).inputValue()).toBe('22.00');
    await save(page);
    await saved(page);
    expect(await categoryNamed('cat-fees')).toMatchObject({ monthlyBudget: 22, color: '#B67690' });
  });

  it('says at the field what is wrong with it, and sends nothing', async () => {
    const page = await open();
    const { version } = await stored();
    await amount(page, /^Bonuses/).fill('12.3456');
    await amount(page, /^Bonuses/).blur();
    await page.getByText('Use at most 2 decimals.').waitFor();
    await save(page);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true');
    expect((await stored()).version).toBe(version);
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await amount(page, /^Bonuses/).inputValue()).toBe('1,000.00');
  });

  it("shows the API's own reason at the field that it names", async () => {
    const page = await open();
    await refuseOnce(page, 'UpdateBudget', {
      ...{ message: 'changes.debtPaymentBudget is not for this plan', errorType: 'InvalidInput' },
      errorInfo: { field: 'changes.debtPaymentBudget', reason: 'is not for this plan' },
    });
    await amount(page, /debt payments/).fill('750');
    await save(page);
    const field = page.locator('div', { has: amount(page, /debt payments/) }).last();
    await field.getByText('Is not for this plan.').waitFor();
    expect(await amount(page, /debt payments/).inputValue()).toBe('750.00');
    await save(page);
    await saved(page);
    expect((await stored()).debtPaymentBudget).toBe(750);
  });
});

describe('two people at one plan', () => {
  it('see both versions side by side and choose, field by field', async () => {
    const page = await open();
    const { version } = await stored();
    await amount(page, /savings/).fill('1,100');
    await amount(page, /^Bonuses/).fill('500');
    await amount(page, /^Investments/).fill('75');
    const changes = { savingsBudget: 1250, incomeBreakdown: { bonuses: 1500, other: 40 } };
    await client.ask(UpdateMonthlyBudgetDocument, { input: { month: '2025-01', expectedVersion: version, changes } });
    await save(page);
    const dialog = page.getByRole('dialog', { name: 'January 2025 was changed while you were editing' });
    await dialog.waitFor();
    expect(await dialog.getByRole('row', { name: /^Savings/ }).innerText()).toMatch(/\$1,100\.00[\s\S]*\$1,250\.00/);
    expect(await dialog.getByRole('row', { name: /^Bonuses/ }).innerText()).toMatch(/\$500\.00[\s\S]*\$1,500\.00/);
    expect(await dialog.getByRole('row').count()).toBe(3);
    await keepScreenshot(page, 'budget-conflict-desktop-light');
    await dialog.getByRole('radio', { name: 'Savings: newer, $1,250.00' }).check();
    await dialog.getByRole('button', { name: 'Save these choices' }).click();
    await saved(page);
    const budget = await stored();
    expect(budget.savingsBudget).toBe(1250);
    expect(budget.incomeBreakdown).toMatchObject({ bonuses: 500, other: 40, investments: 75 });
  });

  it('who changed other fields do not disturb each other', async () => {
    const page = await open();
    const { version } = await stored();
    const dining = await categoryNamed('cat-dining');
    await amount(page, /savings/).fill('1,300');
    await amount(page, /^Eating out, budget/).fill('425');
    await client.ask(UpdateMonthlyBudgetDocument, {
      input: { month: '2025-01', expectedVersion: version, changes: { debtPaymentBudget: 640 } },
    });
    await client.ask(UpdateCategoryDocument, {
      input: { id: 'cat-dining', expectedVersion: dining!.version, changes: { notes: 'Fridays' } },
    });
    await save(page);
    await saved(page);
    expect(await stored()).toMatchObject({ savingsBudget: 1300, debtPaymentBudget: 640 });
    expect(await categoryNamed('cat-dining')).toMatchObject({ monthlyBudget: 425, notes: 'Fridays' });
  });

  it('are told while they type that the other has saved', async () => {
    const page = await open();
    await page.getByText('Live', { exact: true }).waitFor();
    const before = await stored();
    await amount(page, /savings/).fill('1,400');
    const changes = { savingsBudget: 1450 };
    const input = { month: '2025-01', expectedVersion: before.version, changes };
    const { updateMonthlyBudget } = await client.ask(UpdateMonthlyBudgetDocument, { input });
    await server.tell('publishBudgetUpdate', people.running, updateMonthlyBudget);
    await page.getByText('This plan was changed elsewhere just now.').waitFor();
    expect(await amount(page, /savings/).inputValue()).toMatch(/^1,400/);
    await page.getByRole('button', { name: 'Compare' }).click();
    const dialog = page.getByRole('dialog', { name: /was changed while you were editing/ });
    await dialog.getByRole('button', { name: 'Take all newer' }).click();
    await dialog.getByRole('button', { name: 'Save these choices' }).click();
    await saved(page);
    expect((await stored()).savingsBudget).toBe(1450);
  });
});

describe('the status of a plan', () => {
  it('goes its steps at once', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('Archived', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByRole('button', { name: 'Archive' }).waitFor();
    await expect(stored()).resolves.toMatchObject({ status: 'active' });
  });

  it('is as before, with a message, when the step is refused', async () => {
    const page = await open();
    await refuseOnce(page, 'UpdateBudget', { message: 'Busy', errorType: 'Internal' });
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('Couldn’t archive January 2025. It is active as before.').waitFor();
    await page.getByText('Active', { exact: true }).waitFor();
    expect((await stored()).status).toBe('active');
  });
});

describe('a new plan', () => {
  it('is copied from the month before, with what was left of it', async () => {
    const { totalPlannedExpenses, totalActualExpenses, savingsBudget } = await stored();
    const page = await open('/budget?month=2025-02');
    await page.getByRole('heading', { name: 'No plan for February 2025.' }).waitFor();
    await page.getByRole('checkbox', { name: /Carry over the \$[\d,.]+ that was left/ }).waitFor();
    await page.getByRole('button', { name: 'Copy from January 2025' }).click();
    await page.getByRole('heading', { name: 'Plan for February 2025' }).waitFor();
    await page.getByText('copied from January 2025').waitFor();
    const budget = await stored('2025-02');
    expect(budget).toMatchObject({ copiedFrom: '2025-01', status: 'draft', savingsBudget });
    expect(budget.rolloverBalance).toBeCloseTo(totalPlannedExpenses - totalActualExpenses, 2);
  });

  it('is begun in a currency of its own, and deleted again', async () => {
    const page = await open('/budget?month=2025-07');
    await page.getByLabel('Currency, for good').selectOption('EUR');
    await page.getByRole('button', { name: 'Start from scratch' }).click();
    await page.getByRole('heading', { name: 'Plan for July 2025' }).waitFor();
    expect((await stored('2025-07')).currency).toBe('EUR');
    await page.getByRole('button', { name: 'Delete the plan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete the plan for July 2025?' });
    await dialog.getByRole('button', { name: 'Delete the plan' }).click();
    await page.getByRole('heading', { name: 'No plan for July 2025.' }).waitFor();
  });
});

describe('categories', () => {
  it('are added with colour, icon and budget', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add category' }).click();
    const dialog = page.getByRole('dialog', { name: 'New category' });
    await dialog.getByLabel('Name').fill('Garden');
    await dialog.getByRole('textbox', { name: /^Budget for each month/ }).fill('40');
    await dialog.getByRole('radio', { name: 'Colour of groceries' }).check({ force: true });
    await dialog.getByRole('radio', { name: 'gift', exact: true }).check({ force: true });
    await dialog.getByRole('switch').check({ force: true });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('rowheader', { name: /Garden/ }).waitFor();
    const { categories } = await client.ask(CategoriesDocument, { limit: 100 });
    expect(categories.items.find(({ customName }) => customName === 'Garden')).toMatchObject({
      ...{ categoryType: 'other', monthlyBudget: 40, color: '#526602', icon: 'gift', isEssential: true },
    });
  });

  it('are changed, and a code that is none is told', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Change Gifts' }).click();
    const dialog = page.getByRole('dialog', { name: 'Category' });
    await dialog.getByLabel('Name').fill('Presents');
    await dialog.getByLabel('Colour as a code').fill('red');
    await dialog.getByText('Enter a code like #10B981.').waitFor();
    await dialog.getByLabel('Colour as a code').fill('#FFCC00');
    await dialog.getByText('Shown a little darker').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('rowheader', { name: /Presents/ }).waitFor();
    expect(await categoryNamed('cat-gifts')).toMatchObject({ customName: 'Presents', color: '#FFCC00' });
  });

  it('are deleted, and another takes over their budget', async () => {
    const page = await open();
    const heir = await categoryNamed('cat-shopping');
    await page.getByRole('button', { name: 'Change Evening classes' }).click();
    await page.getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('combobox', { name: /takes over its budget of \$180\.00/ }).click();
    await page.getByRole('option', { name: 'Shopping', exact: true }).click();
    await page.getByRole('button', { name: 'Delete Evening classes' }).click();
    await page.getByText('Evening classes is deleted.').waitFor();
    expect(await page.getByRole('rowheader', { name: /Evening classes/ }).count()).toBe(0);
    expect((await categoryNamed('cat-shopping'))?.monthlyBudget).toBe(heir!.monthlyBudget + 180);
  });
});
