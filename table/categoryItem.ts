import type { Category } from '../domain/category.ts';
import type { Owner } from './keys.ts';
import { categoryKey, categoryTypeSortKey, userPartition } from './keys.ts';
import type { Revised, Stored } from './stored.ts';
import { present } from './stored.ts';

export interface CategoryItem extends Stored, Category {
  GSI1PK: string;
  GSI1SK: string;
}

export function categoryItem(owner: Owner, category: Category, revised: Revised): CategoryItem {
  return present({
    ...categoryKey(owner, category.id),
    itemType: 'BUDGET_CATEGORY',
    tenantId: owner.tenantId,
    userId: owner.userId,
    ...category,
    ...revised,
    GSI1PK: userPartition(owner.userId),
    GSI1SK: categoryTypeSortKey(category.categoryType),
  });
}

/** Attributes of the category itself, for an edit. */
export function categoryOf(item: CategoryItem): Category {
  const { PK, SK, GSI1PK, GSI1SK, itemType, tenantId, userId, version, createdAt, updatedAt, ...category } = item;
  return category;
}
