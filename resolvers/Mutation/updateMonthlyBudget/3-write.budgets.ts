import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { changedBudget, plannedByCategories } from '../../../domain/budget.ts';
import type { MutationUpdateMonthlyBudgetArgs } from '../../../generated/api.ts';
import type { BudgetItem, BudgetWithTotals } from '../../../table/budgetItem.ts';
import { budgetItem } from '../../../table/budgetItem.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import { nextVersion } from '../../../table/stored.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { putAtVersion, storedInstead } from '../../shared/putItem.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateMonthlyBudgetArgs>) {
  const current: BudgetWithTotals = ctx.stash.current;
  const planned = plannedByCategories(ctx.prev.result as CategoryItem[], current.currency);
  const changed = changedBudget(current, ctx.args.input.changes, planned);
  if (!changed.ok) {
    fail(changed.failure);
  }
  const item = budgetItem(current, changed.value, nextVersion(current, util.time.nowISO8601()));
  return putAtVersion(item, current.version);
}

export function response(ctx: Context<MutationUpdateMonthlyBudgetArgs>) {
  const { totalActualExpenses, totalActualIncome, revision }: BudgetWithTotals = ctx.stash.current;
  const facts = { totalActualExpenses, totalActualIncome, revision };
  const found = storedInstead<BudgetItem>(ctx);
  if (found === null) {
    fail({ code: 'NotFound', message: `The budget for ${ctx.args.input.month} was deleted meanwhile` });
  }
  if (found) {
    failOnChangedMeanwhile({ ...found, ...facts }, ctx.args.input.expectedVersion);
  }
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return { ...(ctx.result as BudgetItem), ...facts };
}
