import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import type { BudgetItem, BudgetWithTotals } from '../../table/budgetItem.ts';
import { withTotals } from '../../table/budgetItem.ts';
import { totalsKey } from '../../table/keys.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import { batchItems } from './batch.ts';

/** Reads the totals beside each plan of the page that the step before read, in one consistent request. */
export function totalsOfPage(ctx: Context) {
  const budgets: BudgetItem[] = ctx.prev.result.items;
  if (budgets.length === 0) {
    runtime.earlyReturn(ctx.prev.result);
  }
  const keys = budgets.map((budget) => totalsKey(budget, budget.month));
  return batchGet({ tables: { [ctx.env.BUDGETS_TABLE!]: { keys, consistentRead: true } } });
}

/** The page with what `totalsOfPage` read. */
export function pageWithTotals(ctx: Context): { items: BudgetWithTotals[]; nextToken: string | null } {
  const totals = batchItems<TotalsItem>(ctx, ctx.env.BUDGETS_TABLE!);
  const budgets: BudgetItem[] = ctx.prev.result.items;
  return {
    items: budgets.map((budget, index) => withTotals(budget, totals[index] ?? null)),
    nextToken: ctx.prev.result.nextToken,
  };
}
