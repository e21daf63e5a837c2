import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import { latestDueDays } from '../../../domain/recurrence.ts';
import type { RecurringTransactionsArgs } from '../../../generated/api.ts';
import type { RecurringItem } from '../../../table/recurringItem.ts';
import { postingKey } from '../../../table/recurringItem.ts';
import type { TransactionItem } from '../../../table/transactionItem.ts';
import { isTombstone } from '../../../table/transactionItem.ts';
import { batchItems } from '../../shared/batch.ts';
import { pageSize } from '../../shared/page.ts';
import { parentOwner } from '../../shared/parent.ts';

export function request(ctx: Context<RecurringTransactionsArgs>) {
  const template = ctx.source as RecurringItem;
  const most = pageSize(ctx.args.limit);
  const days = template.lastGenerated ? latestDueDays(template, template.lastGenerated, most) : [];
  if (days.length === 0) {
    runtime.earlyReturn([]);
  }
  const keys = days.map((day) => postingKey(parentOwner(ctx), template.id, day));
  return batchGet({ tables: { [ctx.env.TRANSACTIONS_TABLE!]: { keys, consistentRead: true } } });
}

export function response(ctx: Context) {
  const posted = batchItems<TransactionItem>(ctx, ctx.env.TRANSACTIONS_TABLE!);
  return posted.filter((item) => item !== null && !isTombstone(item));
}
