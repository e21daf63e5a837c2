import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { planTakenOver } from '../../../domain/category.ts';
import type { MutationDeleteCategoryArgs } from '../../../generated/api.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import { categoryItem, categoryOf } from '../../../table/categoryItem.ts';
import { nextVersion } from '../../../table/stored.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { foundCategory } from '../../shared/storedCategory.ts';
import { blockingItem, put, remove, transactWrite } from '../../shared/transactWrite.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';

interface Read {
  category: CategoryItem;
  heir: CategoryItem | null;
}

/** The heir with the plan of both. */
function enriched({ category }: Read, heir: CategoryItem, currency: string): CategoryItem {
  const takenOver = planTakenOver(category, categoryOf(heir), currency);
  if (!takenOver.ok) {
    fail(takenOver.failure);
  }
  return categoryItem(heir, takenOver.value, nextVersion(heir, util.time.nowISO8601()));
}

export function request(ctx: Context) {
  const read: Read = ctx.prev.result;
  const table = ctx.env.BUDGETS_TABLE!;
  const { category, heir } = read;
  const puts = heir ? [put(table, enriched(read, heir, ctx.env.DEFAULT_CURRENCY!), { version: heir.version })] : [];
  return transactWrite([remove(table, category), ...puts]);
}

export function response(ctx: Context<MutationDeleteCategoryArgs>) {
  if (!ctx.error) {
    return (ctx.prev.result as Read).category;
  }
  const { id, expectedVersion } = ctx.args.input;
  const found = blockingItem<CategoryItem>(ctx.result, 0);
  if (found) {
    const isGone = found.version === undefined;
    failOnChangedMeanwhile(foundCategory(isGone ? null : found, 'id', id), expectedVersion);
  }
  if (blockingItem(ctx.result, 1)) {
    fail({ code: 'TransactionConflict', message: 'Another write touched the same item; send it again' });
  }
  failOnStore(ctx.error, ctx.result);
}
