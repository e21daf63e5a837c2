import type { Context } from '@aws-appsync/utils';
import type { CategoryItem } from '../../table/categoryItem.ts';
import { pageOf } from '../shared/page.ts';
import { parentOwner } from '../shared/parent.ts';
import { allCategoriesQuery } from '../shared/plannedCategories.ts';

export function request(ctx: Context) {
  return allCategoriesQuery(parentOwner(ctx));
}

export function response(ctx: Context) {
  return pageOf<CategoryItem>(ctx).items;
}
