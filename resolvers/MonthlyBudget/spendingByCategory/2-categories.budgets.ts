import type { Context } from '@aws-appsync/utils';
import { categoryBudgets, spendingByCategory } from '../../../domain/spending.ts';
import type { MonthTotals } from '../../../domain/totals.ts';
import { parentOwner } from '../../shared/parent.ts';
import { allCategories, allCategoriesQuery } from '../../shared/plannedCategories.ts';

export function request(ctx: Context) {
  return allCategoriesQuery(parentOwner(ctx));
}

export function response(ctx: Context) {
  const totals: MonthTotals = ctx.prev.result;
  return spendingByCategory(totals, categoryBudgets(allCategories(ctx), totals.currency));
}
