import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { newBudget, plannedByCategories } from '../../../domain/budget.ts';
import type { MutationCreateMonthlyBudgetArgs } from '../../../generated/api.ts';
import type { BudgetItem } from '../../../table/budgetItem.ts';
import { budgetItem } from '../../../table/budgetItem.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import { categoryItem } from '../../../table/categoryItem.ts';
import { firstVersion, isRepetition } from '../../../table/stored.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { checkedCategories } from '../../shared/newCategories.ts';
import { blockingItem, put, totalsCurrency, transactWrite } from '../../shared/transactWrite.ts';

export function request(ctx: Context<MutationCreateMonthlyBudgetArgs>) {
  const owner = callerOf(ctx);
  const { input } = ctx.args;
  const table = ctx.env.BUDGETS_TABLE!;
  const currency = input.currency ?? ctx.env.DEFAULT_CURRENCY!;
  const categories = checkedCategories(input.categories ?? [], currency);
  const planned = plannedByCategories([...(ctx.prev.result as CategoryItem[]), ...categories], currency);
  const budget = newBudget(input, { id: util.autoId(), currency, planned });
  if (!budget.ok) {
    fail(budget.failure);
  }
  const now = util.time.nowISO8601();
  const item = budgetItem(owner, budget.value, firstVersion(now));
  const items = categories.map((category) => categoryItem(owner, category, firstVersion(now)));
  ctx.stash.item = item;
  ctx.stash.categories = items;
  return transactWrite([
    put(table, item, 'new'),
    totalsCurrency(table, owner, item.month, item.currency, now),
    ...items.map((category) => put(table, category, 'new')),
  ]);
}

/** A repeated create finds its own budget, and each category that it named by id, as it wrote them. */
function isRepeated(ctx: Context<MutationCreateMonthlyBudgetArgs>, existing: BudgetItem): boolean {
  const { input } = ctx.args;
  const made = [
    ...(input.id ? [] : ['id']),
    // Without a figure from the client, the sum may have moved on with the categories.
    ...(input.totalPlannedExpenses === null || input.totalPlannedExpenses === undefined
      ? ['totalPlannedExpenses', 'discretionaryIncome', 'availableForDebtPayoff', 'unassigned']
      : []),
  ];
  const categories: CategoryItem[] = ctx.stash.categories;
  return (
    isRepetition(existing, ctx.stash.item, made) &&
    categories.every((category, index) => {
      const stored = blockingItem<CategoryItem>(ctx.result, index + 2);
      return stored !== null && isRepetition(stored, category, []);
    })
  );
}

export function response(ctx: Context<MutationCreateMonthlyBudgetArgs>) {
  if (!ctx.error) {
    return ctx.stash.item;
  }
  const existing = blockingItem<BudgetItem>(ctx.result, 0);
  if (existing && isRepeated(ctx, existing)) {
    return existing;
  }
  if (existing) {
    fail({
      code: 'AlreadyExists',
      message: `There is a budget for ${existing.month} already`,
      info: { field: 'month' },
    });
  }
  const categories: CategoryItem[] = ctx.stash.categories;
  const taken = categories.findIndex((_, index) => blockingItem(ctx.result, index + 2) !== null);
  if (taken >= 0) {
    fail({
      code: 'AlreadyExists',
      message: `There is a category ${categories[taken]!.id} already`,
      info: { field: `categories[${taken}].id` },
    });
  }
  failOnStore(ctx.error, ctx.result);
}
