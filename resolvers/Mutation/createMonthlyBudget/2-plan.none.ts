import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { newBudget, plannedByCategories } from '../../../domain/budget.ts';
import type { MutationCreateMonthlyBudgetArgs } from '../../../generated/api.ts';
import { budgetItem } from '../../../table/budgetItem.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import { categoryItem } from '../../../table/categoryItem.ts';
import { firstVersion } from '../../../table/stored.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';
import { checkedCategories } from '../../shared/newCategories.ts';

/** The items to be written, every field checked. */
export function request(ctx: Context<MutationCreateMonthlyBudgetArgs>) {
  const owner = callerOf(ctx);
  const { input } = ctx.args;
  const currency = input.currency ?? ctx.env.DEFAULT_CURRENCY!;
  const categories = checkedCategories(input.categories ?? [], currency);
  const planned = plannedByCategories([...(ctx.prev.result as CategoryItem[]), ...categories], currency);
  const budget = newBudget(input, { id: util.autoId(), currency, planned });
  if (!budget.ok) {
    fail(budget.failure);
  }
  const revised = firstVersion(util.time.nowISO8601());
  return {
    payload: {
      budget: budgetItem(owner, budget.value, revised),
      categories: categories.map((category) => categoryItem(owner, category, revised)),
    },
  };
}

export function response(ctx: Context) {
  return ctx.result;
}
