import type { Context } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import { ledgerDeltas } from '../../../domain/ledger.ts';
import { posting } from '../../../domain/posting.ts';
import type { MutationPostRecurringArgs } from '../../../generated/api.ts';
import type { RecurringItem } from '../../../table/recurringItem.ts';
import { firstVersion } from '../../../table/stored.ts';
import { ledgerEntry, transactionItem } from '../../../table/transactionItem.ts';
import type { DueStep } from '../../shared/dueRecurring.ts';
import { dealtWithMeanwhile } from '../../shared/dueRecurring.ts';
import { failOnStore } from '../../shared/fail.ts';
import { blockingItem, put, totalsUpdates, transactWrite } from '../../shared/transactWrite.ts';

export function request(ctx: Context<MutationPostRecurringArgs>) {
  const { current, next }: DueStep = ctx.prev.result;
  if (!next) {
    runtime.earlyReturn(current, { skipTo: 'END' });
  }
  ctx.stash.due = ctx.prev.result;
  const item = transactionItem(current, posting(current, ctx.args.input.dueDate), firstVersion(next.updatedAt));
  return transactWrite([
    put(ctx.env.BUDGETS_TABLE!, next, { version: current.version }),
    put(ctx.env.TRANSACTIONS_TABLE!, item, 'new'),
    ...totalsUpdates(ctx.env.BUDGETS_TABLE!, current, ledgerDeltas([], [ledgerEntry(item)]), next.updatedAt),
  ]);
}

/** The template, or null when the place of the transaction is taken, so that the template alone moves on. */
export function response(ctx: Context<MutationPostRecurringArgs>) {
  if (!ctx.error) {
    const { next }: DueStep = ctx.prev.result;
    return next;
  }
  const found = blockingItem<Partial<RecurringItem>>(ctx.result, 0);
  if (found) {
    return dealtWithMeanwhile(found, ctx.args.input.dueDate);
  }
  if (blockingItem(ctx.result, 1)) {
    return null;
  }
  failOnStore(ctx.error, ctx.result);
}
