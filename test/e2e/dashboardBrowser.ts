import { AxeBuilder } from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { TODAY } from './dashboardPeople.ts';
import type { Person } from './dashboardServer.ts';

const SCREENSHOTS = join(import.meta.dirname, '../../build/e2e');

export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof SIZES;
export type Scheme = 'light' | 'dark';

export interface Visit {
  readonly person: Person;
  readonly size?: Size | { readonly width: number; readonly height: number };
  readonly scheme?: Scheme;
  readonly locale?: string;
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  /** Pixels of the screen for one of the page; 2 is also what a page at 200 % looks like. */
  readonly scale?: number;
  /** `YYYY-MM-DD`, on the browser's calendar. */
  readonly today?: string;
}

/** A page, and all that went wrong on it. */
export interface Visited {
  readonly page: Page;
  /** Console errors, warnings and exceptions. */
  readonly problems: string[];
}

export interface DashboardBrowser {
  /** A browser profile of its own, on a calendar of its own, that is the person from the start. */
  visit(visit: Visit): Promise<Visited>;
  close(): Promise<void>;
}

/** A browser that asks nobody but the server under test. */
export async function startDashboardBrowser(origin: string): Promise<DashboardBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: process.env['CHROMIUM']!, args: ['--no-sandbox'] });
  return {
    async visit({ person, size = 'desktop', scheme = 'light', locale = 'en-US', today = TODAY, ...visit }) {
      const viewport = typeof size === 'string' ? SIZES[size] : size;
      const context = await browser.newContext({
        ...{ baseURL: origin, viewport, colorScheme: scheme, locale, timezoneId: 'America/New_York' },
        ...{ hasTouch: viewport.width < 760, reducedMotion: visit.reducedMotion ?? null },
        ...{ forcedColors: visit.forcedColors ?? null, deviceScaleFactor: visit.scale ?? 1 },
      });
      const identity = JSON.stringify(JSON.stringify(person));
      await context.addInitScript({ content: `localStorage['tyche-identity'] ??= ${identity};` });
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(`${today}T15:00:00-05:00`));
      const problems: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) problems.push(`asked ${request.url()}`);
      });
      return { page, problems };
    },
    close: () => browser.close(),
  };
}

/** Keeps what the page looks like, as output of the tests. */
export async function keepScreenshot(page: Page, name: string, fullPage = false): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage, animations: 'disabled' });
}

/** What axe finds, each with where: on the page, or within parts of it that are there. */
export async function accessibilityProblems(page: Page, ...parts: readonly string[]): Promise<string[]> {
  const axe = parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }));
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

/** All that the page says. */
export function textOf(page: Page): Promise<string> {
  return page.locator('body').innerText();
}
