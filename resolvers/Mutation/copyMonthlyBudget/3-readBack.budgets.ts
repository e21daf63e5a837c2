import type { Context } from '@aws-appsync/utils';
import type { BudgetItem } from '../../../table/budgetItem.ts';
import { budgetRead, readBudget } from '../../shared/budgetRead.ts';

/** The new budget may meet spending that is older than itself. */
export function request(ctx: Context) {
  const written: BudgetItem = ctx.prev.result;
  return budgetRead(ctx, written, written.month);
}

export function response(ctx: Context) {
  return readBudget(ctx);
}
