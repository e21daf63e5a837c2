import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { RecordTransactionInput, TransactionFieldsFragment } from '../../generated/dashboard.ts';
import { MonthTransactionsDocument } from '../../generated/dashboard.ts';
import { ImportTransactionsDocument } from '../../generated/operations.ts';
import type { Visit } from './dashboardBrowser.ts';
import { accessibilityProblems, startDashboardBrowser } from './dashboardBrowser.ts';
import { TODAY } from './dashboardPeople.ts';
import type { Client, DashboardServer, Person } from './dashboardServer.ts';
import { startDashboardServer } from './dashboardServer.ts';

export const MONTH = TODAY.slice(0, 7);

export const BAKERY = {
  ...{ id: 'bakery', date: '2025-01-20T08:30:00-05:00', description: 'Bakery', amount: -7.5, category: 'dining' },
  ...{ tags: ['breakfast'], status: 'pending' },
} as const satisfies RecordTransactionInput;

export const SAMPLES: readonly RecordTransactionInput[] = [
  BAKERY,
  {
    ...{ id: 'market', date: '2025-01-20T18:00:00-05:00', description: 'Weekly shop', merchant: 'Whole Foods' },
    ...{ amount: -87.42, category: 'groceries', notes: 'With the café card' },
  },
  { id: 'pay', date: '2025-01-15T12:00:00Z', description: 'Acme payroll', amount: 3500, category: 'income' },
  {
    ...{ id: 'work', date: '2025-01-14T12:00:00Z', description: 'Flight for work', amount: -412, category: 'travel' },
    isExcludedFromBudget: true,
  },
];

export interface Somebody {
  readonly person: Person;
  readonly api: Client;
  /** What is recorded of the month, as the API has it. */
  stored(): Promise<readonly TransactionFieldsFragment[]>;
}

export interface Stage {
  readonly server: DashboardServer;
  /** The page of somebody, in a browser of its own. */
  open(path: string, visit: Visit): Promise<Page>;
  /** Without events, and so without the catching up that asks for lists anew once they come. */
  openWithoutEvents(path: string, visit: Visit): Promise<Page>;
  /** Somebody new who has recorded this. */
  somebody(transactions: readonly RecordTransactionInput[]): Promise<Somebody>;
  close(): Promise<void>;
}

/** What the stories of the transactions need. */
export async function startStage(): Promise<Stage> {
  const server = await startDashboardServer();
  const browser = await startDashboardBrowser(server.origin);
  return {
    server,
    async open(path, visit) {
      const { page } = await browser.visit(visit);
      await page.goto(path);
      return page;
    },
    async openWithoutEvents(path, visit) {
      const { page } = await browser.visit(visit);
      // A socket that is never answered.
      await page.routeWebSocket(/realtime/, () => undefined);
      await page.goto(path);
      return page;
    },
    async somebody(transactions) {
      const person = { tenant: 'e2e', user: randomUUID() };
      const api = server.as(person);
      for (let start = 0; start < transactions.length; start += 50) {
        await api.ask(ImportTransactionsDocument, { input: { transactions: transactions.slice(start, start + 50) } });
      }
      const stored = async () => (await api.ask(MonthTransactionsDocument, { month: MONTH })).transactions.items;
      return { person, api, stored };
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** The rows of the list. */
export const rows = (page: Page) => page.locator('tbody').getByRole('row');
export const row = (page: Page, name: string) => rows(page).filter({ hasText: name });
/** What opens a row, and has the focus of it. */
export const opener = (page: Page, name: string) => row(page, name).getByRole('button', { name, exact: false }).first();

export async function chooseInMenu(page: Page, name: string, item: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: `More for ${name}` })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Holds what the page asks of one operation until it is let go, or lost. */
export async function hold(page: Page, operation: string): Promise<{ letGo(): void; lose(): void }> {
  let decide: (isLost: boolean) => void = () => undefined;
  const isLost = new Promise<boolean>((resolve) => {
    decide = resolve;
  });
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName === operation && (await isLost)) return route.abort();
    return route.fallback();
  });
  return { letGo: () => decide(false), lose: () => decide(true) };
}

/** The API refuses an operation, in these words. */
export async function refuse(page: Page, operation: string, error: object): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== operation) return route.fallback();
    return route.fulfill({ json: { data: null, errors: [error] } });
  });
}

/** The answers to an operation get lost; with `isCarriedOut` only on the way back. */
export async function lose(page: Page, operation: string, isCarriedOut = false): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== operation) return route.fallback();
    if (isCarriedOut) await route.fetch();
    return route.abort();
  });
}

/** Without what is said of the landmarks around the page and its dialogs, which are the shell's. */
export async function problemsOf(page: Page): Promise<string[]> {
  return (await accessibilityProblems(page)).filter((problem) => !/^(region|landmark-)/.test(problem));
}
