import type { Context, DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { Owner } from '../../table/keys.ts';
import { ownerPartition, transactionsOfMonthPrefix } from '../../table/keys.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { DEFAULT_PAGE, pageOf } from './page.ts';
import { transactionPage } from './transactionPage.ts';

/** Read beyond the limit, so that the few that were deleted lately do not shorten the list. */
const TOMBSTONES = 25;

/** The latest transactions of a month for a plain list: one consistent Query. */
export function latestTransactionsQuery(
  owner: Owner,
  month: string,
  limit: number | null | undefined,
): DynamoDBQueryRequest {
  const page = transactionPage(ownerPartition(owner), transactionsOfMonthPrefix(month), { limit });
  return { ...page, limit: page.limit! + TOMBSTONES };
}

/** What `latestTransactionsQuery` read, newest first. */
export function latestTransactions(ctx: Context<{ limit?: number | null }>): TransactionItem[] {
  return pageOf<TransactionItem>(ctx).items.slice(0, ctx.args.limit ?? DEFAULT_PAGE);
}
