import type { Context } from '@aws-appsync/utils';
import type { CategoryItem } from '../../table/categoryItem.ts';
import type { Owner } from '../../table/keys.ts';
import { CATEGORIES_PREFIX, ownerPartition } from '../../table/keys.ts';
import { fail, failOnStore } from './fail.ts';
import { queryPage } from './page.ts';

/** More categories than a person keeps; a budget that sums them up needs them in one page. */
const MOST_CATEGORIES = 500;

/** All categories of a person in one consistent Query. */
export function allCategoriesQuery(owner: Owner) {
  const range = { partition: ownerPartition(owner), sort: CATEGORIES_PREFIX, order: 'ascending' as const };
  return { ...queryPage(range, {}), limit: MOST_CATEGORIES };
}

/** The categories that `allCategoriesQuery` read. */
export function allCategories(ctx: Context): CategoryItem[] {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  if (ctx.result.nextToken) {
    fail({
      code: 'LimitExceeded',
      message: `More than ${MOST_CATEGORIES} categories are not summed up: give totalPlannedExpenses`,
      info: { field: 'totalPlannedExpenses', limit: MOST_CATEGORIES },
    });
  }
  return ctx.result.items;
}
