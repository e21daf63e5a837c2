import type { Context } from '@aws-appsync/utils';
import type { CategoryItem } from '../../../table/categoryItem.ts';
import { createdItem, putNew } from '../../shared/putItem.ts';

export function request(ctx: Context) {
  return putNew(ctx.prev.result as CategoryItem);
}

export function response(ctx: Context) {
  const item: CategoryItem = ctx.prev.result;
  return createdItem(ctx, item, [], `category ${item.id}`);
}
