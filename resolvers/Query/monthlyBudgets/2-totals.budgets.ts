import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import type { BudgetItem } from '../../../table/budgetItem.ts';
import { withTotals } from '../../../table/budgetItem.ts';
import { totalsKey } from '../../../table/keys.ts';
import type { TotalsItem } from '../../../table/totalsItem.ts';
import { batchItems } from '../../shared/batch.ts';

export function request(ctx: Context) {
  const budgets: BudgetItem[] = ctx.prev.result.items;
  if (budgets.length === 0) {
    runtime.earlyReturn(ctx.prev.result);
  }
  const keys = budgets.map((budget) => totalsKey(budget, budget.month));
  return batchGet({ tables: { [ctx.env.BUDGETS_TABLE!]: { keys, consistentRead: true } } });
}

export function response(ctx: Context) {
  const totals = batchItems<TotalsItem>(ctx, ctx.env.BUDGETS_TABLE!);
  const budgets: BudgetItem[] = ctx.prev.result.items;
  return {
    items: budgets.map((budget, index) => withTotals(budget, totals[index] ?? null)),
    nextToken: ctx.prev.result.nextToken,
  };
}
