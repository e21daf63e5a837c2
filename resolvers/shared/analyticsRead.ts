import type { Context } from '@aws-appsync/utils';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import { shownAnalytics } from '../../table/analyticsItem.ts';
import { failOnStore } from './fail.ts';
import { pageOf } from './page.ts';

/** The analytics that a GetItem read; null when the month was never calculated. */
export function readAnalytics(ctx: Context) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const item: AnalyticsItem | null = ctx.result;
  return item ? shownAnalytics(item) : null;
}

/** The analytics of the page that `queryPage` read. */
export function analyticsPage(ctx: Context) {
  const { items, nextToken } = pageOf<AnalyticsItem>(ctx);
  return { items: items.map((item) => shownAnalytics(item)), nextToken };
}
