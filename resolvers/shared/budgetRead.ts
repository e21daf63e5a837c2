import type { Context } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import type { BudgetItem, BudgetWithTotals } from '../../table/budgetItem.ts';
import { withTotals } from '../../table/budgetItem.ts';
import type { Owner } from '../../table/keys.ts';
import { budgetKey, totalsKey } from '../../table/keys.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import { batchItems } from './batch.ts';

/** Plan and facts of a month in one consistent request. */
export function budgetRead(ctx: Context, owner: Owner, month: string) {
  const keys = [budgetKey(owner, month), totalsKey(owner, month)];
  return batchGet({ tables: { [ctx.env.BUDGETS_TABLE!]: { keys, consistentRead: true } } });
}

/** The budget that `budgetRead` read; null when the month has no plan. */
export function readBudget(ctx: Context): BudgetWithTotals | null {
  const [plan, totals] = batchItems<unknown>(ctx, ctx.env.BUDGETS_TABLE!);
  return plan ? withTotals(plan as BudgetItem, (totals ?? null) as TotalsItem | null) : null;
}
