import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { MonthTransactionsDocument } from '../../generated/dashboard.ts';
import type { DashboardBrowser, Visit } from './dashboardBrowser.ts';
import { accessibilityProblems, keepScreenshot } from './dashboardBrowser.ts';
import type { Client, DashboardServer, Person } from './dashboardServer.ts';

/** A bank of its own: no name that is known for the day, one day that does not exist. */
export const BANK = [
  'When;Who;What for;Sum;Kind',
  '03.01.2025;Coffee House;Latte;-3,10;Food:Coffee',
  '04.01.2025;Acme GmbH;Pay;2.500,00;Salary',
  '05.02.2025;Rail;Ticket;-80,00;Travel',
  '31.02.2025;Bakery;Rolls;-4,20;Food:Bread',
  '06.02.2025;Coffee House;Latte;-3,10;Food:Coffee',
].join('\n');

/** Many rows under our own names, one a day from 1 January 2025 on, each of 1.25. */
export function manyRows(count: number): string {
  const day = (index: number): string => new Date(Date.UTC(2025, 0, 1 + (index % 28))).toISOString().slice(0, 10);
  const rows = Array.from({ length: count }, (_, index) => `row-${index},${day(index)},Shop ${index},-1.25`);
  return ['id,date,payee,amount', ...rows].join('\n');
}

/** Somebody on the import page. */
export interface Importer {
  readonly person: Person;
  readonly api: Client;
  readonly page: Page;
  readonly problems: string[];
  /** What the API has of a month: day, description, amount and category, newest first. */
  stored(month: string): Promise<readonly (readonly unknown[])[]>;
  choose(name: string, content: string | Buffer): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  /** Waits for a step. */
  step(name: string): Promise<void>;
  /** Keeps a screenshot, and returns what axe finds. */
  look(name: string): Promise<string[]>;
}

export async function visitImport(
  server: DashboardServer,
  browser: DashboardBrowser,
  visit: Partial<Visit> = {},
): Promise<Importer> {
  const person = visit.person ?? { tenant: 'e2e', user: randomUUID() };
  const { page, problems } = await browser.visit({ ...visit, person });
  await page.goto('/import');
  await page.getByRole('button', { name: 'Choose a statement' }).waitFor();
  const api = server.as(person);
  return {
    ...{ person, api, page, problems },
    async stored(month) {
      const { transactions } = await api.ask(MonthTransactionsDocument, { month });
      return transactions.items.map(({ date, description, amount, category }) => [
        ...[date.slice(0, 10), description, amount, category],
      ]);
    },
    async choose(name, content) {
      const buffer = typeof content === 'string' ? Buffer.from(content) : content;
      await page.getByTestId('file').setInputFiles({ name, mimeType: 'text/plain', buffer });
    },
    press: (name) => page.getByRole('button', { name }).click(),
    step: (name) => page.getByRole('heading', { name }).waitFor({ state: 'attached' }),
    async look(name) {
      // As tall as what it holds, or what sticks to its edges would stand in the middle of the picture.
      const [size, height] = [page.viewportSize()!, await page.evaluate('document.documentElement.scrollHeight')];
      await page.setViewportSize({ ...size, height: Math.max(size.height, Number(height)) });
      await keepScreenshot(page, `import-${name}`);
      await page.setViewportSize(size);
      return accessibilityProblems(page);
    },
  };
}
