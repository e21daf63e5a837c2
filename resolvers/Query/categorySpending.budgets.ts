import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { actualOf } from '../../domain/totals.ts';
import type { QueryCategorySpendingArgs } from '../../generated/api.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import { categorySums } from '../../table/totalsItem.ts';
import { failOnStore } from '../shared/fail.ts';
import { addressedTotals } from '../shared/monthAddress.ts';

export function request(ctx: Context<QueryCategorySpendingArgs>) {
  return get({ key: addressedTotals(ctx), consistentRead: true });
}

export function response(ctx: Context<QueryCategorySpendingArgs>) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const item: TotalsItem | null = ctx.result;
  const { month, category } = ctx.args;
  const currency = item?.currency ?? ctx.env.DEFAULT_CURRENCY!;
  const sum = categorySums(item).find((each) => each.category === category && each.currency === currency);
  return {
    month,
    category,
    actual: actualOf(category, sum?.amount ?? 0),
    transactionCount: sum?.count ?? 0,
  };
}
