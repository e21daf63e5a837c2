import type { CategoryItem } from '../../table/categoryItem.ts';
import { fail } from './fail.ts';

/** A category that was read and is there; `field` names the argument that it was looked for by. */
export function foundCategory(item: CategoryItem | null | undefined, field: string, id: string): CategoryItem {
  if (!item) {
    fail({ code: 'NotFound', message: `There is no category ${id}`, info: { field } });
  }
  return item;
}
