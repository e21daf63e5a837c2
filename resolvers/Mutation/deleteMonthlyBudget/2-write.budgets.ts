import type { Context } from '@aws-appsync/utils';
import type { MutationDeleteMonthlyBudgetArgs } from '../../../generated/api.ts';
import type { BudgetItem, BudgetWithTotals } from '../../../table/budgetItem.ts';
import { deleteAtVersion, deletedItem } from '../../shared/deleteItem.ts';
import { fail } from '../../shared/fail.ts';
import { storedInstead } from '../../shared/putItem.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';

export function request(ctx: Context) {
  const current: BudgetWithTotals = ctx.prev.result;
  return deleteAtVersion(current, current.version);
}

export function response(ctx: Context<MutationDeleteMonthlyBudgetArgs>) {
  const current: BudgetWithTotals = ctx.prev.result;
  const { totalActualExpenses, totalActualIncome, revision } = current;
  const found = storedInstead<BudgetItem>(ctx);
  if (found) {
    const facts = { totalActualExpenses, totalActualIncome, revision };
    failOnChangedMeanwhile({ ...found, ...facts }, ctx.args.input.expectedVersion);
  }
  if (!deletedItem(ctx)) {
    fail({ code: 'NotFound', message: `There is no budget for ${current.month}` });
  }
  return current;
}
