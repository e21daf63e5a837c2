import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { copiedBudget } from '../../../domain/budget.ts';
import type { MutationCopyMonthlyBudgetArgs } from '../../../generated/api.ts';
import type { BudgetItem, BudgetWithTotals } from '../../../table/budgetItem.ts';
import { budgetItem } from '../../../table/budgetItem.ts';
import { firstVersion } from '../../../table/stored.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { blockingItem, put, totalsCurrency, transactWrite } from '../../shared/transactWrite.ts';

export function request(ctx: Context<MutationCopyMonthlyBudgetArgs>) {
  const source: BudgetWithTotals = ctx.prev.result;
  const { to, withRollover } = ctx.args.input;
  const copied = copiedBudget(source, { id: util.autoId(), month: to, withRollover: withRollover ?? false });
  if (!copied.ok) {
    fail(copied.failure);
  }
  const now = util.time.nowISO8601();
  const budget = budgetItem(source, copied.value, firstVersion(now));
  ctx.stash.budget = budget;
  const table = ctx.env.BUDGETS_TABLE!;
  return transactWrite([put(table, budget, 'new'), totalsCurrency(table, budget, to, budget.currency, now)]);
}

/** Repeated, it may meet a plan of `from` that has changed since: what was copied then stands. */
export function response(ctx: Context<MutationCopyMonthlyBudgetArgs>) {
  const { from, to } = ctx.args.input;
  if (!ctx.error) {
    return ctx.stash.budget;
  }
  const existing = blockingItem<BudgetItem>(ctx.result, 0);
  if (!existing) {
    failOnStore(ctx.error, ctx.result);
  }
  if (existing.version === 1 && existing.copiedFrom === from) {
    return existing;
  }
  fail({ code: 'AlreadyExists', message: `There is a budget for ${to} already`, info: { field: 'to' } });
}
