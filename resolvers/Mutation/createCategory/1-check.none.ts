import type { Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { newCategory } from '../../../domain/category.ts';
import type { MutationCreateCategoryArgs } from '../../../generated/api.ts';
import { categoryItem } from '../../../table/categoryItem.ts';
import { firstVersion } from '../../../table/stored.ts';
import { callerOf } from '../../shared/caller.ts';
import { fail } from '../../shared/fail.ts';

/** The item to be written, every field checked. */
export function request(ctx: Context<MutationCreateCategoryArgs>) {
  const owner = callerOf(ctx);
  const created = newCategory(ctx.args.input, { id: util.autoId(), currency: ctx.env.DEFAULT_CURRENCY! }, '');
  if (!created.ok) {
    fail(created.failure);
  }
  return { payload: categoryItem(owner, created.value, firstVersion(util.time.nowISO8601())) };
}

export function response(ctx: Context) {
  return ctx.result;
}
