import type { BudgetCategoryType } from '../../../../generated/dashboard.ts';
import { pageRoutes } from '../pageRoutes.ts';

const PATH = '/transactions';

/** Where the transactions behind a figure are listed; undefined in a dashboard without that page. */
export function transactionsAddress(month: string, category?: BudgetCategoryType): string | undefined {
  if (!pageRoutes.some(({ path }) => path === PATH)) return undefined;
  const query = new URLSearchParams({ month, ...(category !== undefined && { category }) });
  return `${PATH}?${query}`;
}
