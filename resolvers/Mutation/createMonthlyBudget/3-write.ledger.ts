import type { Context } from '@aws-appsync/utils';
import type { MutationCreateMonthlyBudgetArgs } from '../../../generated/api.ts';
import type { BudgetItem } from '../../../table/budgetItem.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import { isRepetition } from '../../../table/stored.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { blockingItem, put, totalsCurrency, transactWrite } from '../../shared/transactWrite.ts';

interface Planned {
  budget: BudgetItem;
  categories: CategoryItem[];
}

/** Members of the transaction before the categories: the budget and the totals. */
const BEFORE_CATEGORIES = 2;

export function request(ctx: Context) {
  const { budget, categories }: Planned = ctx.prev.result;
  const table = ctx.env.BUDGETS_TABLE!;
  return transactWrite([
    put(table, budget, 'new'),
    totalsCurrency(table, budget, budget.month, budget.currency, budget.updatedAt),
    ...categories.map((category) => put(table, category, 'new')),
  ]);
}

/** What the server made up, so that a repeated create may differ in it: an id, or a sum that has moved on. */
function madeByServer({ id, totalPlannedExpenses }: MutationCreateMonthlyBudgetArgs['input']): string[] {
  const planned = ['totalPlannedExpenses', 'discretionaryIncome', 'availableForDebtPayoff', 'unassigned'];
  const isPlanGiven = totalPlannedExpenses !== null && totalPlannedExpenses !== undefined;
  return [...(id ? [] : ['id']), ...(isPlanGiven ? [] : planned)];
}

export function response(ctx: Context<MutationCreateMonthlyBudgetArgs>) {
  const { budget, categories }: Planned = ctx.prev.result;
  if (!ctx.error) {
    return budget;
  }
  const existing = blockingItem<BudgetItem>(ctx.result, 0);
  const taken = categories.map((_, index) => blockingItem<CategoryItem>(ctx.result, index + BEFORE_CATEGORIES));
  if (existing) {
    const isRepeated =
      isRepetition(existing, budget, madeByServer(ctx.args.input)) &&
      taken.every((stored, index) => stored !== null && isRepetition(stored, categories[index]!, []));
    if (isRepeated) {
      return existing;
    }
    fail({
      code: 'AlreadyExists',
      message: `There is a budget for ${existing.month} already`,
      info: { field: 'month' },
    });
  }
  const first = taken.findIndex((stored) => stored !== null);
  if (first >= 0) {
    fail({
      code: 'AlreadyExists',
      message: `There is a category ${categories[first]!.id} already`,
      info: { field: `categories[${first}].id` },
    });
  }
  failOnStore(ctx.error, ctx.result);
}
