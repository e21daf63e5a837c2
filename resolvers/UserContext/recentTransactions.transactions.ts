import type { Context } from '@aws-appsync/utils';
import type { UserContextRecentTransactionsArgs } from '../../generated/api.ts';
import { latestTransactions, latestTransactionsQuery } from '../shared/latestTransactions.ts';
import { parentMonth, parentOwner } from '../shared/parent.ts';

export function request(ctx: Context<UserContextRecentTransactionsArgs>) {
  return latestTransactionsQuery(parentOwner(ctx), parentMonth(ctx), ctx.args.limit);
}

export function response(ctx: Context<UserContextRecentTransactionsArgs>) {
  return latestTransactions(ctx);
}
