import type { Context } from '@aws-appsync/utils';
import { pageWithTotals, totalsOfPage } from '../../shared/budgetPage.ts';

export function request(ctx: Context) {
  return totalsOfPage(ctx);
}

export function response(ctx: Context) {
  return pageWithTotals(ctx);
}
