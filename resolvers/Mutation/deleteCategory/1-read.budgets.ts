import type { Context } from '@aws-appsync/utils';
import { batchGet } from '@aws-appsync/utils/dynamodb';
import { invalid } from '../../../domain/failure.ts';
import type { MutationDeleteCategoryArgs } from '../../../generated/api.ts';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import { categoryKey } from '../../../table/keys.ts';
import { batchItems } from '../../shared/batch.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';
import { checkedId } from '../../shared/itemId.ts';
import { foundCategory } from '../../shared/storedCategory.ts';
import { failOnOtherVersion } from '../../shared/version.ts';

export function request(ctx: Context<MutationDeleteCategoryArgs>) {
  const owner = callerOf(ctx);
  const id = checkedId('id', ctx.args.input.id);
  const { replaceWith } = ctx.args.input;
  if (replaceWith === id) {
    fail(invalid('replaceWith', 'is the category itself'));
  }
  const heirs = typeof replaceWith === 'string' ? [checkedId('replaceWith', replaceWith)] : [];
  const keys = [id, ...heirs].map((each) => categoryKey(owner, each));
  return batchGet({ tables: { [ctx.env.BUDGETS_TABLE!]: { keys, consistentRead: true } } });
}

export function response(ctx: Context<MutationDeleteCategoryArgs>) {
  const { id, expectedVersion, replaceWith } = ctx.args.input;
  const [stored, heir] = batchItems<CategoryItem>(ctx, ctx.env.BUDGETS_TABLE!);
  const category = foundCategory(stored, 'id', id);
  failOnOtherVersion(category, expectedVersion);
  return { category, heir: typeof replaceWith === 'string' ? foundCategory(heir, 'replaceWith', replaceWith) : null };
}
