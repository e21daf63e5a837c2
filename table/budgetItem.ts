import type { BudgetFigures, BudgetPlan } from '../domain/budget.ts';
import { budgetFigures } from '../domain/budget.ts';
import { monthTotals } from '../domain/totals.ts';
import type { Owner } from './keys.ts';
import { budgetKey, userPartition } from './keys.ts';
import type { Revised, Stored } from './stored.ts';
import { present } from './stored.ts';
import type { TotalsItem } from './totalsItem.ts';
import { categorySums } from './totalsItem.ts';

/** The plan of a month as stored; what happened in it is the `TotalsItem` beside it. */
export interface BudgetItem extends Stored, BudgetPlan, BudgetFigures {
  GSI1PK: string;
  GSI1SK: string;
}

/** A budget as the API shows it: the plan with the facts of its month. */
export interface BudgetWithTotals extends BudgetItem {
  totalActualExpenses: number;
  totalActualIncome: number;
  revision: number;
}

export function budgetItem(owner: Owner, plan: BudgetPlan, revised: Revised): BudgetItem {
  const key = budgetKey(owner, plan.month);
  return present({
    ...key,
    itemType: 'MONTHLY_BUDGET',
    tenantId: owner.tenantId,
    userId: owner.userId,
    ...plan,
    ...budgetFigures(plan),
    ...revised,
    GSI1PK: userPartition(owner.userId),
    GSI1SK: key.SK,
  });
}

export function withTotals(budget: BudgetItem, totals: TotalsItem | null): BudgetWithTotals {
  const revision = totals?.revision ?? 0;
  const facts = monthTotals(budget.month, budget.currency, categorySums(totals), revision);
  return {
    ...budget,
    totalActualExpenses: facts.totalActualExpenses,
    totalActualIncome: facts.totalActualIncome,
    revision,
  };
}
