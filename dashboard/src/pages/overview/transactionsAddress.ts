import type { BudgetCategoryType } from '../../../../generated/dashboard.ts';
import { pageRoutes } from '../pageRoutes.ts';

const PATH = '/transactions';

/** Where the transactions behind a figure are listed; undefined in a dashboard without that page. */
export function transactionsAddress(month: string, category?: BudgetCategoryType): string | undefined {
  return address({ month, ...(category !== undefined && { category }) });
}

/** Where the transactions of one day are listed. */
export function transactionsOfDay(day: string): string | undefined {
  return address({ from: day, to: day });
}

function address(query: Readonly<Record<string, string>>): string | undefined {
  if (!pageRoutes.some(({ path }) => path === PATH)) return undefined;
  return `${PATH}?${new URLSearchParams(query)}`;
}
