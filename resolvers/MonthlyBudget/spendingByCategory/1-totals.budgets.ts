import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { monthTotals } from '../../../domain/totals.ts';
import type { BudgetItem } from '../../../table/budgetItem.ts';
import { totalsKey } from '../../../table/keys.ts';
import type { TotalsItem } from '../../../table/totalsItem.ts';
import { categorySums } from '../../../table/totalsItem.ts';
import { failOnStore } from '../../shared/fail.ts';
import { parentMonth, parentOwner } from '../../shared/parent.ts';

export function request(ctx: Context) {
  return get({ key: totalsKey(parentOwner(ctx), parentMonth(ctx)), consistentRead: true });
}

export function response(ctx: Context) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const item: TotalsItem | null = ctx.result;
  const { month, currency } = ctx.source as BudgetItem;
  return monthTotals(month, currency, categorySums(item), item?.revision ?? 0);
}
