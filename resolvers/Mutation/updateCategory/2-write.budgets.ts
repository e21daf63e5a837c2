import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { changedCategory } from '../../../domain/category.ts';
import type { MutationUpdateCategoryArgs } from '../../../generated/api.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import { categoryItem, categoryOf } from '../../../table/categoryItem.ts';
import { nextVersion } from '../../../table/stored.ts';
import { fail, failOnStore } from '../../shared/fail.ts';
import { putAtVersion, storedInstead } from '../../shared/putItem.ts';
import { foundCategory } from '../../shared/storedCategory.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateCategoryArgs>) {
  const current: CategoryItem = ctx.prev.result;
  const changed = changedCategory(categoryOf(current), ctx.args.input.changes, ctx.env.DEFAULT_CURRENCY!);
  if (!changed.ok) {
    fail(changed.failure);
  }
  return putAtVersion(
    categoryItem(current, changed.value, nextVersion(current, util.time.nowISO8601())),
    current.version,
  );
}

export function response(ctx: Context<MutationUpdateCategoryArgs>) {
  const { id, expectedVersion } = ctx.args.input;
  const found = storedInstead<CategoryItem>(ctx);
  if (found !== undefined) {
    failOnChangedMeanwhile(foundCategory(found, 'id', id), expectedVersion);
  }
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return ctx.result;
}
