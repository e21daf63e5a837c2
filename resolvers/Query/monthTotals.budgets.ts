import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { monthTotals } from '../../domain/totals.ts';
import type { QueryMonthTotalsArgs } from '../../generated/api.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import { categorySums } from '../../table/totalsItem.ts';
import { failOnStore } from '../shared/fail.ts';
import { addressedTotals } from '../shared/monthAddress.ts';

export function request(ctx: Context<QueryMonthTotalsArgs>) {
  return get({ key: addressedTotals(ctx), consistentRead: true });
}

export function response(ctx: Context<QueryMonthTotalsArgs>) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const item: TotalsItem | null = ctx.result;
  const currency = item?.currency ?? ctx.env.DEFAULT_CURRENCY!;
  return monthTotals(ctx.args.month, currency, categorySums(item), item?.revision ?? 0);
}
